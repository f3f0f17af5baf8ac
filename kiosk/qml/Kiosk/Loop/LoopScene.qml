pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Panels
import Kiosk.Theme

// The attract loop: panels pass above a bar that stays still. What can have the focus of keys loses it with the loop; to disable all items
// would take a tenth of the time in which a touch is answered.
Item {
    id: root

    required property VisitorView visitor

    // The motif of the current panel, and the progress of its second stroke.
    readonly property string motif: stage.standing?.motif ?? ""
    readonly property real further: stage.standing?.further ?? 0
    // Where its drawing begins on the road, and how large it is, px.
    readonly property rect drawing: stage.standing ? Qt.rect(stage.standing.places.motifX, stage.standing.places.road, stage.standing.places.motifSize, 0) : Qt.rect(0, 0, 0, 0)

    PanelStage {
        id: stage

        objectName: "stage"
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: bar.top
        panel: root.visitor.panel.content
        rested: root.visitor.panel.rested
        secondIn: root.visitor.route.secondIn
        held: root.visitor.route.paused
        enabled: root.visitor.touch
        visible: root.visitor.cover === TalkCover.Nothing
        onTouched: panel => root.visitor.controls.touchPanel(panel)
        onAnswered: panel => root.visitor.controls.answerPanel(panel)
        onScreenCut: (anchor, after, words) => root.visitor.controls.cutScreen(anchor, after, words)
    }

    Loader {
        anchors.fill: stage
        active: root.visitor.cover !== TalkCover.Nothing

        sourceComponent: RoomCover {
            objectName: "cover"
            visitor: root.visitor
        }
    }

    LoopBar {
        id: bar

        objectName: "bar"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: implicitHeight
        z: Tokens.zBar
        enabled: visible
        visitor: root.visitor
        dark: root.visitor.cover === TalkCover.Blank
    }
}
