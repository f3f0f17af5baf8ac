import QtQuick

import Kiosk.Window
import Kiosk.Theme

// How the screen is, in words, and the numbers that need a call.
PagedRows {
    id: root

    required property StaffView entry
    required property VisitorView visitor

    objectName: "overview"
    anchors.fill: parent
    rows: root.entry.status
    first: root.entry.first
    columns: Theme.portrait || Theme.step > 1 ? 1 : 2
    gap: 0
    delegate: StatusRow {}
    onTurned: first => root.entry.turn(first)
}
