pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Loop
import Kiosk.Window
import Kiosk.Theme

// What shows while nobody uses the screen. All of it is moved together by some pixels, so that nothing burns in.
Item {
    id: root

    required property VisitorView visitor

    // As the loop has them.
    readonly property string motif: (loop.item as LoopScene)?.motif ?? ""
    readonly property real further: (loop.item as LoopScene)?.further ?? 0

    readonly property bool _closed: visitor.scene === "closed"

    function _move() {
        moving.stop();
        root.x = root.visitor.shiftX;
        root.y = root.visitor.shiftY;
    }

    Component.onCompleted: _move()

    // In one frame, when the new field begins to come; at once where nothing comes or nobody sees it.
    Connections {
        function onLookChanged() {
            if (root.visitor.scene === "loop" && !root.visitor.rested && !Motion.calm)
                moving.restart();
            else
                root._move();
        }

        target: root.visitor
    }

    SequentialAnimation {
        id: moving

        PauseAnimation {
            duration: Tokens.motionHandoverField
        }

        ScriptAction {
            script: root._move()
        }
    }

    StartScene {
        objectName: "start"
        anchors.fill: parent
        visible: root.visitor.scene === "starting"
        picture: root.visitor.startPicture
    }

    Loader {
        id: loop

        objectName: "loop"
        anchors.fill: parent
        active: root.visitor.hasLoop
        visible: root.visitor.scene === "loop" || root.visitor.scene === "talk"
        enabled: visible

        sourceComponent: LoopScene {
            visitor: root.visitor
        }
    }

    Loader {
        objectName: "closed"
        anchors.fill: parent
        active: root._closed

        sourceComponent: OutOfOrderScene {
            visitor: root.visitor
        }
    }
}
