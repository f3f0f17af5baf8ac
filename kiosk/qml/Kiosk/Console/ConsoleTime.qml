import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Time passed and left by the plan, and the time of day.
Rectangle {
    id: root

    required property ConsoleView staff

    readonly property real _pad: Theme.px(0.0241)

    radius: Theme.px(Tokens.radiusConsole)
    color: Theme.consoleRaised

    PlainText {
        anchors.left: parent.left
        anchors.leftMargin: root._pad
        y: Theme.px(Tokens.space20)
        // TRANSLATORS: over the time that a talk has taken, at most 16 characters
        text: qsTr("Elapsed")
        role: "tool_label"
        language: root.staff.language
        step: 0
        color: Theme.consoleSoft
    }

    PlainText {
        anchors.right: parent.right
        anchors.rightMargin: root._pad
        y: Theme.px(Tokens.space20)
        // TRANSLATORS: over the time of day, at most 16 characters
        text: qsTr("Time now")
        role: "tool_label"
        language: root.staff.language
        step: 0
        color: Theme.consoleSoft
    }

    PlainText {
        objectName: "elapsed"
        anchors.left: parent.left
        anchors.leftMargin: root._pad
        y: Theme.px(0.063)
        text: root.staff.elapsed
        role: "strip_number"
        language: root.staff.language
        step: 0
        color: Theme.paper
    }

    PlainText {
        anchors.right: parent.right
        anchors.rightMargin: root._pad
        y: Theme.px(0.0778)
        text: root.staff.now
        role: "emergency"
        language: root.staff.language
        step: 0
        color: Theme.paper
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: root._pad
        y: Theme.px(0.1704)
        height: Theme.px(Tokens.strokeLinePanel)
        radius: height / 2
        color: Theme.consolePage

        Rectangle {
            anchors.left: parent.left
            width: Math.round(parent.width * Math.min(1, root.staff.share))
            height: parent.height
            radius: height / 2
            color: Theme.amber
        }
    }

    PlainText {
        objectName: "left"
        anchors.left: parent.left
        anchors.leftMargin: root._pad
        y: Theme.px(0.1963)
        text: root.staff.left
        role: "tool_label"
        language: root.staff.language
        step: 0
        color: root.staff.share > 1 ? Theme.amber : Theme.consoleSoft
    }
}
