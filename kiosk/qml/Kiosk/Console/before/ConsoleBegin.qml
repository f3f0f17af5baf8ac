pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The foot of a page before a talk: what to know about room and screens, the room's language, and the beginning.
Column {
    id: root

    required property ConsoleView consoleView
    // Further buttons.
    default property alias buttons: buttons.data

    property bool chooses: false

    spacing: Theme.px(Tokens.space12)

    PlainText {
        objectName: "late"
        visible: root.consoleView.late
        width: parent.width
        // TRANSLATORS: before a talk on two screens begins, for the person who leads it; at most 130 characters
        text: qsTr("Do not connect or remove a screen during the talk: the room could see your notes. End the talk first.")
        role: "tool_label"
        language: root.consoleView.language
        step: 0
        color: Theme.amber
        wrap: true
    }

    PlainText {
        objectName: "leftOut"
        visible: text !== ""
        width: parent.width
        text: root.consoleView.guide.leftOut
        role: "tool_label"
        language: root.consoleView.language
        step: 0
        color: Theme.amber
        wrap: true
        Accessible.role: Accessible.AlertMessage
    }

    Flow {
        visible: root.chooses
        width: parent.width
        spacing: Theme.px(Tokens.space16)

        Repeater {
            model: root.consoleView.guide.rooms

            ConsoleButton {
                required chosen
                required name
                required language

                toggles: true
                objectName: "room-" + language
                implicitHeight: Theme.px(Tokens.touchMin)
                onClicked: {
                    root.chooses = false;
                    root.consoleView.chooseRoomLanguage(language);
                }
            }
        }
    }

    Flow {
        id: buttons

        width: parent.width
        spacing: Theme.px(Tokens.space16)

        ConsoleLabelled {
            // TRANSLATORS: above the name of a language, at most 40 characters
            label: qsTr("The language of the audience")
            labelLanguage: root.consoleView.language
            name: root.consoleView.guide.roomName
            language: root.consoleView.guide.room
            onClicked: root.chooses = !root.chooses
        }

        ConsoleButton {
            implicitHeight: Theme.px(Tokens.touchMin)
            enabled: root.consoleView.guide.canBegin
            opacity: enabled ? 1 : 0.5
            symbol: Icons.ofTool("onward")
            symbolMirrors: root.consoleView.rightToLeft
            // TRANSLATORS: button that shows the first slide of a talk to the room, at most 24 characters
            name: qsTr("Begin the talk")
            language: root.consoleView.language
            isMain: true
            onClicked: root.consoleView.beginPrepared()
        }
    }
}
