pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Panels
import Kiosk.Theme

// What the room's window shows, as large as there, squeezed into its parent: nothing to touch. The room's engine makes it for
// the console, so that size, language and size of text are the room's.
Item {
    id: root

    required property VisitorView visitor
    required property Window room
    // What it shows; {} for nothing.
    required property var panel
    // The room sees it, with what covers it; otherwise it is another slide.
    required property bool isNow

    objectName: "roomSlide"
    width: room.width
    height: room.height
    enabled: false

    LayoutMirroring.enabled: visitor.rightToLeft
    LayoutMirroring.childrenInherit: true

    transform: Scale {
        xScale: (root.parent?.width ?? 0) / Math.max(1, root.width)
        yScale: (root.parent?.height ?? 0) / Math.max(1, root.height)
    }

    Item {
        x: Math.round(root.visitor.shiftX)
        y: Math.round(root.visitor.shiftY)
        width: parent.width
        height: parent.height

        PanelStage {
            id: stage

            visible: !cover.visible
            anchors.top: parent.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: bar.top
            panel: root.panel
            rested: !root.isNow || root.visitor.panel.rested
            // While the room is frozen nothing else measures the pages that staff are at.
            onScreenCut: (anchor, after, words) => root.visitor.controls.cutScreen(anchor, after, words)
        }

        RoomCover {
            id: cover

            anchors.fill: stage
            visible: root.isNow && visitor.cover !== TalkCover.Nothing
            visitor: root.visitor
        }

        LoopBar {
            id: bar

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: implicitHeight
            z: Tokens.zBar
            visitor: root.visitor
            dark: root.isNow && root.visitor.cover === TalkCover.Blank
        }
    }

    Rectangle {
        anchors.fill: parent
        z: Tokens.zIdle
        visible: root.isNow && root.visitor.cover === TalkCover.Blank && !root.visitor.numberWhenBlank
        color: Theme.black
    }

    Loader {
        anchors.fill: parent
        z: Tokens.zStaff
        active: root.isNow && root.visitor.named

        sourceComponent: RoomSign {
            visitor: root.visitor
        }
    }
}
