pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window

// The talks that can begin: one is marked, and the button at the foot begins it.
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
        required property bool isMarked

        markable: true
        marked: isMarked
        onChosen: programme => root.staff.mark(programme)
    }
}
