import QtQuick

import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The confirmed emergency number, and who answers where there is room for it.
Column {
    id: root

    required property VisitorView visitor
    // How far down the line may reach; only on landscape pages something stands below it.
    required property real lowest

    readonly property real numberBottom: y + number.height
    readonly property int _step: Math.min(Theme.step, Theme.portrait ? 1 : Theme.step)

    objectName: "emergency"
    visible: visitor.emergencyNumber !== ""

    Rectangle {
        visible: Theme.portrait
        width: parent.width
        height: Theme.px(Tokens.strokeHairline)
        color: Theme.hairline
    }

    Row {
        id: number

        topPadding: Theme.portrait ? Theme.px(0.0111) : 0
        spacing: Theme.px(0.0111)

        Words {
            anchors.bottom: digits.bottom
            text: root.visitor.emergencyLabel
            role: "emergency_word"
            step: root._step
            color: Theme.text
        }

        Words {
            id: digits

            text: root.visitor.emergencyNumber
            role: "emergency"
            step: root._step
            color: Theme.text
        }
    }

    Words {
        visible: Theme.portrait || (Theme.step < 2 && root.y + number.height + implicitHeight <= root.lowest)
        width: parent.width
        text: root.visitor.emergencyWho
        role: "body"
        step: Theme.portrait ? root._step : 0
        color: Theme.text
        wrap: true
    }
}
