pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// What sets the clock of a talk, and times an exercise.
Column {
    id: root

    required property ConsoleView consoleView

    readonly property int _each: Math.floor((width - 3 * Theme.px(Tokens.space16)) / 4)

    signal done

    spacing: Theme.px(Tokens.space16)

    Row {
        spacing: Theme.px(Tokens.space16)

        ConsoleButton {
            width: 2 * root._each + parent.spacing
            height: Theme.px(Tokens.touchMin)
            symbol: Icons.ofTool(root.consoleView.clock.runs ? "pause" : "play")
            name: root.consoleView.clock.runs ? qsTr("Pause the clock") : qsTr("Start the clock")
            language: root.consoleView.language
            onClicked: root.consoleView.controls.toggleClock()
        }

        ConsoleButton {
            width: 2 * root._each + parent.spacing
            height: Theme.px(Tokens.touchMin)
            symbol: Icons.ofTool("reset-clock")
            // TRANSLATORS: button that sets the clock of a talk back to 0, at most 30 characters
            name: qsTr("Reset to 00:00")
            language: root.consoleView.language
            onClicked: root.consoleView.controls.resetClock()
        }
    }

    PlainText {
        width: parent.width
        // TRANSLATORS: above buttons with numbers of minutes, at most 60 characters
        text: qsTr("Exercise timer: only you see it")
        role: "tool_label"
        language: root.consoleView.language
        step: 0
        color: Theme.consoleSoft
        wrap: true
    }

    Flow {
        width: parent.width
        spacing: Theme.px(Tokens.space16)

        Repeater {
            model: root.consoleView.clock.exercises

            ConsoleButton {
                required property real minutes
                required property bool planned

                width: root._each
                height: Theme.px(Tokens.touchMin)
                language: root.consoleView.language
                symbol: Icons.ofTool("exercise")
                // TRANSLATORS: said of the length of an exercise, at most 24 characters
                help: planned ? qsTr("as planned") : ""
                isMain: planned
                onClicked: {
                    root.consoleView.controls.beginExercise(minutes);
                    root.done();
                }
            }
        }

        ConsoleButton {
            visible: root.consoleView.clock.exercise !== ""
            width: root._each
            height: Theme.px(Tokens.touchMin)
            symbol: Icons.ofTool("close")
            // TRANSLATORS: button that ends the timer of an exercise, at most 24 characters
            name: qsTr("Stop the exercise")
            language: root.consoleView.language
            onClicked: root.consoleView.controls.endExercise()
        }
    }
}
