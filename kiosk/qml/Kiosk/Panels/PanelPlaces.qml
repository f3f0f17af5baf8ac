import QtQuick

import Kiosk.Window
import Kiosk.Theme

// The places of a panel's line, drawing and words on a screen of any shape; pixels, from the reading start.
QtObject {
    id: root

    // The panel's size, without the bar.
    required property real width
    required property real height
    required property string motif
    // Lists have a smaller drawing before their words, and a line that steps down.
    property bool listing: false
    // The places of words: the drawing grows up to them.
    property list<rect> words: []
    // Upright: the height of all words.
    property real wordsHeight: 0

    readonly property int road: listing && Theme.portrait ? Theme.moved(Tokens.portraitMotifListRoad, Tokens.portraitHigherListRoad) : Theme.road
    readonly property int lowRoad: listing && !Theme.portrait ? Theme.moved(Tokens.landscapeLowRoad, Tokens.landscapeHigherLowRoad) : 0
    // Whether a square or a long screen leaves so much over that words are larger.
    readonly property bool roomy: !Theme.portrait && (Theme.extraWidth > Theme.px(1) || Theme.extraHeight > Theme.px(0.5))
    // The height for a headline there, px; otherwise 0.
    readonly property real spare: roomy ? road - Theme.px(Tokens.landscapeHeadlineGap + Tokens.safeLandscapeY) : 0
    // Upright: the top of all words.
    readonly property real wordsTop: lowered(Theme.px(Tokens.portraitTextY), Theme.moved(Tokens.portraitTextY, Tokens.portraitHigherText, Tokens.portraitWiderText), wordsHeight)
    readonly property real textX: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.landscapeTextColumnX)
    readonly property real textWidth: _column(Tokens.landscapeTextColumnWidth, Tokens.portraitTextHeadlineMost) + _beside
    readonly property real leadWidth: _column(Tokens.landscapeLeadColumnWidth, Tokens.portraitTextMost) + Math.min(_beside, Theme.px(Tokens.landscapeWiderLeadMost))
    // What a longer screen adds to the words before its drawing.
    readonly property real _beside: Theme.portrait ? 0 : Math.min(Math.round(Tokens.landscapeWiderWords * Theme.extraWidth), Theme.px(Tokens.landscapeWiderWordsMost))
    readonly property real listX: Theme.portrait ? textX : Theme.moved(Tokens.landscapeListColumnX, 0, Tokens.landscapeWiderList)
    readonly property real listWidth: _column(Tokens.landscapeListColumnWidth, Tokens.portraitTextMost)
    readonly property real motifX: Theme.portrait ? (width - motifSize) / 2 : listing ? Theme.moved(Tokens.landscapeMotifListStartInset, 0, Tokens.landscapeWiderList) : width - Theme.moved(Tokens.landscapeMotifPanelEndInset, 0, Tokens.landscapeWiderMotif) - motifSize
    readonly property real motifSize: {
        if (Theme.portrait && Theme.extraWidth + Theme.extraHeight > 0)
            return _grown(0.5, width / 2, listing ? Theme.moved(Tokens.portraitMotifListSize, Tokens.portraitHigherListMotif) : Theme.moved(Tokens.portraitMotifPanelSize, Tokens.portraitHigherMotif, Tokens.portraitWiderMotif));
        if (!Theme.portrait && Theme.extraHeight > 0 && !listing)
            return Math.max(_own, _grown(1, width - Theme.px(Tokens.landscapeMotifPanelEndInset), Theme.moved(Tokens.landscapeMotifPanelSize, Tokens.landscapeHigherMotif)));
        return _own;
    }
    // Wide: the place of a signer, that of a drawing at its usual size.
    readonly property real signerWidth: _own
    readonly property real signerX: listing ? motifX : width - Theme.moved(Tokens.landscapeMotifPanelEndInset, 0, Tokens.landscapeWiderMotif) - _own
    readonly property real _own: Theme.px(Theme.portrait ? (listing ? Tokens.portraitMotifListSize : Tokens.portraitMotifPanelSize) : (listing ? Tokens.landscapeMotifListSize : Tokens.landscapeMotifPanelSize))

    // Upright: a place at `goal` as far as so much height has room below it, and never above its own.
    function lowered(own: real, goal: real, height: real): real {
        return Math.max(own, Math.min(goal, root.height - Theme.px(Tokens.portraitTextFoot) - height));
    }

    // Wide: what the screen has left over below a list that is so high.
    function free(top: real, height: real): real {
        return Math.max(0, Math.min(Theme.extraHeight, root.lowRoad - top - height));
    }

    // The highest place for what is under the first words: below the road, upright below words at `top`.
    function below(top: real, height: real): real {
        return Theme.portrait ? top + height + Theme.px(Tokens.space36) : root.road + Theme.px(Tokens.landscapeLeadGap);
    }

    // Widths in the tokens are for 16:9, where a column's end keeps its distance from the far edge; a longer screen has the same.
    // An upright one has the whole width, as long as lines do not get too long to be read.
    function _column(columnWidth: real, most: real): real {
        return Theme.portrait ? Math.min(root.width - 2 * root.textX, Theme.px(most)) : root.width - Theme.extraWidth - Theme.px(16 / 9 - columnWidth);
    }

    // The largest drawing; so much of its width stays before `x`.
    function _grown(stays: real, x: real, most: real): real {
        return root.width > 0 && root.height > 0 ? Math.round(Journey.largest(Journey.keys[root.motif] ?? root.motif, Theme.script, Theme.flipped, stays, x, root.road, Qt.size(root.width, root.height), root.words, Theme.unit, most)) : root._own;
    }
}
