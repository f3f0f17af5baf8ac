import QtQuick

import Kiosk.Window

// All that the command doctor says, page by page.
PagedRows {
    id: root

    required property StaffView entry
    required property VisitorView visitor

    objectName: "findings"
    anchors.fill: parent
    rows: root.entry.findings
    first: root.entry.first
    delegate: FindingRow {}
    onTurned: first => root.entry.turn(first)

    // They are in English, whatever the stage is.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
}
