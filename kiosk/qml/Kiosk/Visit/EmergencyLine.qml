import QtQuick

import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The confirmed emergency number, and who answers: below it, or in small words beside it where there is no room.
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
            id: word

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

        Words {
            visible: !below.visible
            anchors.verticalCenter: digits.verticalCenter
            width: Math.min(implicitWidth, root.width - word.width - digits.width - 2 * number.spacing)
            text: root.visitor.emergencyWho
            role: "detail"
            step: 0
            color: Theme.text
            wrap: true
        }
    }

    Words {
        id: below

        readonly property real _room: root.lowest - root.y - number.height

        visible: Theme.portrait || implicitHeight <= _room
        width: parent.width
        text: root.visitor.emergencyWho
        role: Theme.portrait || Type.lineCount(text, "body", Theme.language, 0, Theme.unit, width) * Type.style("body", Theme.language, 0, Theme.unit).lineHeight <= _room ? "body" : "detail"
        step: Theme.portrait ? root._step : 0
        color: Theme.text
        wrap: true
    }
}
