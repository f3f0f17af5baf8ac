pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The programme editor: the chosen slides on one side; on the other the selected one, and what can be done with it.
Item {
    id: root

    required property ProgrammeEditorView editor
    required property RoomSlides room
    required property string language
    required property var languages

    readonly property real _left: Theme.px(Tokens.consoleMargin)
    readonly property real _wide: Theme.px(Tokens.consoleEditorColumn)

    PlainText {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root._left
        y: Theme.px(Tokens.consoleTop)
        // TRANSLATORS: above the name and the slides of a talk that staff put together; at most 40 characters
        text: qsTr("Your own talk") + (root.editor.shown.detail ? " · " + root.editor.shown.detail : "")
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
        longest: root.editor.shown.longestTitle
        clearing: false
        language: root.language
        // TRANSLATORS: name of a field, at most 24 characters
        name: qsTr("Name of the talk")
        onEdited: root.editor.draft.rename(text)
        onAccepted: leave()
        Component.onCompleted: text = root.editor.shown.title
    }

    PlainText {
        id: before

        anchors.left: heading.left
        anchors.top: nameField.bottom
        anchors.topMargin: Theme.px(Tokens.space12)
        width: root._wide
        // TRANSLATORS: above the slides that staff choose; at most 110 characters
        text: qsTr("Every talk begins with respect and the number, and ends with the number.")
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
        editor: root.editor
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
        text: root.editor.shown.fault
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
            visible: root.editor.shown.canKeep
            symbol: Icons.ofTool("chosen")
            // TRANSLATORS: button that keeps a talk that staff put together, at most 24 characters
            name: qsTr("Save this talk")
            language: root.language
            isMain: true
            onClicked: root.editor.keep()
        }

        ConsoleButton {
            symbol: Icons.ofTool("close")
            // TRANSLATORS: button that leaves a talk as it was, at most 24 characters
            name: qsTr("Leave without saving")
            language: root.language
            onClicked: root.editor.leave()
        }
    }

    ConsoleEditorAside {
        anchors.left: nameField.right
        anchors.leftMargin: Theme.px(Tokens.consolePad)
        anchors.right: parent.right
        anchors.rightMargin: root._left
        anchors.top: heading.top
        anchors.bottom: foot.bottom
        editor: root.editor
        room: root.room
        language: root.language
        languages: root.languages
    }
}
