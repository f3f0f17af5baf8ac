import QtQuick

import Kiosk.Window
import Kiosk.Console
import Kiosk.Controls
import Kiosk.Theme

// The small buttons at a slide in the programme editor: its minutes, its place, and its removal.
Row {
    id: root

    required property ConsoleOrder order
    required property string language
    required property string ref
    required property string title
    required property string minutes

    ConsoleTool {
        symbol: Icons.ofTool("less")
        // TRANSLATORS: name of a small button at a slide of a talk, at most 30 characters
        name: qsTr("One minute less")
        help: root.title
        onClicked: root.order.last(root.ref, false)
    }

    PlainText {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(0.145)
        text: root.minutes
        role: "tool_label"
        language: root.language
        step: 0
        color: Theme.consoleSoft
        alignment: Text.AlignHCenter
    }

    ConsoleTool {
        symbol: Icons.ofTool("greater")
        // TRANSLATORS: name of a small button at a slide of a talk, at most 30 characters
        name: qsTr("One minute more")
        help: root.title
        onClicked: root.order.last(root.ref, true)
    }

    ConsoleTool {
        symbol: Icons.ofTool("earlier")
        // TRANSLATORS: name of a small button at a slide of a talk, at most 30 characters
        name: qsTr("Move up")
        help: root.title
        onClicked: root.order.move(root.ref, true)
    }

    ConsoleTool {
        symbol: Icons.ofTool("later")
        // TRANSLATORS: name of a small button at a slide of a talk, at most 30 characters
        name: qsTr("Move down")
        help: root.title
        onClicked: root.order.move(root.ref, false)
    }

    ConsoleTool {
        symbol: Icons.ofTool("close")
        // TRANSLATORS: name of a small button that takes a slide out of a talk, at most 30 characters
        name: qsTr("Remove this slide")
        help: root.title
        onClicked: root.order.remove(root.ref)
    }
}
