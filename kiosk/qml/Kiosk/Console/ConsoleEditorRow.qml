import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A slide in the programme editor: its place, its minutes, and its removal.
Rectangle {
    id: root

    required property ProgrammeEditorView own
    required property string language
    required property string ref
    required property string number
    required property string title
    required property string field
    required property string minutes

    height: Math.max(Theme.px(Tokens.touchComfortable), words.height + Theme.px(Tokens.space20))
    radius: Theme.px(Tokens.radiusConsole)
    color: Theme.consoleRaised

    Rectangle {
        id: patch

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.px(Tokens.strokeHeavy)
        width: Theme.px(0.0519)
        radius: Theme.px(Tokens.radiusSmall)
        color: Theme.ownFill(root.field)

        PlainText {
            anchors.centerIn: parent
            text: root.number
            role: "tool_label"
            language: root.language
            step: 0
            color: Theme.paper
        }
    }

    PlainText {
        id: words

        anchors.left: patch.right
        anchors.leftMargin: Theme.px(Tokens.space16)
        anchors.right: tools.left
        anchors.rightMargin: Theme.px(Tokens.space16)
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        role: "tool_label"
        language: root.language
        step: 0
        color: Theme.paper
        wrap: true
    }

    Row {
        id: tools

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter

        ConsoleTool {
            symbol: "minus"
            // TRANSLATORS: name of a small button at a slide of a talk, at most 30 characters
            name: qsTr("One minute less")
            help: root.title
            onClicked: root.own.last(root.ref, false)
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(0.1111)
            text: root.minutes
            role: "tool_label"
            language: root.language
            step: 0
            color: Theme.consoleSoft
            alignment: Text.AlignHCenter
        }

        ConsoleTool {
            symbol: "plus"
            // TRANSLATORS: name of a small button at a slide of a talk, at most 30 characters
            name: qsTr("One minute more")
            help: root.title
            onClicked: root.own.last(root.ref, true)
        }

        ConsoleTool {
            symbol: "arrow-up"
            // TRANSLATORS: name of a small button at a slide of a talk, at most 30 characters
            name: qsTr("Earlier")
            help: root.title
            onClicked: root.own.move(root.ref, true)
        }

        ConsoleTool {
            symbol: "arrow-down"
            // TRANSLATORS: name of a small button at a slide of a talk, at most 30 characters
            name: qsTr("Later")
            help: root.title
            onClicked: root.own.move(root.ref, false)
        }

        ConsoleTool {
            symbol: "x"
            // TRANSLATORS: name of a small button that takes a slide out of a talk, at most 30 characters
            name: qsTr("Take out")
            help: root.title
            onClicked: root.own.remove(root.ref)
        }
    }
}
