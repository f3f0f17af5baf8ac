import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Time passed and left, how it compares with the plan, and the time of day over it. A touch opens what sets them.
Item {
    id: root

    required property ConsoleView consoleView
    required property ConsolePlaces places

    readonly property int _pad: Theme.px(Tokens.space26)

    signal opened

    PlainText {
        anchors.left: parent.left
        // TRANSLATORS: over the time that a talk has taken, at most 16 characters
        text: qsTr("Elapsed")
        role: "tool_label"
        language: root.consoleView.language
        step: 0
        color: Theme.consoleSoft
    }

    PlainText {
        objectName: "now"
        anchors.right: parent.right
        text: root.consoleView.clock.now
        role: "tool_label"
        language: root.consoleView.language
        step: 0
        color: Theme.consoleSoft
        // TRANSLATORS: name of the time of day, for screen readers; at most 16 characters
        Accessible.name: qsTr("Time now") + " " + text
    }

    PressArea {
        id: card

        readonly property color _ink: inverted ? Theme.ink : Theme.paper
        readonly property color _soft: inverted ? Theme.ink : Theme.consoleSoft

        y: root.places.picturesY - root.places.top
        width: parent.width
        height: root.places.nowHeight
        radius: Theme.px(Tokens.radiusConsole)
        overField: true
        // TRANSLATORS: name of a button that opens what sets the clock of a talk and times exercises; at most 30 characters
        name: qsTr("Clock and exercise")
        onClicked: root.opened()

        background: Rectangle {
            radius: card.radius
            color: card.inverted ? Theme.paper : Theme.consoleRaised
        }

        PlainText {
            id: elapsed

            objectName: "elapsed"
            anchors.left: parent.left
            anchors.leftMargin: root._pad
            y: Theme.px(Tokens.space16)
            text: root.consoleView.clock.elapsed
            role: "strip_number"
            language: root.consoleView.language
            step: 0
            color: root.consoleView.clock.runs ? card._ink : card._soft
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

            // The part of the plan that is this slide's.
            Rectangle {
                x: Math.round(parent.width * (root.consoleView.rightToLeft ? 1 - root.consoleView.clock.slotEnds : root.consoleView.clock.slotBegins))
                width: Math.max(height, Math.round(parent.width * (root.consoleView.clock.slotEnds - root.consoleView.clock.slotBegins)))
                height: parent.height
                radius: height / 2
                color: Theme.inkSoft
            }

            Rectangle {
                anchors.left: parent.left
                width: Math.round(parent.width * Math.min(1, root.consoleView.clock.share))
                height: parent.height
                radius: height / 2
                color: Theme.amber
            }
        }

        Column {
            id: rows

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: bar.bottom
            anchors.margins: root._pad
            anchors.topMargin: Theme.px(Tokens.space12)
            spacing: Theme.px(Tokens.space10)

            PlainText {
                objectName: "pace"
                width: parent.width
                mostLines: 1
                visible: text !== ""
                text: root.consoleView.clock.exercise || root.consoleView.clock.pace
                role: "tool_label"
                language: root.consoleView.language
                step: 0
                color: root.consoleView.clock.exercise && !card.inverted ? Theme.amber : card._ink
            }

            PlainText {
                objectName: "left"
                width: parent.width
                mostLines: 1
                text: root.consoleView.clock.left
                role: "tool_label"
                language: root.consoleView.language
                step: 0
                color: card._soft
            }

            // Where letters hang low there is room for two lines.
            PlainText {
                objectName: "onSlide"
                width: parent.width
                mostLines: 1
                visible: 3 * (lineHeight + rows.spacing) <= card.height - bar.y - bar.height
                text: root.consoleView.clock.onSlide
                role: "tool_label"
                language: root.consoleView.language
                step: 0
                color: card._soft
            }
        }
    }

    ConsoleTool {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Tokens.space8)
        y: card.y + Theme.px(Tokens.space8)
        symbol: Icons.ofTool(root.consoleView.clock.runs ? "pause" : "play")
        // TRANSLATORS: names of a button at the clock of a talk, at most 30 characters
        name: root.consoleView.clock.runs ? qsTr("Pause the clock") : qsTr("Start the clock")
        onClicked: root.consoleView.controls.toggleClock()
    }
}
