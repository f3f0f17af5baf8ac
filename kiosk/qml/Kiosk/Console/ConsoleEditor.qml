pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The programme editor: the chosen slides on one side; on the other the selected one, and what can be done with it.
Item {
    id: root

    required property ProgrammeEditorView own
    required property RoomSlides room
    required property string language
    required property var languages

    readonly property real _left: Theme.px(Tokens.consoleMargin)
    readonly property real _wide: Theme.px(Tokens.consoleEditorColumn)
    property string _side: "add"

    PlainText {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root._left
        y: Theme.px(Tokens.consoleTop)
        // TRANSLATORS: above the name and the slides of a talk that staff put together; at most 40 characters
        text: qsTr("Your own talk") + (root.own.detail ? " · " + root.own.detail : "")
        role: "tool_label"
        language: root.language
        step: 0
        color: Theme.consoleSoft
    }

    ConsoleField {
        id: nameField

        objectName: "ownTitle"
        anchors.left: heading.left
        anchors.top: heading.bottom
        anchors.topMargin: Theme.px(Tokens.space12)
        width: root._wide
        longest: 45
        clearing: false
        language: root.language
        // TRANSLATORS: name of a field, at most 24 characters
        name: qsTr("Name of the talk")
        onEdited: root.own.rename(text)
        onAccepted: leave()
        Component.onCompleted: text = root.own.title
    }

    PlainText {
        id: before

        anchors.left: heading.left
        anchors.top: nameField.bottom
        anchors.topMargin: Theme.px(Tokens.space12)
        width: root._wide
        // TRANSLATORS: above the slides that staff choose; at most 110 characters
        text: qsTr("Respect and the number come first, and the number last: they are always there.")
        role: "tool_label"
        language: root.language
        step: 0
        color: Theme.consoleSoft
        wrap: true
    }

    ConsoleOrder {
        id: chosen

        anchors.left: heading.left
        anchors.top: before.bottom
        anchors.topMargin: Theme.px(Tokens.space12)
        anchors.bottom: fault.top
        anchors.bottomMargin: Theme.px(Tokens.space16)
        width: root._wide
        own: root.own
        language: root.language
    }

    PlainText {
        id: fault

        objectName: "ownFault"
        anchors.left: heading.left
        anchors.bottom: foot.top
        anchors.bottomMargin: visible ? Theme.px(Tokens.space16) : 0
        width: root._wide
        height: visible ? implicitHeight : 0
        visible: text !== ""
        text: root.own.fault
        role: "tool_label"
        language: root.language
        step: 0
        color: Theme.amber
        wrap: true
    }

    Row {
        id: foot

        anchors.left: heading.left
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Tokens.consoleTop)
        spacing: Theme.px(Tokens.space16)

        ConsoleButton {
            visible: root.own.canKeep
            symbol: "check"
            // TRANSLATORS: button that keeps a talk that staff put together, at most 24 characters
            name: qsTr("Keep this talk")
            language: root.language
            isMain: true
            onClicked: root.own.keep()
        }

        ConsoleButton {
            symbol: "x"
            // TRANSLATORS: button that leaves a talk as it was, at most 24 characters
            name: qsTr("Leave without keeping")
            language: root.language
            onClicked: root.own.leave()
        }
    }

    Item {
        id: aside

        anchors.left: nameField.right
        anchors.leftMargin: Theme.px(Tokens.consolePad)
        anchors.right: parent.right
        anchors.rightMargin: root._left
        anchors.top: heading.top
        anchors.bottom: foot.bottom

        Rectangle {
            id: frame

            anchors.left: parent.left
            width: Theme.px(Tokens.consolePreview)
            height: Math.round(width * 9 / 16)
            color: Theme.consoleRaised

            PlainText {
                anchors.centerIn: parent
                visible: !root.own.hasPreview
                width: parent.width - 2 * Theme.px(Tokens.space16)
                alignment: Text.AlignHCenter
                // TRANSLATORS: in place of a small picture of a slide; at most 60 characters
                text: root.own.isWritten ? qsTr("It is shown here as soon as it is complete.") : qsTr("Touch a slide to see it here.")
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
                visible: root.own.hasPreview
                room: root.room
                panel: root.own.preview
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
    }

    Component {
        id: choices

        ConsoleChoices {
            own: root.own
            language: root.language
        }
    }

    Component {
        id: remark

        ConsoleRemark {
            own: root.own
            language: root.language
        }
    }

    Component {
        id: write

        ConsoleWrite {
            own: root.own
            language: root.language
            languages: root.languages
        }
    }
}
