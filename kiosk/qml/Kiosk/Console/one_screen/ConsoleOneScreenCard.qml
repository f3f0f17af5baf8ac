import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Before the first slide on the only screen, which the room may see: how the talk is led, and how a phone comes.
Item {
    id: root

    required property ConsoleView consoleView
    required property GuardView guard

    readonly property real _left: Theme.px(Tokens.space96)

    PlainText {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: root._left
        anchors.right: parent.right
        anchors.rightMargin: root._left
        y: Theme.px(Tokens.consoleBefore)
        wrap: true
        // TRANSLATORS: title of a card before a talk where the computer has no second screen, at most 60 characters
        text: qsTr("One screen: the room sees the slides on it")
        role: "title_s"
        language: root.consoleView.language
        step: 0
        color: Theme.paper
    }

    PlainText {
        id: about

        anchors.left: title.left
        anchors.right: title.right
        anchors.top: title.bottom
        anchors.topMargin: Theme.px(Tokens.space16)
        // TRANSLATORS: below the title “One screen: the room sees the slides on it”; at most 150 characters
        text: qsTr("Only your phone shows the notes. Without a phone, use the keys or a clicker: then nobody sees the notes.")
        role: "strip_line"
        language: root.consoleView.language
        step: 0
        color: Theme.paper
        wrap: true
    }

    ConsolePhone {
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: about.bottom
        anchors.topMargin: Theme.px(Tokens.space36)
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.px(Tokens.space24)
        phone: root.consoleView.phone
        language: root.consoleView.language
        watched: true
    }

    Item {
        id: foot

        anchors.left: title.left
        anchors.right: title.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Tokens.consoleBefore)
        height: slides.height

        PlainText {
            anchors.left: parent.left
            anchors.right: slides.left
            anchors.rightMargin: Theme.px(Tokens.space24)
            anchors.verticalCenter: parent.verticalCenter
            // TRANSLATORS: on the card before a talk on the only screen; F6 is a key; at most 120 characters
            text: qsTr("Press F6 to show this console instead of the slides: the list, the time and “End the talk”.")
            role: "tool_label"
            language: root.consoleView.language
            step: 0
            color: Theme.consoleSoft
            wrap: true
        }

        ConsoleButton {
            id: slides

            anchors.right: parent.right
            symbol: Icons.ofTool("onward")
            symbolMirrors: root.consoleView.rightToLeft
            // TRANSLATORS: button that shows the first slide of a talk in place of this card, at most 24 characters
            name: qsTr("Show the slides")
            language: root.consoleView.language
            isMain: true
            onClicked: root.guard.showSlides()
        }
    }
}
