import QtQuick

import Kiosk.Window
import Kiosk.Theme

// Over the picture of the room: where mouse or finger is, the room sees a ring.
MouseArea {
    id: root

    required property RoomPointer pointer

    objectName: "pointerPad"
    hoverEnabled: true
    cursorShape: Qt.CrossCursor
    // A finger that rests is no click: nothing happens in the room but the ring.
    preventStealing: true

    function _point(at: point) {
        root.pointer.point(at.x / root.width, at.y / root.height);
        rest.restart();
    }

    onPositionChanged: mouse => root._point(Qt.point(mouse.x, mouse.y))
    onPressed: mouse => root._point(Qt.point(mouse.x, mouse.y))
    onExited: root.pointer.lift()
    onEnabledChanged: root.pointer.lift()
    Component.onDestruction: root.pointer.lift()

    SequentialAnimation {
        id: rest

        objectName: "pointerRests"

        PauseAnimation {
            duration: Tokens.motionPointerRests
        }

        ScriptAction {
            script: root.pointer.lift()
        }
    }
}
