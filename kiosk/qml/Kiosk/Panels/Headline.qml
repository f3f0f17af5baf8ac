pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// A headline in balanced lines that come one by one.
Column {
    id: root

    required property PanelFrame frame
    required property string text

    readonly property HeadlineFit fit: Headlines.fit(text, Theme.language, width, Theme.unit)

    objectName: "headline"

    Accessible.role: Accessible.Heading
    Accessible.name: text

    Repeater {
        model: root.fit.lines

        Reveal {
            id: line

            required property int index
            required property string modelData

            width: root.width
            implicitHeight: words.implicitHeight
            frame: root.frame
            at: Tokens.motionHandoverHeadline + index * Tokens.motionTextStagger

            Words {
                id: words

                width: root.width
                text: line.modelData
                role: root.fit.role
                color: root.frame.ink
                Accessible.ignored: true
            }
        }
    }
}
