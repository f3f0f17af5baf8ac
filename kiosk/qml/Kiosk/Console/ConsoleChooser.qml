pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Before a talk: which programme, and in which language the notes are read.
Item {
    id: root

    required property ConsoleView consoleView
    required property GuardView guard

    readonly property real _left: Theme.px(Tokens.space96)

    PlainText {
        anchors.left: parent.left
        anchors.leftMargin: root._left
        y: Theme.px(Tokens.space96)
        // TRANSLATORS: title of the list of talks, for staff; at most 48 characters
        text: qsTr("Which talk will you lead?")
        role: "title_s"
        language: root.consoleView.language
        step: 0
        color: Theme.paper
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: root._left
        y: Theme.px(Tokens.consoleListButtons)
        spacing: Theme.px(Tokens.space16)
        visible: root.consoleView.editor.offered

        ConsoleButton {
            visible: root.consoleView.editor.files.offered
            symbol: Icons.ofTool("add-file")
            // TRANSLATORS: button that adds a talk which a colleague sent as a file, at most 20 characters
            name: qsTr("Add from a file")
            language: root.consoleView.language
            onClicked: root.consoleView.editor.files.open(true)
        }

        ConsoleButton {
            symbol: Icons.ofTool("make-own")
            // TRANSLATORS: button beside the title of the list of talks, at most 30 characters
            name: qsTr("Make your own")
            language: root.consoleView.language
            onClicked: root.consoleView.editor.make()
        }
    }

    ConsoleResume {
        id: kept

        anchors.left: parent.left
        anchors.leftMargin: root._left
        y: Theme.px(0.2037)
        width: Math.min(Theme.px(1.2), parent.width - 2 * root._left)
        guard: root.guard
        consoleView: root.consoleView
    }

    ConsoleClip {
        anchors.left: parent.left
        anchors.leftMargin: root._left
        anchors.right: parent.right
        anchors.rightMargin: root._left
        y: kept.y + (kept.visible ? kept.height + Theme.px(Tokens.space12) : 0)
        height: undo.y - y - Theme.px(Tokens.space24)

        ConsoleRows {
            id: list

            objectName: "programmes"
            spacing: Theme.px(Tokens.space12)
            model: root.consoleView.programmes

            delegate: ConsoleProgramme {
                width: list.width
                consoleView: root.consoleView
            }
        }

        ConsoleScrollHint {
            paper: list
            language: root.consoleView.language
        }
    }

    ConsoleGuard {
        id: undo

        anchors.left: parent.left
        anchors.leftMargin: root._left
        anchors.bottom: failure.top
        guard: root.guard
        consoleView: root.consoleView
    }

    PlainText {
        id: failure

        objectName: "notKept"
        visible: root.consoleView.editor.shown.failed
        anchors.left: parent.left
        anchors.leftMargin: root._left
        anchors.right: parent.right
        anchors.rightMargin: root._left
        anchors.bottom: whose.top
        anchors.bottomMargin: Theme.px(Tokens.space24)
        height: visible ? implicitHeight : 0
        // TRANSLATORS: under the list of talks, when the computer's disk is full; at most 110 characters
        text: qsTr("Your change could not be saved. It will be lost when the program closes.")
        role: "tool_label"
        language: root.consoleView.language
        step: 0
        color: Theme.amber
        wrap: true
    }

    PlainText {
        id: whose

        objectName: "whoseLanguages"
        anchors.left: parent.left
        anchors.leftMargin: root._left
        anchors.bottom: tongues.top
        anchors.bottomMargin: Theme.px(Tokens.space12)
        // TRANSLATORS: above a row of languages, for the person who leads a talk; at most 60 characters
        text: qsTr("The language of this page and your notes")
        role: "tool_label"
        language: root.consoleView.language
        step: 0
        color: Theme.consoleSoft
    }

    Flow {
        id: tongues

        anchors.left: parent.left
        anchors.leftMargin: root._left
        anchors.right: parent.right
        anchors.rightMargin: root._left
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(0.0556)
        spacing: Theme.px(Tokens.space16)

        Repeater {
            model: root.consoleView.staffLanguages

            ConsoleButton {
                required chosen

                toggles: true
                implicitHeight: Theme.px(Tokens.touchMin)
                onClicked: root.consoleView.chooseStaffLanguage(language)
            }
        }
    }
}
