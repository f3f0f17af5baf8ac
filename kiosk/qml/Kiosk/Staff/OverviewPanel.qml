pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Theme

// How the screen is, in words, and the numbers that need a call. A row leads to the panel on which something can be done about it.
PagedRows {
    id: root

    required property StaffView staff
    required property VisitorView visitor

    readonly property int _step: Theme.portrait ? Theme.step : Math.min(Theme.step, 2)
    // The width of the captions; where the words would have too little room beside them they are below.
    readonly property real _captions: Math.max(0, ...Array.from(staff.status, row => Type.width(row.caption, "button", Theme.language, _step, Theme.unit)).filter(width => width < column / 3))
    readonly property bool _beside: column - _captions > 13 * Type.style("detail", Theme.language, _step, Theme.unit).lineHeight

    objectName: "overview"
    anchors.fill: parent
    rows: root.staff.status
    first: root.staff.first
    columns: Theme.portrait || Theme.step > 1 ? 1 : 2
    gap: 0
    onTurned: first => root.staff.turn(first)

    delegate: StatusRow {
        captions: root._beside ? root._captions : 0
        onChosen: panel => root.staff.act(panel, visualFocus)
    }
}
