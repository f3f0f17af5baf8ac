pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A stick: what is on it, what a site on it would change, and what staff decide.
FocusScope {
    id: root

    required property StaffView staff
    required property VisitorView visitor
    required property StickView view

    // A plan is not decided before all of it was turned to.
    readonly property bool isRead: rows.atEnd || !view.mustBeRead
    readonly property int _step: Theme.portrait ? Theme.step : Math.min(Theme.step, 2)

    anchors.fill: parent

    SteadyText {
        id: said

        objectName: "stickNews"
        width: parent.width
        text: root.view.said
        maySay: root.view.maySay
        onTextChanged: Announcer.say(text)
        role: "detail"
        step: root._step
        color: Theme.text
        Accessible.role: Accessible.Heading
    }

    PagedRows {
        id: rows

        objectName: "stick"
        y: said.height + Theme.px(Tokens.space24)
        width: parent.width
        height: parent.height - y
        gap: Theme.px(Tokens.space16)
        rows: root.view.rows
        first: root.staff.first
        onTurned: first => root.staff.turn(first)

        delegate: StickRow {
            onChosen: row => root.view.choose(row)
        }
    }
}
