import QtQuick

import Kiosk.Drawing
import Kiosk.Theme

// The field of a page with its motif. It fills the screen as in the loop (folded 0), or has the place of the page (1).
Rectangle {
    id: root

    required property string field
    required property string motif
    required property real stageWidth
    property real folded: 0
    // How far the second stroke had come in the loop; folding takes it back.
    property real further: 0
    // Where the loop has the drawing: its beginning, its road and its size.
    property rect drawing
    property bool hasMotif: true
    // Of the folded page.
    property real motifX: 0
    property real road: 0
    property real motifSize: 0

    objectName: "column"
    color: Theme.fieldFill(root.field)
    clip: true

    JourneyLine {
        objectName: "motif"
        width: root.width
        height: root.height
        visible: root.hasMotif
        motif: root.motif
        further: root.further * (1 - root.folded)
        readonly property bool _known: root.drawing.width > 0
        readonly property real _unfolded: _known ? root.drawing.width : Theme.px(Theme.portrait ? Tokens.portraitMotifPanelSize : Tokens.landscapeMotifPanelSize)
        readonly property real _unfoldedX: _known ? root.drawing.x : Theme.portrait ? (root.stageWidth - _unfolded) / 2 : root.stageWidth - Theme.px(Tokens.landscapeMotifPanelEndInset) - _unfolded
        readonly property real _unfoldedRoad: _known ? root.drawing.y : Theme.road
        motifX: root.motifX * root.folded + (1 - root.folded) * (_unfoldedX + Theme.aside.x)
        road: root.road * root.folded + (1 - root.folded) * (_unfoldedRoad + Theme.aside.y)
        size: root.motifSize * root.folded + (1 - root.folded) * _unfolded
        from: -Theme.px(Tokens.strokeOverrun)
        to: root.width + Theme.px(Theme.portrait || Theme.low ? Tokens.strokeOverrun : 0)
        weight: Theme.px(Tokens.strokeLinePage)
        lineColor: Theme.fieldText(root.field)
        lightColor: Theme.fieldLight(root.field)
    }
}
