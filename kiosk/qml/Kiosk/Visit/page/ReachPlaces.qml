import QtQuick

import Kiosk.Theme

// The places of a page in reach mode. Words have the upper part too: beside a field in its corner, which is above Start again, or
// upright below a band.
QtObject {
    id: root

    // Of the page, and its part beyond the words.
    required property real width
    required property real beyondWords
    required property real toolbarTop
    required property bool signed
    // A page may have a smaller band than the usual one, or none.
    required property real band
    required property real motifAboveRoad
    required property real motifBelowRoad

    // Upright a signer has the whole upper part.
    readonly property bool signedAbove: signed && Theme.low && Theme.portrait
    readonly property bool inCorner: Theme.low && !Theme.portrait && !signed
    readonly property real usualBand: Theme.low && Theme.portrait && !signed && Theme.step < 2 ? Math.max(0, Theme.aboveReach - Theme.px(Tokens.portraitReachWords)) : 0
    readonly property bool hasField: inCorner || band > 0
    readonly property real fieldWidth: Theme.portrait ? width : cornerWidth
    readonly property real fieldHeight: Theme.portrait ? band : Theme.aboveReach
    readonly property real cornerWidth: inCorner ? beyondWords - Theme.px(Tokens.space24) : 0
    readonly property real motif: {
        const most = Theme.portrait ? Tokens.portraitReachMotif : Tokens.landscapeReachMotif;
        return Math.round(most * Math.min(fieldWidth, fieldHeight / (motifAboveRoad + motifBelowRoad)));
    }
    readonly property real motifX: Math.round((fieldWidth - motif) / 2)
    readonly property real road: Math.round((fieldHeight + (motifAboveRoad - motifBelowRoad) * motif) / 2)

    // Upright Start again and the page turner are in one row above the toolbar.
    readonly property bool hasRow: Theme.low && Theme.portrait && !signedAbove
    readonly property real rowTop: toolbarTop - Theme.px(Tokens.portraitReachRow)

    // The highest place for what is touched, of a height.
    function touchTop(height: real): real {
        return Theme.aboveReach + Theme.px(Tokens.landscapeReachFirst) - height / 2;
    }
}
