pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The selected slide as the room sees it, and what can be done with it or added to the talk.
Item {
    id: root

    required property ProgrammeEditorView editor
    required property RoomSlides room
    required property string language
    required property var languages

    property string _side: "add"

    Rectangle {
        id: frame

        anchors.left: parent.left
        width: Theme.px(Tokens.consolePreview)
        height: Math.round(width * 9 / 16)
        color: Theme.consoleRaised

        PlainText {
            anchors.centerIn: parent
            visible: !root.editor.shown.hasPreview
            width: parent.width - 2 * Theme.px(Tokens.space16)
            alignment: Text.AlignHCenter
            // TRANSLATORS: in place of a small picture of a slide; at most 60 characters
            text: root.editor.shown.isWritten ? qsTr("The slide appears here when it is complete.") : qsTr("Touch a slide to see it here.")
            role: "tool_label"
            language: root.language
            step: 0
            color: Theme.consoleSoft
            wrap: true
        }

        ConsoleSlide {
            objectName: "ownPreview"
            anchors.centerIn: parent
            width: Math.min(parent.width, Math.round(parent.height * root.room.aspect))
            height: Math.round(width / root.room.aspect)
            visible: root.editor.shown.hasPreview
            room: root.room
            panel: root.editor.shown.preview
            // TRANSLATORS: name of a picture, for screen readers; at most 40 characters
            name: qsTr("The slide, as the room sees it")
        }
    }

    Column {
        id: tabs

        anchors.left: frame.right
        anchors.leftMargin: Theme.px(Tokens.space16)
        anchors.right: parent.right
        spacing: Theme.px(Tokens.space12)

        Repeater {
            model: [
                {
                    side: "add",
                    // TRANSLATORS: button that lists all slides which can be added to a talk; at most 9 characters
                    name: qsTr("Add", "slides")
                },
                {
                    side: "remark",
                    // TRANSLATORS: button for the leader's own note on a slide; at most 9 characters
                    name: qsTr("Note", "own")
                },
                {
                    side: "write",
                    // TRANSLATORS: button for slides that staff write themselves; at most 9 characters
                    name: qsTr("Write", "slides")
                }
            ]

            ConsoleButton {
                required property string side

                required name
                width: tabs.width
                implicitHeight: (frame.height - 2 * tabs.spacing) / 3
                language: root.language
                chosen: root._side === side
                toggles: true
                onClicked: root._side = side
            }
        }
    }

    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: frame.bottom
        anchors.topMargin: Theme.px(Tokens.space16)
        anchors.bottom: parent.bottom
        sourceComponent: root._side === "add" ? choices : root._side === "remark" ? remark : write
    }

    Component {
        id: choices

        ConsoleChoices {
            editor: root.editor
            language: root.language
        }
    }

    Component {
        id: remark

        ConsoleRemark {
            editor: root.editor
            language: root.language
        }
    }

    Component {
        id: write

        ConsoleWrite {
            editor: root.editor
            language: root.language
            languages: root.languages
        }
    }
}
