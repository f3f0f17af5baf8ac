pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window

// The talks that can begin.
PagedRows {
    id: root

    required property StaffView entry
    required property VisitorView visitor

    objectName: "talks"
    anchors.fill: parent
    rows: root.entry.programmes
    first: root.entry.first
    onTurned: first => root.entry.turn(first)

    delegate: ProgrammeRow {
        onChosen: chosen => root.entry.begin(chosen)
    }
}
