import QtQuick

import Kiosk.Controls
import Kiosk.Drawing
import Kiosk.Theme

// One drawing of a story with its words, and its part of the line. Lengths are pixels from the reading start.
Item {
    id: root

    required property PanelFrame frame
    required property string motif
    required property string words
    // Its number among all, which share the time of the line.
    required property int beat
    required property int beats
    required property real size
    required property real boardX
    required property real road
    required property real from
    required property real to
    required property real wordsX
    required property real wordsWide
    // Where they begin, except upright, where their last line is above the road.
    required property real wordsY
    // When they come, ms of the hand-over.
    required property real at

    readonly property bool _last: beat === beats - 1

    // Which part of something that goes through all drawings falls to this one, 0 to 1.
    function _part(whole: real): real {
        return Math.min(1, Math.max(0, whole * root.beats - root.beat));
    }

    JourneyLine {
        objectName: "motif"
        anchors.fill: parent
        motif: root.motif
        pieces: 12
        byHand: root.frame.arrival < Handover.rest
        motifX: root.boardX
        road: root.road
        size: root.size
        from: root.from
        to: root.to
        weight: Math.min(Theme.px(Tokens.strokeLinePanel), Math.round(root.size * Tokens.storyLine))
        lineColor: root.frame.ink
        lightColor: root.frame.lightColor
        drawn: reached(root._part((root.frame.arrival - Handover.lineAt) / Handover.draw))
        gone: root.frame.departure < 0 ? 0 : root._part(Motion.progress(root.frame.departure, Handover.leaveAt, Handover.leave, Tokens.motionLeaveEase))
        lit: !root._last ? 0 : root.frame.lit * (root.frame.departure < 0 ? 1 : 1 - Motion.progress(root.frame.departure, Handover.lightOutAt, Handover.lightOut, Easing.Linear))
    }

    Reveal {
        anchors.left: parent.left
        anchors.leftMargin: root.wordsX
        y: Theme.portrait ? root.road - Theme.px(Tokens.space16) - height : root.wordsY
        frame: root.frame
        clock: root.frame.arrival
        at: root.at

        PlainText {
            objectName: "beat"
            width: root.wordsWide
            text: root.words
            role: "lead"
            step: root.frame.step
            color: root.frame.ink
            wrap: true
        }
    }
}
