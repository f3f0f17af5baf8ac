pragma Singleton

import QtQuick

// Durations of transitions as they are now, whole or reduced. Each transition is called "transition", so that a picture can wait for it.
QtObject {
    property bool reduced: false
    // What all durations are multiplied by: 1 for visitors, less in tests, 0 for pictures.
    property real pace: 1
    // Whether time passes by itself: then what shows it moves, as the ink of the route, a second stroke or a film.
    property bool clockRuns: true
    // A slow machine uncovers the finished line instead of drawing it, for the rest of the session.
    property bool curtain: false

    readonly property int pageOpen: lasting(reduced ? Tokens.motionReducedPageOpen : Tokens.motionPageOpen)
    readonly property real pressShift: reduced ? 0 : Tokens.motionPressShift
    readonly property int textOut: lasting(Tokens.motionPageTextOut)
    readonly property int textIn: lasting(Tokens.motionPageTextIn)
    readonly property int toolChange: lasting(Tokens.motionToolChange)
    readonly property int handover: lasting(reduced ? Tokens.motionReducedCrossfade : Handover.rest)

    // The duration of a transition that takes `ms` where somebody stands.
    function lasting(ms: real): int {
        return Math.ceil(pace * ms);
    }

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
