pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Visit
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Advice looks like the page it was opened from; only the motif and the words differ.
PageFrame {
    id: root

    required property VisitorView visitor

    readonly property real _pageFoot: toolbarTop - Theme.px(Theme.portrait ? 0.0204 : Theme.step > 0 ? Tokens.space8 : Tokens.space20)
    readonly property real _foot: !Theme.low ? _pageFoot : links.visible ? links.y - Theme.px(Tokens.space12) : reach.hasRow ? reach.rowTop : _pageFoot
    readonly property real _introGap: Theme.px(Tokens.space26)
    readonly property real _cardsTop: Theme.low && !Theme.portrait ? textY : Theme.portrait ? (intro.visible ? intro.y + intro.height + _introGap : textY) : road + Theme.px(Tokens.space12)
    readonly property real _footBesideTurner: reach.hasRow ? _feet(emergency.heightIn(wholeWidth)) : _feet(Math.max(emergency.heightIn(emergency.besideTurner), turner.height))
    readonly property real _turningFoot: _footBesideTurner - cards.turnerHeight
    readonly property real _cardsFoot: _feet(turner.visible && !reach.hasRow ? Math.max(emergency.height, turner.height) : emergency.height)

    readonly property bool _named: visitor.advice.namesOf !== ""
    titleIsLarge: Theme.portrait
    lowBand: 0

    readonly property var _links: visitor.advice.links

    readonly property string _firstLine: visitor.advice.firstLine
    readonly property string _callsLine: visitor.advice.callsLine

    // Where cards end above the items at the foot of an upright page.
    function _feet(height: real): real {
        return Theme.portrait && emergency.visible ? _foot - height - Theme.px(Tokens.space16) : _foot;
    }

    readonly property real _titleTakes: Type.lineCount(title, "title", Theme.language, Theme.step, Theme.unit, wholeWidth) * Type.style("title", Theme.language, Theme.step, Theme.unit).lineHeight
    // Upright the field gives way, down to what large text leaves it, where there is no room for a second card; a little of it
    // also for the first line above two cards.
    readonly property real _missing: {
        if (!Theme.portrait || !hasField || signed)
            return 0;
        const lacks = usualBand + Theme.px(Tokens.space52) + _titleTakes + Theme.px(Tokens.space36) + cards.leastOfTwo - _turningFoot;
        const withIntro = lacks + intro.firstHeight + _introGap;
        return Math.max(0, withIntro <= Theme.px(Tokens.space52) ? withIntro : lacks);
    }
    readonly property real _shrunk: _missing === 0 ? 1 : Math.max(Math.min(1, Tokens.portraitPageFieldHeight130 / Tokens.portraitPageFieldHeight), 1 - _missing / usualBand)

    // The room for cards beside a column at 130 %: as it would be there, so that nothing depends on whether it is.
    readonly property bool _mayLackRoom: !Theme.portrait && !Theme.low && Theme.step === 1 && !signed
    readonly property real _besideColumn: _mayLackRoom ? width - Theme.px(Tokens.landscapePageFieldWidth130) - extraColumn - Theme.px(Tokens.space72) - Theme.px(Tokens.safeLandscapeX) - turnerRoom : 0
    readonly property bool _lacksRoom: _mayLackRoom && cards.leastOfTwo > _belowRoad
    readonly property real _belowRoad: _foot - Theme.px(Tokens.landscapePageRoad) - Theme.higher(Tokens.landscapePageExtraRoad) - Theme.px(Tokens.space12)

    // Upright the rule of large text is higher, and then who answers in an emergency smaller, where a card would not be whole.
    readonly property bool _mayBeCut: Theme.portrait && !hasField && !Theme.low
    readonly property real _lifts: _mayBeCut ? Math.max(0, usualRoad - exitBottom - _titleTakes - titleGap) : 0
    readonly property real _whole: usualRoad + Theme.px(0.039) + cards.leastOfOne
    readonly property real _lift: Math.min(_lifts, Math.max(0, _whole - _turningFoot))

    // Whether the field gives way follows once the cards are measured, since their places follow from it.
    function _give(): void {
        fieldGivesWay = _lacksRoom;
    }

    on_LacksRoomChanged: Qt.callLater(_give)
    Component.onCompleted: _give()

    road: hasField ? _shrunk * usualRoad : usualRoad - _lift
    bandHeight: _shrunk * usualBand
    motifSize: _shrunk * usualMotif
    signed: signer.signs
    field: visitor.advice.field
    turnerWidth: turner.widthWith(visitor.fraction(10, 10, Theme.language))
    motif: visitor.advice.motif
    title: visitor.advice.title
    titleHighest: emergency.visible && !Theme.portrait && !large ? emergency.numberBottom : 0

    PageSigner {
        id: signer

        frame: root
        visitor: root.visitor
        // In reach mode all room is for the numbers.
        film: Theme.low ? "" : root.visitor.advice.film
        turnerTop: turner.y
    }

    // Three cards fill a portrait page; then the band has room beside its motif, below the road.
    SpokenText {
        id: callsBeside

        objectName: "callsBeside"
        visible: text !== "" && Theme.step === 0 && !intro._hasRoom && !Theme.low && !root.signed
        anchors.left: parent.left
        anchors.leftMargin: root.motifX + root.motifSize + Theme.px(Tokens.space16)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Tokens.portraitTextX)
        y: (root.road + root.bandHeight - height) / 2
        text: root._callsLine
        lines: ["calls"]
        mark: color
        role: "detail"
        color: root.columnInk
        wrap: true
    }

    // How to call, beside the title; where large letters leave no room for it, it comes after the cards.
    LinkRow {
        id: how

        readonly property real _wide: Type.width(name, role, Theme.language, Theme.step, Theme.unit) + besideWords
        readonly property bool fits: !Theme.low && root._links.length > 0 && _wide <= root.wholeWidth - root.titleWidth - Theme.px(Tokens.space36) && y >= root.exitBottom && (Theme.portrait || !root.large)

        objectName: "adviceLink"
        visible: fits && !root._named
        opacity: root.wordsShown
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.safeLandscapeX)
        width: _wide
        y: root.titleTop + (root.titleHeight - height) / 2
        implicitHeight: Math.max(Theme.px(Tokens.touchMin), Type.style(role, Theme.language, Theme.step, Theme.unit).lineHeight + 2 * Theme.px(Tokens.space12))
        name: root._links.length > 0 ? root._links[0].title : ""
        symbol: root._links.length > 0 ? root._links[0].symbol : ""
        lines: root._links.length > 0 ? ["link-" + root._links[0].ref] : []
        first: true
        light: Theme.fieldLight(root.visitor.advice.field)
        ink: Theme.textOnLight
        onClicked: root.visitor.controls.follow(root._links[0].ref)
    }

    // In the column of a landscape page; under the title of a portrait one.
    AdviceIntro {
        id: intro

        readonly property bool _hasRoom: inColumn || cards.count < 3 && !Theme.low && !root.signed

        // Upright it is there only where it leaves room for two cards; otherwise it comes after them.
        readonly property real firstHeight: Type.lineCount(root._firstLine, "body", Theme.language, Theme.step, Theme.unit, root.textWidth) * Type.style("body", Theme.language, Theme.step, Theme.unit).lineHeight
        readonly property bool _leavesRoom: root.textY + firstHeight + root._introGap + cards.leastOfTwo <= root._turningFoot

        visible: Theme.portrait ? Theme.step < 2 && _leavesRoom : inColumn
        opacity: root.wordsShown
        anchors.left: parent.left
        anchors.leftMargin: inColumn ? root.columnWordsX : root.textX
        width: inColumn ? root.fieldWidth - root.columnWordsX - Theme.px(Tokens.landscapePageFieldEndInset) : root.textWidth
        // Tall letters begin higher rather than end under the toolbar.
        y: inColumn ? Math.min(Theme.px(Tokens.landscapeAdviceFirstLineY) + Theme.higher(Tokens.landscapePageExtraRoad + Tokens.landscapePageExtraMotif / 3), root._foot - height) : root.textY
        inColumn: !Theme.portrait && root.hasField && !root.narrow && !root.signed
        firstLine: root._firstLine
        callsLine: Theme.step === 0 && _hasRoom ? root._callsLine : ""
        ink: root.columnInk
        spot: Theme.fieldSpot(root.field)
    }

    EmergencyLine {
        id: emergency

        // Large titles, and those in reach mode, have it beside them, its picture too.
        readonly property bool _isBeside: root.large || Theme.low && !Theme.portrait
        readonly property real _beside: _isBeside ? root.titleWidth + Theme.px(Tokens.space36) + pictureTakes : 0
        // Whatever the turner counts, since its count follows from the room for the cards.
        readonly property real besideTurner: root.wholeWidth - turner.widthWith(turner.widest) - Theme.px(Tokens.space24)

        yields: root._mayBeCut && root._whole - root._lifts > root._feet(Math.max(usualIn(besideTurner), turner.height)) - cards.turnerHeight
        opacity: root.wordsShown
        anchors.left: parent.left
        anchors.leftMargin: root.textX + _beside
        width: Theme.portrait ? (turner.visible && !root.reach.hasRow ? besideTurner : root.wholeWidth) : Theme.low ? root.textWidth - _beside : root.wholeWidth - _beside - root.startAgainWidth - Theme.px(Tokens.space24)
        // Upright the turner is beside it and may be higher.
        y: Theme.portrait ? root._foot - (turner.visible && !root.reach.hasRow ? Math.max(height, turner.height) : height) : Theme.low ? Math.max(aboveNumber, Math.round(root.titleTop + (root.titleHeight - height) / 2)) : root.large ? root.highestTitle : Theme.px(root.narrow ? 0.0278 : Tokens.space64)
        visitor: root.visitor
        // Beside the title of reach mode it is in the middle of it.
        highest: Theme.low ? root.titleTop : y
        lowest: _isBeside ? root.titleBottom : root.titleTop
    }

    AdviceLinks {
        id: links

        visible: Theme.low && !root._named
        opacity: root.wordsShown
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: (root.reach.hasRow ? root.reach.rowTop - Theme.px(Tokens.space12) : root._pageFoot) - height
        width: root.textWidth
        visitor: root.visitor
        light: Theme.fieldLight(root.visitor.advice.field)
    }

    AdviceNames {
        id: names

        visible: root._named
        opacity: root.wordsShown
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: root._cardsTop + Theme.px(Tokens.space16)
        width: root.textWidth
        height: cards.y + cards.room - cards.turnerHeight - y
        visitor: root.visitor
    }

    AdviceCards {
        id: cards

        visible: !root._named
        opacity: root.wordsShown
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: root._cardsTop
        visitor: root.visitor
        // Large text has no room for these lines beside or above the cards; then they come after them.
        note: (Theme.step > 0 || Theme.low || root.signed || !intro.visible) && !intro.inColumn ? [intro.visible ? "" : root._firstLine, callsBeside.visible ? "" : root._callsLine].filter(line => line !== "") : []
        noteLines: note.map(line => line === root._firstLine ? "intro-after" : "calls-after")
        link: how.fits || Theme.low ? "" : how.name
        linkLines: how.lines
        light: how.light
        onFollowed: root.visitor.controls.follow(root._links[0].ref)
        // Start again is beside them.
        wholeWidth: Theme.low && !Theme.portrait ? root.textWidth : root.wholeWidth
        turningWidth: root.textWidth
        leastWidth: root._besideColumn
        turnerHeight: Theme.portrait && !turner.besideEmergency && !root.reach.hasRow ? turner.height + Theme.px(Tokens.space16) : 0
        wholeRoom: root._feet(emergency.heightIn(root.wholeWidth)) - y
        room: root._footBesideTurner - y
    }

    PageTurner {
        id: turner

        readonly property bool besideEmergency: Theme.portrait && emergency.visible && !root.reach.hasRow

        readonly property int screen: root._named ? names.screen : cards.screen
        readonly property int screens: root._named ? names.screens : cards.screens

        visible: root._named ? screens > 1 : cards.turns
        anchors.right: parent.right
        anchors.rightMargin: root.turnerEnd
        y: root.reach.hasRow ? root.reach.rowTop : besideEmergency ? root._foot - height : Theme.portrait ? root._cardsFoot - height : root.turnerTop
        counter: root.visitor.fraction(screen + 1, screens, Theme.language)
        widest: Theme.portrait ? root.visitor.fraction(9, 9, Theme.language) : ""
        hasBefore: screen > 0
        hasAfter: screen + 1 < screens
        onTurned: forward => root._named ? names.turn(forward) : cards.turn(forward)
    }
}
