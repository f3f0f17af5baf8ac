pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Theme

// A headline in balanced lines that come one by one.
Column {
    id: root

    required property PanelFrame frame
    required property string text

    readonly property HeadlineFit fit: Headlines.fit(text, Theme.language, width, Theme.unit, frame.places.spare)

    readonly property real _whole: Handover.headlineAt + (lines.count - 1) * Handover.textStagger + Handover.textIn
    // A line that has come lies close to one that still comes, and stays a picture with it.
    readonly property bool _fading: frame.departure >= 0 || (frame.worded > Handover.headlineAt && frame.worded < _whole)

    objectName: "headline"

    Accessible.role: Accessible.Heading
    Accessible.name: text
    Accessible.ignored: frame.opens || !visible

    Repeater {
        id: lines

        model: root.fit.lines

        Reveal {
            id: line

            required property int index
            required property string modelData

            width: root.width
            implicitHeight: words.implicitHeight
            frame: root.frame
            at: Handover.headlineAt + index * Handover.textStagger

            LargeWords {
                id: words

                width: root.width
                text: line.modelData
                role: root.fit.role
                fading: root._fading
                color: root.frame.ink
                Accessible.ignored: true
            }
        }
    }
}
