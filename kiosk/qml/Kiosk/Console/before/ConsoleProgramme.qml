import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A talk in the list of talks: touched, it opens its guide; beside it is what can be done with it.
Item {
    id: root

    required property ConsoleView consoleView
    required property string programme
    required property string title
    required property string detail
    required property bool own

    height: talkWords.implicitHeight

    Accessible.role: Accessible.ListItem
    Accessible.name: title

    PressArea {
        id: entry

        anchors.left: parent.left
        width: root.consoleView.editor.offered ? parent.width - tools.width - Theme.px(Tokens.space24) : Math.min(Theme.px(1.2), parent.width)
        height: parent.height
        radius: Theme.px(Tokens.radiusBox)
        overField: true
        name: root.title
        help: root.detail
        onClicked: root.consoleView.prepare(root.programme)

        background: Rectangle {
            radius: entry.radius
            color: entry.inverted ? Theme.paper : Theme.consoleRaised
        }

        ConsoleTalkWords {
            id: talkWords

            anchors.fill: parent
            title: root.title
            detail: root.detail
            language: root.consoleView.language
            ink: entry.inverted ? Theme.ink : Theme.paper
            detailInk: entry.inverted ? Theme.ink : Theme.consoleSoft
        }
    }

    Row {
        id: tools

        visible: root.consoleView.editor.offered
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(Tokens.space16)

        ConsoleButton {
            visible: !root.own
            implicitHeight: root.height
            // TRANSLATORS: button that begins a talk of one's own as a copy of this one; at most 16 characters
            name: qsTr("Copy", "talk")
            // TRANSLATORS: what this button does, for screen readers; %1 is a talk; at most 60 characters
            help: qsTr("Make your own from %1").arg(root.title)
            language: root.consoleView.language
            onClicked: root.consoleView.editor.copy(root.programme)
        }

        ConsoleButton {
            visible: root.own
            implicitHeight: root.height
            // TRANSLATORS: button that opens a talk of one's own, to change it; at most 16 characters
            name: qsTr("Edit")
            help: root.title
            language: root.consoleView.language
            onClicked: root.consoleView.editor.change(root.programme)
        }

        ConsoleButton {
            visible: root.own
            implicitHeight: root.height
            // TRANSLATORS: button that removes a talk of one's own from the list, at most 16 characters
            name: qsTr("Remove")
            help: root.title
            language: root.consoleView.language
            onClicked: root.consoleView.editor.discard(root.programme)
        }
    }
}
