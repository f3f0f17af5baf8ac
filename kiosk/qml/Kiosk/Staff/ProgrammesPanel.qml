import QtQuick

import Kiosk.Window

// The talks that can begin: one is marked, and the button at the foot begins it.
ChoiceRows {
    required property VisitorView visitor

    objectName: "talks"
    anchors.fill: parent
    rows: staff.programmes
    onChosen: programme => staff.mark(programme)
}
