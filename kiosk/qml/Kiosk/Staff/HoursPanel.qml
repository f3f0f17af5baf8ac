pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// When the screen is open today, and what staff can decide about it: one choice is marked, and the button at the foot decides.
FocusScope {
    id: root

    required property StaffView staff
    required property VisitorView visitor
    required property HoursPanelView view

    readonly property int _step: Theme.portrait ? Theme.step : Math.min(Theme.step, 2)

    anchors.fill: parent

    PlainText {
        id: summary

        objectName: "hoursSummary"
        width: parent.width
        text: root.view.summary
        onTextChanged: Announcer.say(text)
        role: Theme.isHigh ? "title" : "heading_2"
        step: root._step
        color: Theme.text
        wrap: true
    }

    SteadyText {
        id: reason

        objectName: "hoursReason"
        y: summary.height + Theme.px(Tokens.space8)
        width: parent.width
        text: root.view.reason
        maySay: root.view.maySay
        role: "body"
        step: root._step
        color: Theme.textSoft
    }

    ChoiceRows {
        objectName: "hoursOfToday"
        y: reason.y + reason.height + Theme.px(Tokens.space24)
        width: parent.width
        height: parent.height - y
        staff: root.staff
        rows: root.view.rows
        onChosen: choice => root.view.mark(choice)
    }
}
