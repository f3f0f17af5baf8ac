pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window

// The talks that can begin.
PagedRows {
    id: root

    required property StaffView staff
    required property VisitorView visitor

    objectName: "talks"
    anchors.fill: parent
    rows: root.staff.programmes
    first: root.staff.first
    onTurned: first => root.staff.turn(first)

    delegate: ProgrammeRow {
        onChosen: chosen => root.staff.begin(chosen)
    }
}
