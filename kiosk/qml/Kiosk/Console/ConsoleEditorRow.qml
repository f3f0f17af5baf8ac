import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A slide in the programme editor: its place, its minutes, and its removal.
Rectangle {
    id: root

    required property ProgrammeEditorView own
    required property string language
    required property var slide

    height: Math.max(Theme.px(Tokens.touchComfortable), title.height + Theme.px(Tokens.space20))
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
        color: Theme.ownFill(root.slide.field)

        PlainText {
            anchors.centerIn: parent
            text: root.slide.number
            role: "tool_label"
            language: root.language
            step: 0
            color: Theme.paper
        }
    }

    PlainText {
        id: title

        anchors.left: patch.right
        anchors.leftMargin: Theme.px(Tokens.space16)
        anchors.right: tools.left
        anchors.rightMargin: Theme.px(Tokens.space16)
        anchors.verticalCenter: parent.verticalCenter
        text: root.slide.title
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
            help: root.slide.title
            onClicked: root.own.last(root.slide.ref, false)
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(0.1111)
            text: root.slide.minutes
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
            help: root.slide.title
            onClicked: root.own.last(root.slide.ref, true)
        }

        ConsoleTool {
            symbol: "arrow-up"
            // TRANSLATORS: name of a small button at a slide of a talk, at most 30 characters
            name: qsTr("Earlier")
            help: root.slide.title
            onClicked: root.own.move(root.slide.ref, true)
        }

        ConsoleTool {
            symbol: "arrow-down"
            // TRANSLATORS: name of a small button at a slide of a talk, at most 30 characters
            name: qsTr("Later")
            help: root.slide.title
            onClicked: root.own.move(root.slide.ref, false)
        }

        ConsoleTool {
            symbol: "x"
            // TRANSLATORS: name of a small button that takes a slide out of a talk, at most 30 characters
            name: qsTr("Take out")
            help: root.slide.title
            onClicked: root.own.remove(root.slide.ref)
        }
    }
}
