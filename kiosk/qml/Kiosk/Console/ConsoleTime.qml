import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Time passed and left by the plan, and the time of day over it.
Item {
    id: root

    required property ConsoleView staff
    required property ConsolePlaces places

    readonly property real _pad: Theme.px(0.0241)

    PlainText {
        anchors.left: parent.left
        // TRANSLATORS: over the time that a talk has taken, at most 16 characters
        text: qsTr("Elapsed")
        role: "tool_label"
        language: root.staff.language
        step: 0
        color: Theme.consoleSoft
    }

    PlainText {
        objectName: "now"
        anchors.right: parent.right
        text: root.staff.now
        role: "tool_label"
        language: root.staff.language
        step: 0
        color: Theme.consoleSoft
        // TRANSLATORS: name of the time of day, for screen readers; at most 16 characters
        Accessible.name: qsTr("Time now") + " " + text
    }

    Rectangle {
        y: root.places.picturesY - root.places.top
        width: parent.width
        height: root.places.nowHeight
        radius: Theme.px(Tokens.radiusConsole)
        color: Theme.consoleRaised

        PlainText {
            id: elapsed

            objectName: "elapsed"
            anchors.left: parent.left
            anchors.leftMargin: root._pad
            y: Theme.px(Tokens.space16)
            text: root.staff.elapsed
            role: "strip_number"
            language: root.staff.language
            step: 0
            color: Theme.paper
        }

        Rectangle {
            id: bar

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: elapsed.bottom
            anchors.margins: root._pad
            anchors.topMargin: Theme.px(Tokens.space12)
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
            anchors.top: bar.bottom
            anchors.topMargin: Theme.px(Tokens.space12)
            text: root.staff.left
            role: "tool_label"
            language: root.staff.language
            step: 0
            color: root.staff.share > 1 ? Theme.amber : Theme.consoleSoft
        }
    }
}
