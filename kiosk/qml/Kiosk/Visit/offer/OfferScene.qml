pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Visit
import Kiosk.Text
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Check an offer: rows to touch, and one list of what to ask about next, in reach mode above them. A page turner leads to the rest.
PageFrame {
    id: root

    required property VisitorView visitor

    readonly property OfferView _offer: visitor.offer
    readonly property var _blocks: _offer.blocks
    readonly property var _links: visitor.page.links

    // The list is in the colour column, below the rows, or on its own screens. A signer takes the column and the band.
    readonly property bool _wide: !Theme.portrait && Theme.step === 0 && !Theme.low && !signed
    readonly property bool _inColumn: _wide && _column + _needed <= Theme.px(Tokens.landscapeChecklistRoad - Tokens.space24) + Theme.higher(Tokens.landscapeChecklistExtraRoad)
    readonly property bool _below: Theme.portrait && Theme.step < 3 && !signed && !Theme.low && _belowRows + _least <= _foot
    readonly property bool _stays: _inColumn || _below || _above
    readonly property bool _above: _lowRows && textY + _needed <= _top - Theme.px(Tokens.space8)
    // What the list leaves between title and rows.
    readonly property real _spare: _top - titleBottom - _needed - 2 * Theme.px(Tokens.space8)
    // In reach mode the rows alone are below, unless a signer has the part above.
    readonly property bool _lowRows: Theme.low && !reach.signedAbove
    readonly property bool _onBand: Theme.portrait && Theme.step === 0 && !Theme.low && !signed

    readonly property real _column: Theme.px(Tokens.landscapeChecklistList)
    readonly property real _columnWidth: Theme.px(Tokens.landscapeChecklistField - Tokens.safeLandscapeX - Tokens.landscapePageFieldEndInset)
    // Pictures are wider than bullets; the list goes nearer to the edge instead of taking more lines.
    readonly property real _listWidth: _blocks.some(block => block.icon !== "") ? Theme.px(Tokens.landscapeChecklistField - Tokens.safeLandscapeX - Tokens.space24) : _columnWidth
    readonly property real _side: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
    readonly property real _rowsX: Theme.portrait ? _side : textX
    readonly property real _rowsWidth: _lowRows ? textWidth : width - _rowsX - _side - beyond
    readonly property real _top: _lowRows ? reach.touchTop(_columns > 1 ? table.lowestLine(_rowsWidth) : Theme.px(Tokens.landscapeChecklistRow)) : _onBand ? Theme.px(Tokens.portraitChecklistLine) - _lift : _inColumn ? Math.max(Theme.px(Tokens.landscapeChecklistRows), leadBottom + Theme.px(Tokens.space8)) : textY
    // Larger words need the width.
    readonly property int _columns: _lowRows && !Theme.portrait && !signed && Theme.step === 0 ? 2 : 1
    readonly property real _rowsTake: table.endIn(_rowsWidth) + Theme.px(0.0204)
    readonly property real _belowRows: _top + _rowsTake
    readonly property real _listTop: _onBand ? _top : Theme.portrait || Theme.low ? textY : road + Theme.px(0.0296)
    // How far a band gives way where tall letters need it for the list below the rows.
    readonly property real _lift: {
        if (!_onBand)
            return 0;
        const over = Theme.px(Tokens.portraitChecklistLine) + _rowsTake + _least - _foot;
        return over > 0 && over <= Theme.px(0.06) ? over : 0;
    }
    readonly property real _foot: reach.hasRow ? _turningFoot : toolbarTop - Theme.px(Tokens.space8)
    readonly property real _turningFoot: reach.hasRow ? reach.rowTop - Theme.px(Tokens.space16) : Theme.portrait ? toolbarTop - Theme.px(Tokens.portraitPageTurnerFootGap) - turner.height - Theme.px(Tokens.space16) : toolbarTop - Theme.px(_lowRows ? Tokens.space8 : Tokens.space20)

    readonly property bool _turns: !_stays || table.screensIn(_rowsWidth, _foot - _top).length > 1
    readonly property bool _onList: !_stays && table.at < 0
    readonly property string _before: _onList ? list.before || table.anchorOf(table.screens.length - 1) : table.anchorOf(table.at - 1)
    readonly property string _after: _onList ? list.after : table.anchorOf(table.at + 1) || (_stays ? "" : list.anchor)

    // The page leads on below the road, before the foot of its drawing or below it, or else by the last turn.
    readonly property bool _leadsBelow: _inColumn || _onBand
    readonly property real _drawingFoot: road + motifBelowRoad * motifSize
    readonly property bool _wayBelowDrawing: _inColumn && toolbarTop - _drawingFoot >= Theme.px(Tokens.touchPrimary + 2 * Tokens.space24)
    readonly property real _wayX: _onBand ? textX : columnWordsX

    // The most that the list ever takes, whatever is ticked.
    readonly property real _needed: longest.needed
    readonly property real _least: longest.least

    signed: signer.signs
    field: visitor.page.field
    turnerWidth: turner.widthWith(visitor.fraction(10, 10, Theme.language))
    motif: visitor.page.motif
    title: visitor.page.title
    topicName: visitor.page.topicName
    lead: !_lowRows && (Theme.portrait || _onList) ? "" : _offer.lead
    titleAtTop: _inColumn
    titleIsLarge: Theme.portrait
    leadMayBeBelow: _spare < 0 || _spare >= Type.style("body", Theme.language, Theme.step, Theme.unit).lineHeight
    titleOnBand: _onBand
    columnWidth: _inColumn ? Theme.px(Tokens.landscapeChecklistField) + extraColumn : usualColumn
    bandHeight: _onBand ? Theme.px(Tokens.portraitChecklistField) - _lift : usualBand
    road: _inColumn ? Theme.px(Tokens.landscapeChecklistRoad) + Theme.higher(Tokens.landscapeChecklistExtraRoad) : _onBand ? Theme.px(Tokens.portraitChecklistRoad) - _lift : usualRoad
    motifSize: {
        // As large as it can be below Start again, or below the list.
        if (_onBand)
            return Math.min(Theme.px(Tokens.portraitChecklistMotif), Math.floor((road - Theme.px(Tokens.portraitStartAgainY + Tokens.portraitStartAgainHeight + Tokens.space8)) / motifAboveRoad));
        const above = road - Theme.px(Tokens.space16) - (drawnBefore ? 0 : _column + _needed);
        return _inColumn ? Math.min(Theme.px(Tokens.landscapeChecklistMotif) + Theme.higher(Tokens.landscapeChecklistExtraMotif), Math.floor(above / motifAboveRoad)) : usualMotif;
    }
    // The band leaves room for the list, or gives way.
    lowBand: {
        const room = _top - Theme.px(Tokens.space12 + Tokens.space36 + Tokens.space52) - _needed - titleHeight - leadHeight;
        return reach.usualBand > 0 && room >= Theme.px(0.15) ? Math.min(reach.usualBand, room) : 0;
    }
    motifX: _onBand ? width - Theme.px(Tokens.portraitChecklistMotifEndInset) - motifSize : _inColumn ? drawnBefore ? usualMotifX : columnWidth - Theme.px(Tokens.landscapeChecklistMotifEndInset) - motifSize : usualMotifX
    textX: _inColumn ? Theme.px(Tokens.landscapeChecklistColumn) + extraColumn : usualTextX

    LinkRows {
        id: way

        links: root._links.slice(0, 1)
        width: root.hasField && !root._wayBelowDrawing && !root.drawnBefore ? Math.round(root.motifX + 0.4 * root.motifSize - Theme.px(Tokens.space16)) - root._wayX : root._columnWidth
        highest: root._wayBelowDrawing ? root._drawingFoot : root.road
        lowest: root._onBand ? root.bandHeight : root.toolbarTop
    }

    PageSigner {
        id: signer

        frame: root
        visitor: root.visitor
        film: root.visitor.page.film
        turnerTop: turner.y
    }

    Item {
        id: onBand

        anchors.fill: parent
    }

    Trial {
        id: longest

        blocks: root._offer.longest
    }

    SpokenText {
        id: over

        readonly property real _takes: height + Theme.px(0.0164)
        // In reach mode a row may need its height. Above a turner, since the height of the lead decides whether there is one.
        readonly property real _aboveTurner: root._turningFoot - root._top
        readonly property bool _fits: Theme.portrait && !root._lowRows && (!Theme.low || _takes + table.firstIn(root._rowsWidth, _aboveTurner) <= _aboveTurner)
        readonly property real room: _fits ? _takes : 0

        visible: _fits && table.at === 0
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        width: root.wholeWidth
        y: root._top
        opacity: table.opacity
        text: root._offer.lead
        lines: ["lead"]
        role: "heading_2"
        color: Theme.heading2
        wrap: true
    }

    OfferRows {
        id: table

        anchors.left: parent.left
        anchors.leftMargin: root._rowsX
        y: root._top
        width: root._rowsWidth - (root._turns && !Theme.portrait && !Theme.low ? root.turnerRoom : 0)
        columns: root._columns
        opacity: root.wordsShown * turning.share
        visitor: root.visitor
        rows: root._offer.rows
        first: root._stays ? Math.min(root._offer.first, rows.length - 1) : root._offer.first
        room: (root._turns ? root._turningFoot : root._foot) - y
        lead: over.room
    }

    Pager {
        id: list

        blocks: root._inColumn || !root._below || root._belowRows + root._needed <= root._foot ? root._blocks : root._blocks.slice(0, -1)
        anchor: root._onList ? root.visitor.page.anchor : root._blocks[0]?.anchor ?? ""
        width: root._inColumn ? root._listWidth : root.textWidth
        height: root._stays ? 2 * root.height : root._turningFoot + (Theme.portrait ? 0 : Theme.px(Tokens.space8)) - root._listTop
    }

    TextColumn {
        objectName: "list"
        visible: root._stays || root._onList
        anchors.left: parent.left
        anchors.leftMargin: root._inColumn ? root.columnWordsX : root.textX
        y: root._inColumn ? root._column : root._below ? root._belowRows : root._listTop
        width: list.width
        opacity: root._inColumn ? root.columnShown : table.opacity
        blocks: list.shown
        ink: root._inColumn ? root.columnInk : Theme.text
        behind: root._inColumn ? Theme.fieldFill(root.field) : Theme.page
        heading: root._inColumn ? root.columnInk : Theme.heading2
        stop: spot
        spot: root._inColumn ? Theme.fieldLight(root.field) : Theme.fieldSpot(root.field)
    }

    PageTurner {
        id: turner

        readonly property int _screens: table.screens.length + (root._stays ? 0 : list.count)

        visible: root._turns
        anchors.right: parent.right
        anchors.rightMargin: root.turnerEnd
        y: root.reach.hasRow ? root.reach.rowTop : Theme.portrait ? root.toolbarTop - Theme.px(Tokens.portraitPageTurnerFootGap) - height : root._inColumn ? root._top : root.turnerTop
        counter: root.visitor.fraction(root._onList ? table.screens.length + list.number : table.at + 1, _screens, Theme.language)
        hasBefore: root._before !== ""
        hasAfter: root._after !== "" || (!root._leadsBelow && root._links.length > 0)
        endsPage: root._after === "" && hasAfter
        onTurned: forward => {
            if (forward && endsPage)
                root.visitor.controls.follow(root._links[0].ref);
            else
                turning.begin(forward ? root._after : root._before);
        }
    }

    PageLinks {
        // Keys and screen readers come to it before the rows where it is above them.
        parent: root._onBand ? onBand : root
        visible: root._leadsBelow
        anchors.left: parent.left
        anchors.leftMargin: root._wayX
        width: way.width
        y: Math.round((way.highest + way.lowest - (way.entries[0]?.rowHeight ?? 0)) / 2)
        opacity: root.columnShown
        rows: way
        field: root.visitor.page.field
        onFollowed: ref => root.visitor.controls.follow(ref)
    }

    TextTurn {
        id: turning

        onTurned: anchor => root.visitor.controls.turnTo(anchor)
    }

    // The list as high as it is when nothing cuts it.
    component Trial: Pager {
        readonly property var _pieces: shown
        readonly property real needed: _endOf(_pieces[_pieces.length - 1])
        // Without the closing line, for which a portrait page may have no room.
        readonly property real least: _pieces.length > 1 ? _endOf(_pieces[_pieces.length - 2]) : needed

        function _endOf(piece: var): real {
            return piece ? piece.y + piece.lines * Type.style("body", Theme.language, Theme.step, Theme.unit).lineHeight : 0;
        }

        anchor: blocks[0]?.anchor ?? ""
        width: root._lowRows ? root.textWidth : Theme.portrait ? root.width - 2 * Theme.px(Tokens.portraitTextX) : root._listWidth
        height: 2 * root.height
    }
}
