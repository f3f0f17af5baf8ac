import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Says in amber that the room is frozen; a touch lets it follow again.
PressArea {
    id: root

    required property ConsoleView consoleView

    objectName: "roomNotice"
    visible: consoleView.isFrozen
    name: consoleView.roomNotice
    // TRANSLATORS: what a touch on a notice does, for screen readers: the room sees the slide again; at most 40 characters
    help: qsTr("Show the slide again")
    radius: Theme.px(Tokens.radiusSmall)
    overField: true
    implicitHeight: Theme.px(Tokens.touchMin)
    implicitWidth: 0

    background: Rectangle {
        radius: root.radius
        color: root.inverted ? Theme.ink : Theme.amber
    }

    onClicked: root.consoleView.controls.toggleFreeze()

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(Tokens.space16)
        anchors.verticalCenter: parent.verticalCenter
        name: Icons.ofTool("room")
        size: Theme.px(Tokens.iconSmall)
        color: root.inverted ? Theme.amber : Theme.ink
    }

    PlainText {
        anchors.left: sign.right
        anchors.leftMargin: Theme.px(Tokens.space12)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Tokens.space16)
        anchors.verticalCenter: parent.verticalCenter
        text: root.consoleView.roomNotice
        role: "tool_label"
        language: root.consoleView.language
        step: 0
        color: root.inverted ? Theme.amber : Theme.ink
        wrap: true
        mostLines: 2
        Accessible.ignored: true
    }
}
