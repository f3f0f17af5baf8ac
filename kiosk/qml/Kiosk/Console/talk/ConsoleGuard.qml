import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// What can still be taken back, or has to be answered, before the room is surprised.
Rectangle {
    id: root

    required property GuardView guard
    required property ConsoleView consoleView

    readonly property real _pad: Theme.px(Tokens.space24)

    // With one screen there is nothing to swap with.
    visible: guard.bar !== GuardBar.Nothing && !(guard.bar === GuardBar.Swap && consoleView.alone)
    width: Math.min(parent.width, Theme.px(Tokens.consoleGuard))
    height: visible ? Math.max(words.height, buttons.height) + 2 * _pad : 0
    radius: Theme.px(Tokens.radiusConsole)
    color: Theme.consolePage
    border.width: Theme.px(Tokens.strokeHeavy)
    border.color: Theme.amber

    MouseArea {
        anchors.fill: parent
    }

    PlainText {
        id: words

        objectName: "guardWords"
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(Tokens.consolePad)
        anchors.right: buttons.left
        anchors.rightMargin: root._pad
        anchors.verticalCenter: parent.verticalCenter
        text: root.guard.words
        role: "strip_line"
        language: root.consoleView.language
        step: 0
        color: Theme.paper
        wrap: true
        Accessible.role: Accessible.AlertMessage
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: root._pad
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(Tokens.space16)

        ConsoleButton {
            visible: root.guard.leaveName !== ""
            name: root.guard.leaveName
            language: root.consoleView.language
            onClicked: root.guard.leave()
        }

        ConsoleButton {
            name: root.guard.answerName
            language: root.consoleView.language
            isMain: true
            onClicked: root.guard.answer()
        }
    }
}
