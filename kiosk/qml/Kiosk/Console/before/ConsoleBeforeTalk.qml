pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Before the first slide: the guide to a talk, while the room still sees the loop.
Item {
    id: root

    required property ConsoleView consoleView

    readonly property real _left: Theme.px(Tokens.space96)

    PlainText {
        id: title

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

    PlainText {
        id: aside

        anchors.left: title.left
        anchors.top: title.bottom
        // TRANSLATORS: under the name of a talk, before it begins, for the person who leads it; at most 60 characters
        text: qsTr("Before you begin: the room does not see this")
        role: "tool_label"
        language: root.consoleView.language
        step: 0
        color: Theme.consoleSoft
    }

    ConsoleGuide {
        anchors.left: title.left
        anchors.right: back.right
        y: Theme.px(0.2037)
        height: told.y - y - Theme.px(Tokens.space12)
        rows: root.consoleView.guide.rows
        language: root.consoleView.language
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

    PlainText {
        id: told

        objectName: "told"
        visible: text !== ""
        anchors.left: title.left
        anchors.right: back.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.px(Tokens.space12)
        height: visible ? implicitHeight : 0
        text: root.consoleView.editor.files.told
        role: "tool_label"
        language: root.consoleView.language
        step: 0
        color: root.consoleView.editor.files.failed ? Theme.amber : Theme.paper
        wrap: true
    }

    ConsoleBegin {
        id: foot

        anchors.left: title.left
        anchors.right: back.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Tokens.space20)
        consoleView: root.consoleView

        ConsoleButton {
            // This page is shown there only after the answer that nobody else sees the screen.
            visible: root.consoleView.onlyScreen
            implicitHeight: Theme.px(Tokens.touchMin)
            enabled: root.consoleView.guide.canBegin
            opacity: enabled ? 1 : 0.5
            symbol: Icons.ofTool("rehearse")
            // TRANSLATORS: button: the talk with its notes on the only screen, without a room; at most 20 characters
            name: qsTr("Rehearse")
            language: root.consoleView.language
            onClicked: root.consoleView.rehearse()
        }

        ConsoleButton {
            visible: root.consoleView.editor.files.offered
            implicitHeight: Theme.px(Tokens.touchMin)
            enabled: !root.consoleView.editor.files.busy
            opacity: enabled ? 1 : 0.5
            symbol: Icons.ofTool("print")
            // TRANSLATORS: button that writes notes and slips of a talk into files to print, at most 20 characters
            name: qsTr("Save for printing")
            language: root.consoleView.language
            onClicked: root.consoleView.editor.files.printTalk(root.consoleView.guide.programme)
        }

        ConsoleButton {
            visible: root.consoleView.editor.files.offered && root.consoleView.guide.isOwn
            implicitHeight: Theme.px(Tokens.touchMin)
            symbol: Icons.ofTool("share")
            // TRANSLATORS: button that writes a talk of one's own into a file for colleagues, at most 20 characters
            name: qsTr("Share as a file")
            language: root.consoleView.language
            onClicked: root.consoleView.editor.files.share(root.consoleView.guide.programme)
        }
    }
}
