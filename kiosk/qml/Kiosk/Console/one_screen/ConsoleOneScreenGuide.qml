import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// In place of the guide to a talk while the room might read it: why, and the talk can begin all the same.
Item {
    id: root

    required property ConsoleView consoleView
    required property GuardView guard

    readonly property real _left: Theme.px(Tokens.space96)

    PlainText {
        anchors.left: parent.left
        anchors.leftMargin: root._left
        anchors.right: back.left
        anchors.rightMargin: Theme.px(Tokens.space24)
        y: Theme.px(Tokens.consoleBefore)
        wrap: true
        text: root.consoleView.guide.title
        role: "title_s"
        language: root.consoleView.language
        step: 0
        color: Theme.paper
    }

    ConsoleButton {
        id: back

        anchors.right: parent.right
        anchors.rightMargin: root._left
        y: Theme.px(Tokens.consoleBefore)
        symbol: Icons.ofTool("back")
        symbolMirrors: root.consoleView.rightToLeft
        // TRANSLATORS: button that leads back to the list of talks, at most 24 characters
        name: qsTr("Other talks")
        language: root.consoleView.language
        onClicked: root.consoleView.prepare("")
    }

    ConsoleCover {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: back.bottom
        anchors.bottom: foot.top
        guard: root.guard
        consoleView: root.consoleView
        trustIsMain: false
        // TRANSLATORS: button that shows advice to the one who leads a talk, on the only screen; at most 40 characters
        trustName: root.guard.trustName !== "" ? qsTr("When nobody else can see: read the guide") : ""
    }

    ConsoleBegin {
        id: foot

        anchors.left: parent.left
        anchors.leftMargin: root._left
        anchors.right: parent.right
        anchors.rightMargin: root._left
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Tokens.space20)
        consoleView: root.consoleView
    }
}
