pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// When the screen is open today, and what staff can decide about it.
Column {
    id: root

    required property StaffView staff
    required property VisitorView visitor
    required property HoursPanelView view

    readonly property int _step: Theme.portrait ? Theme.step : Math.min(Theme.step, 2)

    width: parent.width
    spacing: Theme.px(Tokens.space24)

    PlainText {
        objectName: "hoursSummary"
        width: parent.width
        text: root.view.summary
        onTextChanged: Announcer.say(text)
        role: "heading_2"
        step: root._step
        color: Theme.text
        wrap: true
    }

    SteadyText {
        objectName: "hoursReason"
        width: parent.width
        text: root.view.reason
        maySay: root.view.maySay
        role: "body"
        step: root._step
        color: Theme.textSoft
    }

    Flow {
        width: parent.width
        spacing: Theme.px(Tokens.space20)

        Repeater {
            model: root.view.choices

            Pill {
                required property string choice

                objectName: "hours-" + choice
                implicitHeight: Theme.px(Tokens.touchComfortable)
                boxed: true
                role: "button"
                onClicked: root.view.choose(choice)
            }
        }
    }
}
