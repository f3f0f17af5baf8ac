pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Before a talk: which programme, and in which language the notes are read.
Item {
    id: root

    required property ConsoleView staff
    required property GuardView guard

    readonly property real _left: Theme.px(Tokens.space96)

    PlainText {
        anchors.left: parent.left
        anchors.leftMargin: root._left
        y: Theme.px(Tokens.space96)
        // TRANSLATORS: title of the list of talks, for staff; at most 48 characters
        text: qsTr("Which talk do you lead?")
        role: "title_s"
        language: root.staff.language
        step: 0
        color: Theme.paper
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: root._left
        y: Theme.px(0.0593)
        spacing: Theme.px(Tokens.space16)
        visible: root.staff.own.offered

        ConsoleButton {
            visible: root.staff.own.files.offered
            symbol: "file-arrow-down"
            // TRANSLATORS: button that adds a talk which a colleague sent as a file, at most 20 characters
            name: qsTr("From a file")
            language: root.staff.language
            onClicked: root.staff.own.files.open(true)
        }

        ConsoleButton {
            symbol: "list-plus"
            // TRANSLATORS: button beside the title of the list of talks, at most 30 characters
            name: qsTr("Make your own")
            language: root.staff.language
            onClicked: root.staff.own.make()
        }
    }

    ConsoleKept {
        id: kept

        anchors.left: parent.left
        anchors.leftMargin: root._left
        y: Theme.px(0.2037)
        width: Math.min(Theme.px(1.2), parent.width - 2 * root._left)
        guard: root.guard
        staff: root.staff
    }

    ConsoleRows {
        id: list

        objectName: "programmes"
        anchors.left: parent.left
        anchors.leftMargin: root._left
        anchors.right: parent.right
        anchors.rightMargin: root._left
        y: kept.y + (kept.visible ? kept.height + Theme.px(Tokens.space12) : 0)
        height: undo.y - y - Theme.px(Tokens.space24)
        spacing: Theme.px(Tokens.space12)
        model: root.staff.programmes

        delegate: Item {
            id: row

            required property string programme
            required property string title
            required property string detail
            required property bool own

            width: list.width
            height: talkWords.implicitHeight

            Accessible.role: Accessible.ListItem
            Accessible.name: title

            PressArea {
                id: entry

                anchors.left: parent.left
                width: root.staff.own.offered ? parent.width - tools.width - Theme.px(Tokens.space24) : Math.min(Theme.px(1.2), parent.width)
                height: parent.height
                radius: Theme.px(Tokens.radiusBox)
                overField: true
                name: row.title
                help: row.detail
                onClicked: root.staff.prepare(row.programme)

                background: Rectangle {
                    radius: entry.radius
                    color: entry.inverted ? Theme.paper : Theme.consoleRaised
                }

                ConsoleTalkWords {
                    id: talkWords

                    anchors.fill: parent
                    title: row.title
                    detail: row.detail
                    language: root.staff.language
                    ink: entry.inverted ? Theme.ink : Theme.paper
                    detailInk: entry.inverted ? Theme.ink : Theme.consoleSoft
                }
            }

            Row {
                id: tools

                visible: root.staff.own.offered
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.px(Tokens.space16)

                ConsoleButton {
                    visible: !row.own
                    implicitHeight: row.height
                    // TRANSLATORS: button that begins a talk of one's own as a copy of this one; at most 16 characters
                    name: qsTr("Copy", "talk")
                    // TRANSLATORS: what this button does, for screen readers; %1 is a talk; at most 60 characters
                    help: qsTr("Make your own from %1").arg(row.title)
                    language: root.staff.language
                    onClicked: root.staff.own.copy(row.programme)
                }

                ConsoleButton {
                    visible: row.own
                    implicitHeight: row.height
                    // TRANSLATORS: button that opens a talk of one's own, to change it; at most 16 characters
                    name: qsTr("Change")
                    help: row.title
                    language: root.staff.language
                    onClicked: root.staff.own.change(row.programme)
                }

                ConsoleButton {
                    visible: row.own
                    implicitHeight: row.height
                    // TRANSLATORS: button that removes a talk of one's own from the list, at most 16 characters
                    name: qsTr("Remove")
                    help: row.title
                    language: root.staff.language
                    onClicked: root.staff.own.discard(row.programme)
                }
            }
        }
    }

    ConsoleGuard {
        id: undo

        anchors.left: parent.left
        anchors.leftMargin: root._left
        anchors.bottom: failure.top
        guard: root.guard
        staff: root.staff
    }

    ConsoleBelow {
        paper: list
        language: root.staff.language
    }

    PlainText {
        id: failure

        objectName: "notKept"
        visible: root.staff.own.failed
        anchors.left: parent.left
        anchors.leftMargin: root._left
        anchors.right: parent.right
        anchors.rightMargin: root._left
        anchors.bottom: tongues.top
        anchors.bottomMargin: Theme.px(Tokens.space24)
        height: visible ? implicitHeight : 0
        // TRANSLATORS: under the list of talks, when the computer's disk is full; at most 110 characters
        text: qsTr("The disk did not take the change. It lasts until the program ends.")
        role: "tool_label"
        language: root.staff.language
        step: 0
        color: Theme.amber
        wrap: true
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
            model: root.staff.staffLanguages

            ConsoleButton {
                required chosen

                toggles: true
                implicitHeight: Theme.px(Tokens.touchMin)
                onClicked: root.staff.chooseStaffLanguage(language)
            }
        }
    }
}
