pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Slides that staff write: which kind, then its texts.
Item {
    id: root

    required property ProgrammeEditorView own
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
            name: qsTr("A text")
            language: root.language
            onClicked: root.own.write("statement")
        }

        ConsoleButton {
            width: root._third
            implicitHeight: Theme.px(Tokens.touchMin)
            // TRANSLATORS: button that adds a slide with rows that come one by one, at most 16 characters
            name: qsTr("A list")
            language: root.language
            onClicked: root.own.write("list")
        }

        ConsoleButton {
            visible: root.own.files.offered
            width: root._third
            implicitHeight: Theme.px(Tokens.touchMin)
            // TRANSLATORS: button that adds a slide with a picture from a file, at most 16 characters
            name: qsTr("A picture")
            language: root.language
            onClicked: root.own.write("picture")
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
                visible: !root.own.writesPicture
                // TRANSLATORS: over the fields of a slide that staff write; at most 160 characters
                text: root.own.isWritten ? qsTr("Write for everybody: no number to call, no address, nobody’s name or story.") : qsTr("Add a slide of your own, or touch one in the list to change it.")
                role: "tool_label"
                language: root.language
                step: 0
                color: Theme.consoleSoft
                wrap: true
            }

            // Made again for each slide, so that typing moves no cursor.
            Repeater {
                model: root.own.written

                Column {
                    id: texts

                    required property bool isPicture
                    required property string headline
                    required property string lead
                    required property list<string> items
                    required property int longestHeadline
                    required property int longestLead
                    required property int longestItem

                    width: form.width
                    spacing: Theme.px(Tokens.space12)

                    ConsoleField {
                        width: parent.width
                        longest: texts.longestHeadline
                        clearing: false
                        hint: name
                        language: root.language
                        // TRANSLATORS: name of a field, for the large text of a slide; at most 24 characters
                        name: qsTr("Headline")
                        onEdited: root.own.setText("headline", text)
                        onAccepted: leave()
                        Component.onCompleted: text = texts.headline
                    }

                    Loader {
                        width: parent.width
                        active: texts.isPicture
                        visible: active

                        sourceComponent: ConsoleFiles {
                            files: root.own.files
                            names: root.own.files.pictures
                            // TRANSLATORS: over a folder's name; nobody but staff checks these pictures; at most 220 characters
                            about: qsTr("Put a picture (PNG, JPEG or SVG) into this folder and touch its name. Show nobody who could be known, no number, and no red cross, crescent or crystal: nobody else checks it.")
                            language: root.language
                            onPicked: name => root.own.files.takePicture(name, root.own.selected)
                        }
                    }

                    ConsoleField {
                        width: parent.width
                        longest: texts.longestLead
                        clearing: false
                        hint: name
                        language: root.language
                        // TRANSLATORS: name of a field, for the text under the headline of a slide; at most 24 characters
                        name: qsTr("Text below it")
                        onEdited: root.own.setText("lead", text)
                        onAccepted: leave()
                        Component.onCompleted: text = texts.lead
                    }

                    Repeater {
                        model: texts.items

                        ConsoleField {
                            id: item

                            required property int index
                            required property string modelData

                            width: texts.width
                            longest: texts.longestItem
                            clearing: false
                            hint: name
                            language: root.language
                            // TRANSLATORS: name of a field, for a row of a list; %1 is its number; at most 24 characters
                            name: qsTr("Row %1").arg(index + 1)
                            onEdited: root.own.setText(String(index), text)
                            onAccepted: leave()
                            Component.onCompleted: text = modelData
                        }
                    }
                }
            }

            PlainText {
                width: parent.width
                visible: root.own.isWritten
                // TRANSLATORS: over a row of languages; staff say in which one they write; at most 110 characters
                text: qsTr("In which language do you write? These slides are shown when the room reads it.")
                role: "tool_label"
                language: root.language
                step: 0
                color: Theme.consoleSoft
                wrap: true
            }

            Flow {
                width: parent.width
                visible: root.own.isWritten
                spacing: Theme.px(Tokens.space8)

                Repeater {
                    model: root.languages

                    ConsoleButton {
                        required language
                        required name

                        implicitHeight: Theme.px(Tokens.touchMin)
                        chosen: language === root.own.language
                        toggles: true
                        onClicked: root.own.writeIn(language)
                    }
                }
            }
        }
    }

    ConsoleThumb {
        paper: sheet
        anchors.rightMargin: -Theme.px(Tokens.space12)
        color: Theme.consoleSoft
    }
}
