pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Theme

// The current panel and, during a hand-over, the one that leaves. `panel` is {kind, fields} or {} for none.
Item {
    id: root

    required property var panel
    required property bool rested
    // Milliseconds until the motif's second stroke, -1 where none is to come; `held` keeps it back.
    property int secondIn: -1
    property bool held: false

    readonly property PanelFrame standing: _front.frame

    readonly property var _cut: standing?.cut ?? null
    property real _clock: Handover.rest
    // The panel that leaves is seen no more.
    readonly property bool _covers: _clock >= Handover.fieldAt + Handover.field && !Motion.reduced
    property PanelSlot _front: first

    signal touched(panel: string)
    signal answered(panel: string)
    signal screenCut(anchor: string, after: string, words: int)

    function _show() {
        const standing = root._front.frame;
        if (!root.panel.kind) {
            first.clear();
            other.clear();
        } else if (standing && root._front.kind === root.panel.kind && standing.panelId === root.panel.fields.panelId) {
            root._renew();
        } else if (!standing || root.rested) {
            // There was no panel, so there is no hand-over.
            root._front.show(root.panel, Tokens.motionHandoverRest);
            root._settle();
        } else {
            root._front = root._front === first ? other : first;
            root._front.show(root.panel, 0);
            second.stop();
            handover.restart();
            root._plan();
        }
        if (root.rested)
            root._settle();
    }

    // New words for the current panel, which keeps its place and its motion. It is not a parameter: in the second of two
    // engines Qt hands over null for a type that is written in QML.
    function _renew() {
        const standing = root._front.frame;
        for (const name in root.panel.fields)
            standing[name] = root.panel.fields[name];
    }

    function _settle() {
        handover.stop();
        root._clock = Handover.rest;
        root._letGo();
    }

    // Who reads before the next key acts on the panel that is seen then.
    function _letGo() {
        const leaves = root._front === first ? other : first;
        if (leaves.frame?.ringed)
            root._front.frame?.takeRing();
        leaves.clear();
    }

    // Motion that has begun continues; later motion begins at its new time, or restarts if nobody saw it.
    function _plan() {
        const frame = root._front.frame;
        if (!root.visible) {
            // The next motion may continue from here.
            second.stop();
        } else if (Motion.reduced || !Motion.clockRuns) {
            second.stop();
            root._goBack();
        } else if (root.held) {
            if (second.moves)
                second.pause();
            else
                second.stop();
        } else if (second.paused) {
            second.resume();
        } else if (root.secondIn >= 0 && frame?.goesOn && frame.further === 0) {
            second.restart();
        }
    }

    function _goBack() {
        if (root._front.frame)
            root._front.frame.further = 0;
    }

    onPanelChanged: _show()
    onSecondInChanged: _plan()
    onHeldChanged: _plan()
    onVisibleChanged: {
        if (visible)
            _goBack();
        _plan();
    }
    on_CoversChanged: {
        if (_covers)
            _letGo();
    }
    on_CutChanged: {
        if (root._cut)
            root.screenCut(root._cut.anchor, root._cut.after, root._cut.words);
    }
    Component.onCompleted: _show()

    Connections {
        function onRestChanged() {
            root._settle();
        }

        target: Handover
    }

    PanelKinds {
        id: kinds
    }

    PanelSlot {
        id: first
    }

    PanelSlot {
        id: other
    }

    NumberAnimation {
        id: handover

        objectName: "transition"

        target: root
        property: "_clock"
        from: 0
        to: Handover.rest
        duration: Motion.handover
        onFinished: root._settle()
    }

    // Only pauses: Qt sleeps between them, where a running animation would wake it 60 times a second.
    SequentialAnimation {
        id: second

        readonly property int _pictures: Tokens.motionSecondLasts * Tokens.motionSecondPerS / 1000
        property int _shown: 0
        readonly property bool moves: running && _shown > 0

        onStarted: _shown = 0
        onStopped: _shown = 0

        PauseAnimation {
            duration: Math.max(0, root.secondIn)
        }

        SequentialAnimation {
            loops: second._pictures

            PauseAnimation {
                duration: 1000 / Tokens.motionSecondPerS
            }

            ScriptAction {
                script: {
                    second._shown += 1;
                    root._front.frame.further = Motion.progress(second._shown, 0, second._pictures, Easing.InOutSine);
                }
            }
        }

        // A busy machine drops some frames.
        ScriptAction {
            script: root._front.frame.further = 1
        }
    }

    // Ten frames in a row above 33 ms while most is painted: this machine is slow.
    FrameAnimation {
        property int _slow: 0

        running: handover.running && !root.standing?.wordsStand && !Motion.curtain
        onTriggered: {
            _slow = frameTime > 0.033 ? _slow + 1 : 0;
            if (_slow >= 10)
                Motion.curtain = true;
        }
    }

    component PanelSlot: Item {
        id: slot

        readonly property bool _isFront: root._front === slot
        property PanelFrame frame: null
        property string kind: ""

        // A panel without an arrival asks for nothing that only an arrival needs.
        function show(panel, arrival: real) {
            clear();
            kind = panel.kind;
            frame = kinds[panel.kind].createObject(slot, Object.assign({ arrival, departure: -1, width: slot.width, height: slot.height }, panel.fields)) as PanelFrame;
            frame.anchors.fill = slot;
            frame.arrival = Qt.binding(() => slot._isFront && !Motion.reduced ? root._clock : Handover.rest);
            frame.departure = Qt.binding(() => slot._isFront || Motion.reduced ? -1 : root._clock);
            frame.held = Qt.binding(() => root.held);
            frame.touched.connect(root.touched);
            frame.answered.connect(root.answered);
        }

        function clear() {
            if (!frame)
                return;
            frame.visible = false;
            frame.destroy();
            frame = null;
        }

        anchors.fill: parent
        z: _isFront ? 1 : 0
        opacity: Motion.reduced && _isFront ? root._clock / Handover.rest : 1
        // A finger meets the panel that is seen more clearly.
        enabled: opacity >= 0.5
    }
}
