pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Notes on paper: the brightest thing here. Long ones are pushed up, by finger, key or button; a fade says that more follows.
Rectangle {
    id: root

    required property ConsoleView consoleView

    readonly property int _pad: Theme.px(0.0259)

    signal told

    radius: Theme.px(Tokens.radiusConsole)
    color: Theme.paper

    PlainText {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root._pad
        anchors.verticalCenter: tools.verticalCenter
        // TRANSLATORS: above the notes of a talk, which the audience does not see; at most 40 characters
        text: qsTr("Notes: only you see this")
        role: "tool_label"
        language: root.consoleView.language
        step: 0
        color: Theme.inkSoft
    }

    Row {
        id: tools

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Tokens.space12)

        ConsoleTool {
            visible: sheet.visibleArea.heightRatio < 1
            enabled: sheet.goesOn
            symbol: Icons.ofTool("later")
            name: qsTr("More below")
            language: root.consoleView.language
            dark: true
            onClicked: sheet.scroll(true)
        }

        ConsoleTool {
            symbol: Icons.ofTool("told")
            // TRANSLATORS: button that opens a card on what to do if someone speaks of what was done to them; at most 30 characters
            name: qsTr("If someone tells you")
            words: name
            language: root.consoleView.language
            dark: true
            onClicked: root.told()
        }

        ConsoleTool {
            symbol: Icons.ofTool("smaller")
            // TRANSLATORS: name of a button for the notes, at most 30 characters
            name: qsTr("Smaller notes")
            language: root.consoleView.language
            dark: true
            enabled: root.consoleView.pages.notesStep > 0
            onClicked: root.consoleView.pages.sizeNotes(false)
        }

        ConsoleTool {
            symbol: Icons.ofTool("larger")
            // TRANSLATORS: name of a button for the notes, at most 30 characters
            name: qsTr("Larger notes")
            language: root.consoleView.language
            dark: true
            enabled: root.consoleView.pages.notesStep < 2
            onClicked: root.consoleView.pages.sizeNotes(true)
        }
    }

    ConsolePaper {
        id: sheet

        objectName: "notesPaper"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tools.bottom
        anchors.bottom: parent.bottom
        anchors.leftMargin: root._pad
        anchors.rightMargin: root._pad
        overlap: Type.style("notes", root.consoleView.language, root.consoleView.pages.notesStep, Theme.unit).lineHeight
        contentHeight: lines.height + Theme.px(Tokens.space12)

        Column {
            id: lines

            width: sheet.width
            spacing: Theme.px(Tokens.space8)

            Repeater {
                model: root.consoleView.notes

                Item {
                    id: note

                    required property string kind
                    required property string text

                    width: sheet.width
                    height: words.height

                    Rectangle {
                        objectName: "ownNote"
                        visible: note.kind === "own"
                        width: Theme.px(Tokens.strokeHeavy)
                        height: parent.height
                        radius: width / 2
                        color: Theme.amber
                    }

                    PlainText {
                        id: words

                        objectName: "note"
                        anchors.right: parent.right
                        width: parent.width - (note.kind === "own" ? Theme.px(Tokens.space16) : 0)
                        text: note.kind === "item" ? "• " + note.text : note.text
                        role: "notes"
                        language: root.consoleView.language
                        step: root.consoleView.pages.notesStep
                        color: Theme.ink
                        wrap: true
                    }
                }
            }
        }
    }

    ConsoleScrollIndicator {
        paper: sheet
    }

    Connections {
        function onScrolled(forward: bool) {
            sheet.scroll(forward);
        }

        target: root.consoleView.pages
    }

    Connections {
        function onNotesChanged() {
            sheet.contentY = 0;
        }

        target: root.consoleView
    }
}
