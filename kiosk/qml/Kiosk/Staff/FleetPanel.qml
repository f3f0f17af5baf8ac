pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// This screen becomes one of many: a code is written or scanned, or a file lies on a stick; then a last look.
FocusScope {
    id: root

    required property StaffView staff
    required property VisitorView visitor
    required property FleetView view

    readonly property int _step: Theme.portrait ? Theme.step : Math.min(Theme.step, view.writes ? 1 : 2)

    anchors.fill: parent

    SteadyText {
        id: said

        objectName: "fleetNews"
        width: parent.width
        text: root.view.said
        maySay: root.view.maySay
        onTextChanged: Announcer.say(text)
        role: root.view.writes ? "detail" : Theme.isHigh ? "heading_2" : "body"
        step: root._step
        color: Theme.text
        Accessible.role: Accessible.Heading
    }

    Loader {
        anchors.top: said.bottom
        anchors.topMargin: Theme.px(Theme.portrait ? Tokens.space24 : Tokens.space8)
        anchors.bottom: parent.bottom
        width: parent.width
        active: root.view.writes
        focus: active

        sourceComponent: FleetLetters {
            view: root.view
            focus: true
        }
    }

    ChoiceRows {
        objectName: "fleet"
        visible: !root.view.writes
        y: said.height + Theme.px(Tokens.space24)
        width: parent.width
        height: parent.height - y
        staff: root.staff
        rows: root.view.rows
        onChosen: row => root.view.choose(row)
    }
}
