import QtQuick

import Kiosk.Window
import Kiosk.Theme

// The ring of the person who leads a talk: amber, with an edge that keeps it apart from light things.
Rectangle {
    id: root

    required property RoomPointer pointer

    objectName: "pointerRing"
    x: Math.round(pointer.x * (parent?.width ?? 0) - width / 2)
    y: Math.round(pointer.y * (parent?.height ?? 0) - height / 2)
    width: Theme.px(Tokens.pointerRing)
    height: width
    radius: width / 2
    color: "transparent"
    border.width: Theme.px(Tokens.pointerWeight + 2 * Tokens.pointerEdge)
    border.color: Theme.ink

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.pointerEdge)
        radius: width / 2
        color: "transparent"
        border.width: Theme.px(Tokens.pointerWeight)
        border.color: Theme.amber
    }
}
