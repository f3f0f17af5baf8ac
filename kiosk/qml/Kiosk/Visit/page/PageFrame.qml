import QtQuick

import Kiosk.Visit
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// What topic pages and the advice page share: the colour column (portrait: band), the road that goes on
// as the rule under the title, and the places for text.
Item {
    id: root

    required property string field
    required property string motif
    required property string title
    // The topic's name, small above the title; "" where the title says it.
    property string topicName: ""
    // The lines of the script that it shows, what a screen reader is told of when that changes, and how much of it is shown.
    property list<string> titleLines: ["title"]
    property string told: title
    property real titleShown: 1
    required property real toolbarTop
    required property real startAgainWidth
    // Where links begin below the motif; 0 where there are none.
    property real linksTop: 0
    // One line below the title, if the title is on the paper.
    property string lead: ""
    property bool leadMayBeBelow: true
    // Whether the title is at the page's top, or on the road of a band, and not where topics have it.
    property bool titleAtTop: false
    property bool titleOnBand: false
    // Whether it may be in its usual size in reach mode.
    property bool titleIsLarge: true
    // The lower end of the items above the title.
    property real titleHighest: 0
    // 0 while the loop's field fills the screen, 1 when it has folded to the column.
    property real folded: 1
    property real further: 0
    property rect drawing
    // The widest that the page turner becomes, where it is in a row beside the text.
    property real turnerWidth: 0

    // 0 to 1 while what is on the page comes in another size, contrast or language. Fields stay as they are.
    property real renewed: 1

    // Words come while the field uncovers them, and what lies in its column once it rests there.
    readonly property real wordsShown: Math.max(0, (folded - 0.7) / 0.3) * renewed
    readonly property real columnShown: _uncovered * renewed
    property real _uncovered: folded < 1 ? 0 : 1

    Behavior on _uncovered {
        NumberAnimation {
            objectName: "transition"
            duration: Motion.textIn
        }
    }

    onToldChanged: Announcer.say(told)

    // A signer is shown in the column of colour (portrait: in the band), which is there at every size of the text then.
    property bool signed: false
    readonly property rect signerPlace: reach.signedAbove ? Qt.rect(_margin, 0, width - 2 * _margin, Theme.aboveReach) : Theme.portrait ? Qt.rect(_margin, 0, width - 2 * _margin, bandHeight) : Qt.rect(0, 0, columnWidth, toolbarTop)

    property real lowBand: reach.usualBand
    readonly property ReachPlaces reach: ReachPlaces {
        width: root.width
        beyondWords: root.width - root.textX - root.textWidth
        toolbarTop: root.toolbarTop
        signed: root.signed
        band: root.lowBand
        motifAboveRoad: root.motifAboveRoad
        motifBelowRoad: root.motifBelowRoad
    }

    // Whether the words of a page need the room of the column at 130 % already.
    property bool fieldGivesWay: false
    readonly property bool hasField: Theme.step < 2 && !fieldGivesWay && !Theme.low || signed && !reach.signedAbove
    // In reach mode no road is below the title.
    readonly property bool _isAtTop: titleAtTop || Theme.low
    // Where large letters need the height of the page: the title is smaller than the text asks and all gaps are narrower.
    readonly property bool large: !Theme.portrait && !hasField
    readonly property real titleGap: Theme.px(large ? 0.0204 : 0.0315)
    readonly property real highestTitle: Theme.px(large ? 0.0389 : Tokens.safeLandscapeY)
    readonly property int _titleStep: large ? Theme.step - 1 : Theme.step
    readonly property bool narrow: Theme.step === 1 && !twoColumns
    readonly property bool long: !Theme.portrait && Theme.extraWidth >= Theme.px(Tokens.landscapeWiderColumns)
    // Whether the text has two columns; then the paper has all the width that drawing and links leave.
    property bool twoColumns: false
    readonly property real columnGap: Theme.px(Tokens.space72)
    // What a longer screen adds to the column of colour.
    readonly property real extraColumn: twoColumns ? Theme.px(Tokens.landscapePageFieldWidth) : Theme.extraWidth - Math.min(Math.round(Tokens.landscapeWiderPaper * Theme.extraWidth), Theme.px(long ? Tokens.landscapeWiderPaperLong : Tokens.landscapeWiderPaperMost))
    // Whether that has room for the drawing before the words of the column, which then are beside the paper.
    readonly property bool drawnBefore: !Theme.portrait && !signed && extraColumn >= Theme.px(Tokens.landscapePageFieldWidth)
    readonly property real columnWordsX: Theme.px(Tokens.safeLandscapeX) + (drawnBefore ? extraColumn : 0)
    // What a topic's page has; other pages may have their own.
    readonly property real usualColumn: reach.signedAbove ? 0 : signed ? Theme.px(Theme.step === 0 ? Tokens.landscapePageFieldWidth : Tokens.landscapePageSignerWidthLarge) + extraColumn : hasField ? Theme.px(narrow ? Tokens.landscapePageFieldWidth130 : Tokens.landscapePageFieldWidth) + extraColumn : 0
    readonly property real usualBand: reach.signedAbove ? 0 : signed ? Theme.px(Theme.step === 0 ? Tokens.portraitPageFieldHeight : Tokens.portraitPageSignerHeightLarge) + Theme.higher(Tokens.portraitPageExtraField) : hasField ? Theme.px(narrow ? Tokens.portraitPageFieldHeight130 : Tokens.portraitPageFieldHeight) + Theme.higher(Tokens.portraitPageExtraField) : 0
    property real columnWidth: usualColumn
    property real bandHeight: usualBand
    property real road: usualRoad
    property real motifSize: usualMotif
    readonly property real usualMotifX: Theme.portrait ? Theme.px(Tokens.safePortraitX) : Math.round(((drawnBefore ? extraColumn : columnWidth) - motifSize) / 2)
    property real motifX: usualMotifX
    readonly property real _restWidth: reach.hasField ? reach.fieldWidth : Theme.portrait ? width : columnWidth
    readonly property real _restHeight: reach.hasField ? reach.fieldHeight : Theme.portrait ? bandHeight : toolbarTop
    readonly property real fieldWidth: _restWidth + (1 - folded) * (width - _restWidth)
    readonly property real fieldHeight: _restHeight + (1 - folded) * ((Theme.portrait ? height : toolbarTop) - _restHeight)
    readonly property real usualRoad: {
        if (!hasField)
            return Theme.px(Theme.portrait ? Tokens.portraitPageRuleLarge : Tokens.landscapePageRoadLarge);
        if (Theme.portrait)
            return Theme.px(narrow ? Tokens.portraitPageFieldRoad130 : Tokens.portraitPageFieldRoad) + Theme.higher(Tokens.portraitPageExtraRoad);
        return Theme.px(Tokens.landscapePageRoad) + Theme.higher(Tokens.landscapePageExtraRoad);
    }
    readonly property real usualMotif: {
        if (Theme.portrait)
            // Higher up it would touch Start again.
            return Math.max(Theme.px(narrow ? Tokens.portraitMotifPageSize130 : Tokens.portraitMotifPageSize), Math.min(Theme.px(Tokens.portraitMotifPageSize) + Theme.higher(Tokens.portraitPageExtraMotif), Math.floor((usualRoad - exitBottom) / motifAboveRoad)));
        const whole = Theme.px(narrow && !drawnBefore ? Tokens.landscapeMotifPageSize130 : Tokens.landscapeMotifPageSize) + (narrow ? 0 : Theme.higher(Tokens.landscapePageExtraMotif));
        const most = Math.min(whole, Theme.px(Tokens.landscapePageFieldWidth - Tokens.space24));
        return linksTop > 0 && !drawnBefore ? Math.min(most, Math.round((linksTop - linksGap - usualRoad) / motifBelowRoad)) : most;
    }
    // The part of a motif's size that may lie below the road.
    readonly property real motifBelowRoad: 152 / 480
    readonly property real motifAboveRoad: 266 / 480
    readonly property real linksGap: Theme.px(Tokens.space24)
    readonly property real _margin: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.safeLandscapeX)
    readonly property real usualTextX: Theme.portrait ? _margin : hasField ? columnWidth + Theme.px(Tokens.space72) : _margin
    property real textX: usualTextX
    readonly property real turnerRoom: Theme.low ? Math.max(turnerWidth, startAgainWidth) + Theme.px(Tokens.space36) : Theme.px(Theme.step >= 2 ? Tokens.landscapePageTurnerSizeLarge + 0.055 : Tokens.landscapePageTurnerSize + 0.0555)
    // From the page turner to the edge of the screen.
    readonly property real turnerEnd: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.landscapePageTurnerEndInset) + beyond + (reach.hasRow ? startAgainWidth + Theme.px(Tokens.space24) : 0)
    readonly property real turnerTop: Theme.low ? exitBottom + Theme.px(Tokens.space12) : road + Theme.px(Theme.step >= 2 ? Tokens.landscapePageTurnerRoadGapLarge : Tokens.landscapePageTurnerRoadGap)
    // Where no column of colour takes the width that is left over, it stays empty beyond the words.
    readonly property real beyond: Theme.portrait || hasField || twoColumns ? 0 : Theme.extraWidth
    readonly property real wholeWidth: width - textX - _margin - beyond
    readonly property real textWidth: twoColumns ? Math.floor((wholeWidth - turnerRoom - columnGap) / 2) : !Theme.portrait ? wholeWidth - turnerRoom : Theme.step === 0 ? Math.min(wholeWidth, Theme.px(Tokens.portraitPageWidest)) : wholeWidth
    // Between the edge of the screen and the rows of an offer.
    readonly property real _spareAtTop: {
        const lines = Type.lineCount(title, "title_s", Theme.language, 0, Theme.unit, _besideExit);
        return Theme.px(Tokens.landscapeChecklistRows - Tokens.landscapeChecklistTitle - Tokens.space8) - lines * Type.style("title_s", Theme.language, 0, Theme.unit).lineHeight - subtitle.height;
    }
    readonly property bool _belowBand: Theme.portrait && hasField && !titleOnBand && !_isAtTop
    // Whether the items above the title take no space from it.
    readonly property bool _free: _belowBand || _isAtTop
    readonly property real titleBottom: Theme.low ? (reach.signedAbove ? Theme.aboveReach : lowBand) + Theme.px(lowBand > 0 ? Tokens.space52 : Tokens.landscapeReachTitle) + heading.height : titleAtTop ? Theme.px(Tokens.landscapeChecklistTitle) + (topicWords.visible ? topicWords.takes : 0) + heading.height : _belowBand ? bandHeight + Theme.px(Tokens.space52) + topicWords.lowers + heading.height : road - titleGap - subtitle.height
    readonly property real leadBottom: titleBottom + leadHeight
    readonly property real textY: reach.signedAbove ? Math.max(titleBottom + Theme.px(Tokens.space36), exitBottom + Theme.px(Tokens.space12)) : Theme.low ? leadBottom + Theme.px(Theme.portrait ? Tokens.space36 : titleIsLarge ? Tokens.space16 : Tokens.space8) : Theme.portrait && hasField ? titleBottom - topicWords.lowers + Theme.px(Tokens.space36) : road + Theme.px(large ? 0.0315 : 0.039)
    readonly property real _titleRoom: titleOnBand ? motifX - textX - Theme.px(Tokens.space24) : wholeWidth
    readonly property real exitBottom: Theme.aboveReach + Theme.px((Theme.low ? Tokens.landscapeReachStartAgain : Tokens.landscapeStartAgainY) + Tokens.landscapeStartAgainHeight + Tokens.touchGap)
    readonly property PageTitleFit titleFit: PageTitleFit {
        title: root.title
        largest: root._titleStep
        atTop: root.titleAtTop
        inBand: root.titleOnBand
        belowBand: root._belowBand
        free: root._free
        roomy: !root.reach.signedAbove && root.titleIsLarge
        room: root._titleRoom
        besideExit: root._besideExit
        exitBottom: root.exitBottom
        highest: root.highestTitle
        above: root.titleHighest
        foot: root.road - root.titleGap - subtitle.height
        nameTakes: topicWords.takes
        nameWidth: topicWords.wide
    }
    readonly property real _besideExit: reach.hasRow ? wholeWidth : reach.inCorner ? textWidth : wholeWidth - startAgainWidth - Theme.px(Tokens.space24)
    // In reach mode the line is beside the title where it fits, otherwise below it if that leaves room to the text.
    readonly property bool _leadIsBeside: reach.signedAbove || reach.inCorner && (!leadMayBeBelow || Type.width(lead, "body", Theme.language, Theme.step, Theme.unit) <= _besideTitle)
    readonly property real _leadGap: Theme.px(reach.inCorner ? Tokens.space26 : Tokens.space48)
    readonly property real _besideTitle: _besideExit - Type.width(title, titleFit.low.role, Theme.language, titleFit.low.step, Theme.unit) - _leadGap
    // The largest setting in which the line below the title is one line, clear of Start again and of the title.
    readonly property int _leadStep: {
        if (Theme.low)
            return Theme.step;
        for (let step = Theme.step; step > 0; step -= 1) {
            const wide = Type.width(lead, "body", Theme.language, step, Theme.unit);
            const top = road - titleGap - Type.style("body", Theme.language, step, Theme.unit).lineHeight;
            const clear = !titleAtTop && top >= Theme.px(Tokens.landscapeStartAgainY + Tokens.landscapeStartAgainHeight);
            const least = Theme.px(Tokens.safeLandscapeY) + Type.style("title_s", Theme.language, step - 1, Theme.unit).lineHeight;
            if (wide <= (clear ? wholeWidth : _besideExit) && (titleAtTop || top >= least))
                return step;
        }
        return 0;
    }
    readonly property bool _hasMotif: !signed && (reach.hasField ? reach.motif : motifSize) >= Theme.px(0.13)
    readonly property real titleTop: heading.y
    readonly property real titleHeight: heading.height
    readonly property real leadHeight: _leadIsBeside ? 0 : subtitle.height
    readonly property real titleWidth: heading.textWidth
    readonly property color columnInk: Theme.fieldText(field)

    Rectangle {
        objectName: "page"
        anchors.fill: parent
        color: Theme.page
    }

    Rectangle {
        objectName: "rule"
        visible: !Theme.low && (!Theme.portrait || !root.hasField)
        anchors.left: parent.left
        anchors.leftMargin: root.hasField ? root.columnWidth : 0
        anchors.right: parent.right
        y: root.road - Math.floor(height / 2)
        height: Theme.px(Tokens.strokeLinePage)
        color: Theme.ground
    }

    PageField {
        visible: root.hasField || root.reach.hasField
        // It folds over the words.
        z: root.folded < 1 ? 1 : 0
        anchors.left: parent.left
        anchors.leftMargin: root.reach.inCorner ? root.width - width : 0
        width: root.fieldWidth
        height: root.fieldHeight
        field: root.field
        motif: root.motif
        stageWidth: root.width
        folded: root.folded
        further: root.further
        drawing: root.drawing
        hasMotif: root._hasMotif
        motifX: root.reach.hasField ? root.reach.motifX : root.motifX
        road: root.reach.hasField ? root.reach.road : root.road
        motifSize: root.reach.hasField ? root.reach.motif : root.motifSize

        Rectangle {
            visible: !root._hasMotif && !Theme.low
            y: root.road - Math.floor(height / 2)
            width: parent.width
            height: Theme.px(Tokens.strokeLinePage)
            color: root.columnInk
        }
    }

    TopicName {
        id: topicWords

        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: root._belowBand ? root.bandHeight + gapAbove : heading.y - takes
        opacity: root.wordsShown
        text: Theme.low ? "" : root.topicName
        visible: takes > 0 && (root._free || root.titleFit.belowName !== null)
        hangs: root._belowBand
        widest: root.titleAtTop ? Math.min(root._titleRoom, root._besideExit) : root._titleRoom
        highest: root.titleAtTop ? root._spareAtTop : root.height
        color: root.titleOnBand ? root.columnInk : Theme.textSoft
        mark: root.titleOnBand ? color : Theme.fieldSpot(root.field)
    }

    // Where large text leaves no room for the drawing, its icon hangs in the margin beside the title.
    Icon {
        readonly property string _sign: Icons.ofDrawing(root.motif)

        objectName: "titleSign"
        visible: !root.hasField && !root.reach.hasField && !root.signed && _sign !== ""
        anchors.left: parent.left
        anchors.leftMargin: root.textX - size - Theme.px(Theme.portrait ? Tokens.iconRowGap : Tokens.space16)
        y: heading.y + Math.round((heading.lineHeight - height) / 2)
        opacity: heading.opacity
        name: _sign || "circle"
        // In the margin of an upright screen it keeps away from the edge.
        size: Theme.portrait ? Math.round(root.textX - Theme.px(Tokens.space16 + Tokens.iconRowGap)) : Icons.rowSize(Theme.step, Theme.unit)
        color: Theme.text
    }

    SpokenText {
        id: heading

        objectName: "title"
        lines: root.titleLines
        mark: root.titleOnBand ? color : Theme.fieldSpot(root.field)
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        width: root.titleFit.shown.width
        y: root.titleBottom - height
        opacity: root.wordsShown * root.titleShown
        text: root.title
        role: root.titleFit.shown.role
        step: root.titleFit.shown.step
        color: root.titleOnBand ? root.columnInk : Theme.text
        wrap: true
        Accessible.role: Accessible.Heading
    }

    SpokenText {
        id: subtitle

        objectName: "lead"
        lines: ["lead"]
        visible: text !== "" && (!root._leadIsBeside || Type.width(text, role, Theme.language, step, Theme.unit) <= root._besideTitle)
        anchors.left: parent.left
        anchors.leftMargin: root.textX + (root._leadIsBeside ? heading.textWidth + root._leadGap : 0)
        width: root._leadIsBeside ? root._besideTitle : root._isAtTop ? root._besideExit : root.wholeWidth
        height: visible ? implicitHeight : 0
        y: root._leadIsBeside ? heading.y + heading.height - height : root.titleBottom
        opacity: root.wordsShown
        text: root.lead
        role: "body"
        step: root.reach.signedAbove ? 0 : root._leadStep
        color: Theme.text
        wrap: true
    }
}
