import QtQuick

import Kiosk.Loop
import Kiosk.Window
import Kiosk.Panels
import Kiosk.Theme

// A slide as the room sees it, made small: the same panel with the same bar, and nothing to touch.
Item {
    id: root

    required property VisitorView visitor
    required property var panel
    required property bool rested
    required property string name
    property bool blanked: false

    readonly property real _scale: height / Theme.unit

    clip: true

    Accessible.role: Accessible.Graphic
    Accessible.name: name

    Item {
        width: Theme.unit * root.width / root.height
        height: Theme.unit
        scale: root._scale
        transformOrigin: Item.TopLeft
        enabled: false

        LayoutMirroring.enabled: root.visitor.rightToLeft
        LayoutMirroring.childrenInherit: true

        PanelStage {
            anchors.top: parent.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: bar.top
            panel: root.panel
            rested: root.rested
        }

        LoopBar {
            id: bar

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: implicitHeight
            visitor: root.visitor
        }

        Rectangle {
            anchors.fill: parent
            visible: root.blanked
            color: Theme.ink
        }
    }
}
