pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// What is announced, what can be, for how long, and a last look: one list at a time.
FocusScope {
    id: root

    required property StaffView staff
    required property VisitorView visitor
    required property AnnounceView view

    anchors.fill: parent

    PlainText {
        id: asked

        objectName: "announceTitle"
        width: parent.width
        text: root.view.title
        onTextChanged: Announcer.say(text)
        role: "detail"
        step: Theme.portrait ? Theme.step : Math.min(Theme.step, root.view.writes ? (Theme.extraHeight > 0 ? 1 : 0) : 2)
        color: Theme.text
        wrap: true
        Accessible.role: Accessible.Heading
    }

    Loader {
        anchors.top: asked.bottom
        anchors.topMargin: Theme.px(Theme.portrait ? Tokens.space24 : Tokens.space8)
        anchors.bottom: parent.bottom
        width: parent.width
        active: root.view.writes
        focus: active

        sourceComponent: AnnounceLetters {
            view: root.view
            focus: true
        }
    }

    ChoiceRows {
        objectName: "announcements"
        visible: !root.view.writes
        y: asked.height + Theme.px(Tokens.space24)
        width: parent.width
        height: parent.height - y
        staff: root.staff
        rows: root.view.rows
        onChosen: row => root.view.choose(row)
    }
}
