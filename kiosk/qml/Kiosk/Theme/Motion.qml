pragma Singleton

import QtQuick

// Durations as they are now: full, reduced, or none at all (pictures and tests).
QtObject {
    property bool reduced: false
    property bool still: false
    // A slow machine uncovers the finished line instead of drawing it, for the rest of the session.
    property bool curtain: false

    readonly property bool calm: reduced || still
    readonly property int pageOpen: still ? 0 : reduced ? Tokens.motionReducedPageOpen : Tokens.motionPageOpen
    readonly property real pressShift: calm ? 0 : Tokens.motionPressShift
    readonly property int textOut: still ? 0 : Tokens.motionPageTextOut
    readonly property int textIn: still ? 0 : Tokens.motionPageTextIn
    readonly property int toolChange: still ? 0 : Tokens.motionToolChange
    readonly property int handover: still ? 0 : reduced ? Tokens.motionReducedCrossfade : Handover.rest

    // How far something is, 0 to 1, that begins at `at` and lasts `lasts` ms, when `clock` ms have passed.
    function progress(clock: real, at: real, lasts: real, easing: int): real {
        const t = lasts <= 0 ? (clock >= at ? 1 : 0) : Math.min(1, Math.max(0, (clock - at) / lasts));
        switch (easing) {
        case Easing.InSine:
            return 1 - Math.cos(t * Math.PI / 2);
        case Easing.OutSine:
            return Math.sin(t * Math.PI / 2);
        case Easing.InOutSine:
            return (1 - Math.cos(Math.PI * t)) / 2;
        case Easing.OutCubic:
            return 1 - Math.pow(1 - t, 3);
        case Easing.InOutCubic:
            return t < 0.5 ? 4 * t * t * t : 1 - Math.pow(2 - 2 * t, 3) / 2;
        default:
            return t;
        }
    }
}
