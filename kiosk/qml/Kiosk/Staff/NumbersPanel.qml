pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The numbers of the site, and what staff are asked after a call: one list at a time.
FocusScope {
    id: root

    required property StaffView staff
    required property VisitorView visitor
    required property NumbersView view

    readonly property int _step: Theme.portrait ? Theme.step : Math.min(Theme.step, 2)

    anchors.fill: parent

    PlainText {
        id: said

        objectName: "numbersNews"
        visible: text !== ""
        height: visible ? implicitHeight : 0
        width: parent.width
        text: root.view.news
        onTextChanged: Announcer.say(text)
        role: "detail"
        step: root._step
        color: Theme.text
        wrap: true
    }

    PlainText {
        id: asked

        objectName: "numbersTitle"
        y: said.height
        width: parent.width
        text: root.view.title
        role: "detail"
        step: root._step
        color: Theme.textSoft
        wrap: true
        Accessible.role: Accessible.Heading
    }

    Loader {
        objectName: "numberPad"
        y: rows.y
        width: parent.width
        height: rows.height
        active: root.view.types

        sourceComponent: NumberPad {
            view: root.view
        }
    }

    ChoiceRows {
        id: rows

        objectName: "numbers"
        y: asked.y + asked.height + Theme.px(Tokens.space24)
        width: parent.width
        height: parent.height - y
        staff: root.staff
        rows: root.view.rows
        about: root.view.title
        onChosen: row => root.view.choose(row)
    }
}
