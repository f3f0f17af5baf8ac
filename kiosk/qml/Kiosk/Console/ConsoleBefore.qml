pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Before the first slide: the guide to a talk, while the room still sees the loop.
Item {
    id: root

    required property ConsoleView staff

    readonly property real _left: Theme.px(Tokens.space96)

    PlainText {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: root._left
        anchors.right: buttons.left
        anchors.rightMargin: Theme.px(Tokens.space24)
        y: Theme.px(0.0463)
        wrap: true
        text: root.staff.title
        role: "title_s"
        language: root.staff.language
        step: 0
        color: Theme.paper
    }

    PlainText {
        id: aside

        anchors.left: title.left
        anchors.top: title.bottom
        // TRANSLATORS: under the name of a talk, before it begins, for the person who leads it; at most 60 characters
        text: qsTr("Before you begin: the room does not see this")
        role: "tool_label"
        language: root.staff.language
        step: 0
        color: Theme.consoleSoft
    }

    ConsoleGuide {
        anchors.left: title.left
        anchors.right: buttons.right
        y: Theme.px(0.2037)
        height: parent.height - y - Theme.px(0.0463)
        rows: root.staff.guide
        language: root.staff.language
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: root._left
        y: Theme.px(0.0463)
        spacing: Theme.px(Tokens.space16)

        ConsoleButton {
            symbol: "arrow-left"
            symbolMirrors: root.staff.rightToLeft
            // TRANSLATORS: button that leads back to the list of talks, at most 24 characters
            name: qsTr("Other talks")
            language: root.staff.language
            onClicked: root.staff.prepare("")
        }

        ConsoleButton {
            symbol: "arrow-right"
            symbolMirrors: root.staff.rightToLeft
            // TRANSLATORS: button that shows the first slide of a talk to the room, at most 24 characters
            name: qsTr("Begin the talk")
            language: root.staff.language
            isMain: true
            onClicked: root.staff.beginPrepared()
        }
    }
}
