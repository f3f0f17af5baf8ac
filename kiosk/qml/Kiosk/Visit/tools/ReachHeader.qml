pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Visit
import Kiosk.Theme

// The places of tiles in reach mode: the title with a drawing above, on their field; the tiles below, upright all across, otherwise
// beside Start again and the turner.
Item {
    id: root

    required property real startAgainWidth
    required property real toolbarTop
    required property real side
    required property Item turns
    required property string drawing
    // How high the title is at least.
    property real titleLeast: Theme.px(0.2)

    readonly property real _gap: Theme.px(Tokens.space36)

    readonly property real motif: {
        const high = height - (Theme.portrait ? titleLeast : 0);
        return Math.round(Math.min(high * Tokens.landscapeReachMotif / (418 / 480), width * (Theme.portrait ? Tokens.portraitReachMotif : 0.35)));
    }
    readonly property real motifX: Theme.portrait ? Math.round((width - motif) / 2) : width - side - motif
    readonly property real road: Math.round((height - (Theme.portrait ? titleLeast : 0) + (266 - 152) / 480 * motif) / 2)
    readonly property real titleWidth: (Theme.portrait ? width - side : motifX - _gap) - side
    readonly property real titleFoot: Theme.portrait ? height - _gap : road - Theme.px(Tokens.landscapeHeadlineGap)
    // Where tiles end, and the highest place for the middle of the first of them.
    readonly property real foot: Theme.portrait ? turnerTop - Theme.px(Tokens.space8) : toolbarTop
    readonly property real first: height + Theme.px(Tokens.landscapeReachFirst)
    readonly property real turnerTop: Theme.portrait ? toolbarTop - Theme.px(Tokens.portraitReachRow) : height + Theme.px(Tokens.landscapeReachStartAgain + Tokens.landscapeStartAgainHeight + Tokens.touchGap + Tokens.space12)
    readonly property real turnerEnd: side + (Theme.portrait ? startAgainWidth + Theme.px(Tokens.space24) : 0)
    // What Start again and the turner take of the width of the tiles.
    readonly property real takes: Theme.portrait ? 0 : Math.max(turns.width, startAgainWidth) + side + _gap

    anchors.left: parent?.left
    anchors.right: parent?.right
    height: Theme.aboveReach

    Loader {
        anchors.fill: parent
        active: Theme.low

        sourceComponent: PageField {
            field: "river"
            motif: root.drawing
            stageWidth: root.width
            folded: 1
            motifX: root.motifX
            road: root.road
            motifSize: root.motif
        }
    }
}
