import QtQuick

import Kiosk.Visit
import Kiosk.Theme

// What is above all that is touched in reach mode where there is nothing to read but a title: a field with a drawing.
Item {
    id: root

    required property string motif
    required property ReachHeader header

    PageField {
        visible: !Theme.highContrast
        anchors.fill: parent
        field: "river"
        motif: root.motif
        stageWidth: root.width
        folded: 1
        motifX: root.header.motifX
        road: root.header.road
        motifSize: root.header.motif
    }

    Rectangle {
        visible: Theme.highContrast
        anchors.fill: parent
        color: Theme.page

        Rectangle {
            objectName: "rule"
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.px(Tokens.strokeLinePage)
            color: Theme.ground
        }
    }
}
