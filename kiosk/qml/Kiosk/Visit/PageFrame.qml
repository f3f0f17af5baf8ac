import QtQuick

import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Line
import Kiosk.Theme

// What topic pages and the advice page share: the colour column (portrait: band), the road that goes on
// as the rule under the title, and the places where text may stand.
Item {
    id: root

    required property string field
    required property string motif
    required property string title
    required property real toolbarTop
    required property real startAgainWidth
    // 0 while the loop's field fills the screen, 1 when it has folded to the column.
    property real folded: 1

    // Words come when the field has nearly folded away from under them.
    readonly property real wordsShown: Math.max(0, (folded - 0.7) / 0.3)

    readonly property bool hasField: Theme.step < 2
    readonly property bool narrow: Theme.step === 1
    readonly property bool drawn: hasField && !Theme.highContrast
    readonly property real _columnWidth: Theme.px(!hasField ? 0 : narrow ? Tokens.landscapePageFieldWidth130 : Tokens.landscapePageFieldWidth)
    readonly property real _bandHeight: Theme.px(!hasField ? 0 : narrow ? Tokens.portraitPageFieldHeight130 : Tokens.portraitPageFieldHeight)
    readonly property real fieldWidth: Theme.portrait ? width : _columnWidth + (1 - folded) * (width - _columnWidth)
    readonly property real fieldHeight: Theme.portrait ? _bandHeight + (1 - folded) * (height - _bandHeight) : toolbarTop
    readonly property real road: Theme.px(Theme.portrait ? (!hasField ? Tokens.portraitPageRuleLarge : narrow ? Tokens.portraitPageFieldRoad130 : Tokens.portraitPageFieldRoad) : hasField ? Tokens.landscapePageRoad : Tokens.landscapePageRoadLarge)
    readonly property real motifSize: Theme.px(Theme.portrait ? (narrow ? Tokens.portraitMotifPageSize130 : Tokens.portraitMotifPageSize) : narrow ? Tokens.landscapeMotifPageSize130 : Tokens.landscapeMotifPageSize)
    readonly property real _margin: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.safeLandscapeX)
    readonly property real textX: Theme.portrait ? _margin : hasField ? _columnWidth + Theme.px(0.0667) : _margin
    readonly property real turnerRoom: Theme.px(Theme.step >= 2 ? 0.13 + 0.055 : Tokens.landscapePageTurnerSize + 0.0555)
    readonly property real textWidth: width - textX - _margin - (Theme.portrait ? 0 : turnerRoom)
    readonly property real titleBottom: Theme.portrait && hasField ? _bandHeight + Theme.px(0.0481) + heading.height : road - Theme.px(0.0315)
    readonly property real textY: Theme.portrait && hasField ? titleBottom + Theme.px(Tokens.space4) : road + Theme.px(0.039)
    // The largest setting in which the title stands clear of Start again: below it, or beside it.
    readonly property var _titleFit: {
        const whole = width - textX - _margin, beside = whole - startAgainWidth - Theme.px(Tokens.space3);
        const exit = Theme.px(Tokens.landscapeStartAgainY + Tokens.landscapeStartAgainHeight + Tokens.touchGap);
        for (const role of ["title", "title_s"])
            for (let step = Theme.step; step >= 0; step -= 1)
                for (const [room, top] of [[whole, exit], [beside, Theme.px(Tokens.safeLandscapeY)]]) {
                    const lines = Type.lineCount(title, role, Theme.language, step, Theme.unit, room);
                    const height = lines * Type.style(role, Theme.language, step, Theme.unit).lineHeight;
                    if (Type.widestWord(title, role, Theme.language, step, Theme.unit) > room)
                        continue;
                    if ((Theme.portrait && hasField && lines === 1) || road - Theme.px(0.0315) - height >= top)
                        return { role: role, step: step, width: room };
                }
        return { role: "title_s", step: 0, width: whole };
    }
    readonly property real titleTop: heading.y
    readonly property color columnInk: Theme.fieldText(field)

    Rectangle {
        objectName: "page"
        anchors.fill: parent
        color: Theme.page
    }

    Rectangle {
        objectName: "rule"
        visible: !Theme.portrait || !root.drawn
        anchors.left: parent.left
        anchors.leftMargin: Theme.highContrast || !root.hasField ? 0 : root._columnWidth
        anchors.right: parent.right
        y: root.road - Math.floor(height / 2)
        height: Theme.px(Tokens.strokeLinePage)
        color: Theme.ground
    }

    Rectangle {
        objectName: "column"
        visible: root.drawn
        anchors.left: parent.left
        width: root.fieldWidth
        height: root.fieldHeight
        color: Theme.fieldFill(root.field)
        clip: true

        Motif {
            objectName: "motif"
            width: root.fieldWidth
            height: root.fieldHeight
            motif: root.motif
            readonly property real _unfolded: Theme.px(Theme.portrait ? Tokens.portraitMotifPanelSize : Tokens.landscapeMotifPanelSize)
            readonly property real _unfoldedX: Theme.portrait ? (root.width - _unfolded) / 2 : root.width - Theme.px(Tokens.landscapeMotifPanelEndInset) - _unfolded
            motifX: (Theme.portrait ? Theme.px(Tokens.safePortraitX) : Math.round((root._columnWidth - root.motifSize) / 2)) * root.folded + (1 - root.folded) * _unfoldedX
            road: root.road * root.folded + (1 - root.folded) * Theme.px(Theme.portrait ? Tokens.portraitRoad : Tokens.landscapeRoad)
            size: root.motifSize * root.folded + (1 - root.folded) * _unfolded
            from: -Theme.px(0.0185)
            to: root.fieldWidth + Theme.px(Theme.portrait ? 0.0185 : 0)
            weight: Theme.px(Tokens.strokeLinePage)
            lineColor: root.columnInk
            lightColor: Theme.fieldLight(root.field)
        }
    }

    Words {
        id: heading

        objectName: "title"
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        width: root._titleFit.width
        y: root.titleBottom - height
        opacity: root.wordsShown
        text: root.title
        role: root._titleFit.role
        step: root._titleFit.step
        color: Theme.text
        wrap: true
        Accessible.role: Accessible.Heading
    }
}
