import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// An emergency is announced: it covers the console too, and can be ended here.
Rectangle {
    id: root

    required property GuardView guard
    required property ConsoleView consoleView

    color: Theme.ink

    LayoutMirroring.enabled: consoleView.rightToLeft
    LayoutMirroring.childrenInherit: true

    MouseArea {
        anchors.fill: parent
    }

    Rectangle {
        width: parent.width
        height: Theme.px(Tokens.announcementBar)
        color: Theme.amber
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.px(Tokens.consoleMargin)
        spacing: Theme.px(Tokens.space36)

        PlainText {
            objectName: "alarmTitle"
            width: parent.width
            text: root.guard.alarmTitle
            role: "title"
            language: root.consoleView.language
            step: 0
            color: Theme.paper
            wrap: true
            Accessible.role: Accessible.Heading
        }

        PlainText {
            visible: text !== ""
            width: parent.width
            text: root.guard.alarmSentence
            role: "lead"
            language: root.consoleView.language
            step: 0
            color: Theme.paper
            wrap: true
            Accessible.role: Accessible.AlertMessage
        }

        PlainText {
            objectName: "alarmNote"
            width: parent.width
            text: root.guard.alarmNote
            role: "strip_line"
            language: root.consoleView.language
            step: 0
            color: Theme.consoleSoft
            wrap: true
        }

        ConsoleButton {
            objectName: "endAlarm"
            anchors.left: parent.left
            name: root.guard.alarmEnd
            language: root.consoleView.language
            onClicked: root.guard.endAlarm()
        }
    }
}
