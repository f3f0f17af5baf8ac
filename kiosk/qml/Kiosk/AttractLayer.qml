pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Loop
import Kiosk.Window
import Kiosk.Theme

// Everything that shows while nobody uses the screen. Pixel shift moves it as a whole against burn-in.
Item {
    id: root

    required property VisitorView visitor

    // As the loop has them.
    readonly property string motif: (loop.item as LoopScene)?.motif ?? ""
    readonly property real further: (loop.item as LoopScene)?.further ?? 0
    readonly property rect drawing: (loop.item as LoopScene)?.drawing ?? Qt.rect(0, 0, 0, 0)

    function _move() {
        moving.stop();
        root.x = root.visitor.shiftX;
        root.y = root.visitor.shiftY;
    }

    Component.onCompleted: _move()

    // In one frame, when the new field begins to come; at once where nothing comes or nobody sees it.
    Connections {
        function onWindowChanged() {
            if (root.visitor.scene === Scene.Loop && !root.visitor.panel.rested && !Motion.reduced)
                moving.restart();
            else
                root._move();
        }

        target: root.visitor
    }

    SequentialAnimation {
        id: moving

        objectName: "transition"

        PauseAnimation {
            duration: Motion.lasting(Tokens.motionHandoverField)
        }

        ScriptAction {
            script: root._move()
        }
    }

    StartScene {
        objectName: "start"
        anchors.fill: parent
        visible: root.visitor.scene === Scene.Starting
        picture: root.visitor.startPicture
    }

    Loader {
        id: loop

        objectName: "loop"
        anchors.fill: parent
        active: root.visitor.hasLoop
        visible: root.visitor.scene === Scene.Loop || root.visitor.scene === Scene.Talk

        sourceComponent: LoopScene {
            visitor: root.visitor
        }
    }

    Loader {
        objectName: "outOfOrder"
        anchors.fill: parent
        active: root.visitor.scene === Scene.OutOfOrder

        sourceComponent: OutOfOrderScene {
            visitor: root.visitor
        }
    }
}
