import QtQuick

import Kiosk.Theme

// Words that rise and fade in at their time, and fade out with their panel.
Item {
    id: root

    required property PanelFrame frame
    required property real at
    // Whose time it is: of the words of a panel, unless they come while its line is drawn.
    property real clock: frame.worded
    // Hidden until somebody asks for it.
    property bool waits: false

    readonly property bool fading: opacity > 0 && opacity < 1
    // In steps that nobody can tell from one another: easing ends slowly, and each paints the words again.
    readonly property real _shown: Math.round(32 * Motion.progress(clock, at, Handover.textIn, Tokens.motionTextInEase)) / 32

    implicitWidth: childrenRect.width
    implicitHeight: childrenRect.height
    opacity: waits ? 0 : _shown * frame.textOpacity
    visible: opacity > 0
    transform: Translate {
        y: Math.round((1 - root._shown) * Theme.px(Tokens.motionTextInRise))
    }
}
