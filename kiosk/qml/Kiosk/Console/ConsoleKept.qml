import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// First in the list of talks: the one that can be taken up where it was.
PressArea {
    id: root

    required property GuardView guard
    required property ConsoleView staff

    readonly property var _row: guard.kept[0]
    readonly property color _ink: inverted ? Theme.amber : Theme.ink

    visible: _row !== undefined
    height: visible ? Theme.px(Tokens.touchMin) : 0
    radius: Theme.px(Tokens.radiusBox)
    overField: true
    name: _row ? _row.title : ""
    help: _row ? _row.detail : ""
    onClicked: root.guard.resume()

    background: Rectangle {
        radius: root.radius
        color: root.inverted ? Theme.ink : Theme.amber
    }

    PlainText {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(Tokens.consolePad)
        anchors.verticalCenter: parent.verticalCenter
        text: root.name
        role: "button_l"
        language: root.staff.language
        step: 0
        color: root._ink
        Accessible.ignored: true
    }

    PlainText {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Tokens.consolePad)
        anchors.verticalCenter: parent.verticalCenter
        text: root.help
        role: "tool_label"
        language: root.staff.language
        step: 0
        color: root._ink
        Accessible.ignored: true
    }
}
