pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Slides that staff write: which kind, then its texts.
Item {
    id: root

    required property ProgrammeEditorView editor
    required property string language
    required property var languages

    readonly property real _third: Math.floor((width - 2 * kinds.spacing) / 3)

    Flow {
        id: kinds

        width: parent.width
        spacing: Theme.px(Tokens.space12)

        ConsoleButton {
            width: root._third
            implicitHeight: Theme.px(Tokens.touchMin)
            // TRANSLATORS: button that adds a slide with a headline and a sentence, at most 16 characters
            name: qsTr("Text slide")
            language: root.language
            onClicked: root.editor.draft.write("statement")
        }

        ConsoleButton {
            width: root._third
            implicitHeight: Theme.px(Tokens.touchMin)
            // TRANSLATORS: button that adds a slide with rows that come one by one, at most 16 characters
            name: qsTr("List slide")
            language: root.language
            onClicked: root.editor.draft.write("list")
        }

        ConsoleButton {
            visible: root.editor.files.offered
            width: root._third
            implicitHeight: Theme.px(Tokens.touchMin)
            // TRANSLATORS: button that adds a slide with a picture from a file, at most 16 characters
            name: qsTr("Picture slide")
            language: root.language
            onClicked: root.editor.draft.write("picture")
        }
    }

    ConsolePaper {
        id: sheet

        anchors.top: kinds.bottom
        anchors.topMargin: Theme.px(Tokens.space16)
        anchors.bottom: parent.bottom
        width: parent.width
        ground: Theme.consolePage
        contentHeight: form.height

        Column {
            id: form

            width: sheet.width
            spacing: Theme.px(Tokens.space12)

            PlainText {
                width: parent.width
                visible: !root.editor.shown.writesPicture
                // TRANSLATORS: over the fields of a slide that staff write; at most 160 characters
                text: root.editor.shown.isWritten ? qsTr("Everybody will read this. Write no phone number, no address, and nobody’s name or story.") : qsTr("Add a slide of your own, or touch one in the list to change it.")
                role: "tool_label"
                language: root.language
                step: 0
                color: Theme.consoleSoft
                wrap: true
            }

            // Made again for each slide, so that typing moves no cursor.
            Repeater {
                model: root.editor.shown.written

                ConsoleWriteTexts {
                    width: form.width
                    editor: root.editor
                    language: root.language
                }
            }

            PlainText {
                width: parent.width
                visible: root.editor.shown.isWritten
                // TRANSLATORS: over a row of languages; staff say in which one they write; at most 110 characters
                text: qsTr("Which language are you writing in? Your slides appear only when the room uses this language.")
                role: "tool_label"
                language: root.language
                step: 0
                color: Theme.consoleSoft
                wrap: true
            }

            Flow {
                width: parent.width
                visible: root.editor.shown.isWritten
                spacing: Theme.px(Tokens.space8)

                Repeater {
                    model: root.languages

                    ConsoleButton {
                        required language
                        required name

                        implicitHeight: Theme.px(Tokens.touchMin)
                        chosen: language === root.editor.shown.language
                        toggles: true
                        onClicked: root.editor.draft.writeIn(language)
                    }
                }
            }
        }
    }

    ConsoleScrollIndicator {
        paper: sheet
        anchors.rightMargin: -Theme.px(Tokens.space12)
        color: Theme.consoleSoft
    }
}
