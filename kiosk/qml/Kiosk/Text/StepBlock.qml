import QtQuick

import Kiosk.Theme

// One stop of a way: the loop's route, upright.
Block {
    id: root

    readonly property real _stopY: Math.round((lineHeight - line.stop) / 2)

    color: column.heading
    says: Accessible.Heading

    StepLine {
        id: line

        column: root.column
        begins: root.piece.goesOn ? 0 : root._stopY + stop
        ends: root.piece.reach > 0 ? root.piece.reach + root._stopY : 0
    }

    Rectangle {
        objectName: "stop"
        visible: !root.piece.goesOn
        anchors.left: parent.left
        y: root._stopY
        width: line.stop
        height: width
        radius: width / 2
        color: root.column.stop
        border.width: Theme.px(Tokens.strokeHeavy)
        border.color: root.column.ground
    }
}
