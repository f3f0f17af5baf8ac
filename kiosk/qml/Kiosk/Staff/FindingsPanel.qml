import QtQuick

import Kiosk.Window

// All that the command doctor says, page by page.
PagedRows {
    id: root

    required property StaffView staff
    required property VisitorView visitor

    objectName: "findings"
    anchors.fill: parent
    rows: root.staff.findings
    first: root.staff.first
    delegate: FindingRow {}
    onTurned: first => root.staff.turn(first)

    // They are in English, whatever the stage is.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
}
