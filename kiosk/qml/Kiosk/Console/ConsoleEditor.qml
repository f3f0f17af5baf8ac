pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The programme editor: the chosen slides on one side, all available ones on the other.
Item {
    id: root

    required property ProgrammeEditorView own
    required property string language

    readonly property real _left: Theme.px(Tokens.consoleMargin)
    readonly property real _wide: Theme.px(1.037)
    readonly property var _choices: own.choices
    readonly property string _wanted: search.text.trim().toLowerCase()
    readonly property var _found: _choices.filter(row => row.title.toLowerCase().includes(_wanted))

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
        y: Theme.px(0.0852)
        width: root._wide
        longest: 45
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
        anchors.topMargin: Theme.px(Tokens.space20)
        width: root._wide
        // TRANSLATORS: above the slides that staff choose; at most 110 characters
        text: qsTr("Respect and the number come first, and the number last: they are always there.")
        role: "tool_label"
        language: root.language
        step: 0
        color: Theme.consoleSoft
        wrap: true
    }

    ConsoleRows {
        id: chosen

        objectName: "ownSlides"
        anchors.left: heading.left
        anchors.top: before.bottom
        anchors.topMargin: Theme.px(Tokens.space20)
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.px(Tokens.space24)
        width: root._wide
        spacing: Theme.px(Tokens.space10)
        model: root.own.rows

        delegate: ConsoleEditorRow {
            width: chosen.width
            own: root.own
            language: root.language
        }
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

    PlainText {
        id: all

        anchors.left: nameField.right
        anchors.leftMargin: Theme.px(Tokens.consolePad)
        y: heading.y
        // TRANSLATORS: above a list of all panels and pages, at most 30 characters
        text: qsTr("All that can be shown")
        role: "tool_label"
        language: root.language
        step: 0
        color: Theme.consoleSoft
    }

    ConsoleField {
        id: search

        anchors.left: all.left
        anchors.right: parent.right
        anchors.rightMargin: root._left
        y: nameField.y
        symbol: "magnifying-glass"
        language: root.language
        // TRANSLATORS: name of a field for words to look for, at most 24 characters
        name: qsTr("Find a slide")
        onAccepted: leave()
    }

    ConsoleRows {
        id: list

        objectName: "ownChoices"
        anchors.left: all.left
        anchors.right: search.right
        anchors.top: search.bottom
        anchors.topMargin: Theme.px(Tokens.space16)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Tokens.consoleTop)
        spacing: Theme.px(Tokens.space10)
        model: root._found

        delegate: PressArea {
            id: row

            required property string ref
            required property string title
            required property string field
            required property bool chosen

            width: list.width
            implicitHeight: Math.max(Theme.px(Tokens.touchMin), what.height + Theme.px(Tokens.space20))
            radius: Theme.px(Tokens.radiusConsole)
            overField: true
            name: title
            onClicked: row.chosen ? root.own.remove(row.ref) : root.own.add(row.ref)

            background: Rectangle {
                radius: row.radius
                color: row.inverted ? Theme.paper : Theme.consoleRaised
                border.width: row.chosen ? Theme.px(Tokens.strokeHeavy) : 0
                border.color: Theme.amber
            }

            Rectangle {
                anchors.left: parent.left
                anchors.top: parent.top
                anchors.bottom: parent.bottom
                anchors.margins: Theme.px(Tokens.strokeHeavy)
                width: Theme.px(0.0519)
                radius: Theme.px(Tokens.radiusSmall)
                color: Theme.ownFill(row.field)

                Icon {
                    anchors.centerIn: parent
                    name: row.chosen ? "check" : "plus"
                    size: Theme.px(Tokens.iconSmall)
                    color: Theme.paper
                }
            }

            PlainText {
                id: what

                anchors.left: parent.left
                anchors.leftMargin: Theme.px(0.0704)
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - Theme.px(0.0796)
                text: row.title
                role: "tool_label"
                language: root.language
                step: 0
                color: row.inverted ? Theme.ink : Theme.paper
                wrap: true
                Accessible.ignored: true
            }
        }
    }
}
