pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Theme

// The panel that stands and, during a hand-over, the one that leaves. `panel` is {kind, fields} or {} for none.
Item {
    id: root

    required property var panel
    required property bool rested

    readonly property PanelFrame standing: _front.frame
    readonly property bool moving: handover.running

    readonly property var _cut: standing?.cut ?? null
    property real _clock: Tokens.motionHandoverRest
    property PanelSlot _front: first

    signal touched(panel: string)
    signal screenCut(anchor: string, after: string, words: int)

    function _show() {
        const standing = root._front.frame;
        if (!root.panel.kind) {
            first.clear();
            second.clear();
        } else if (standing && standing.panelId === root.panel.fields.panelId) {
            root._renew();
        } else if (root.rested || Motion.still) {
            root._front.show(root.panel);
        } else {
            root._front = root._front === first ? second : first;
            root._front.show(root.panel);
            // Nothing has to leave before the first panel comes.
            handover.from = standing ? 0 : Tokens.motionHandoverField;
            handover.restart();
        }
        if (root.rested || Motion.still)
            root._settle();
    }

    // New words for the panel that stands: it keeps its place and its motion. It is no parameter: in the second of two
    // engines Qt hands over null for a type that is written in QML.
    function _renew() {
        const standing = root._front.frame;
        for (const name in root.panel.fields)
            standing[name] = root.panel.fields[name];
    }

    function _settle() {
        handover.stop();
        root._clock = Tokens.motionHandoverRest;
        (root._front === first ? second : first).clear();
    }

    onPanelChanged: _show()
    on_CutChanged: {
        if (root._cut)
            root.screenCut(root._cut.anchor, root._cut.after, root._cut.words);
    }
    Component.onCompleted: _show()

    PanelSlot {
        id: first
    }

    PanelSlot {
        id: second
    }

    NumberAnimation {
        id: handover

        target: root
        property: "_clock"
        from: 0
        to: Tokens.motionHandoverRest
        duration: Motion.handover * (to - from) / to
        onFinished: root._settle()
    }

    // Ten frames in a row above 33 ms: this machine is slow.
    FrameAnimation {
        property int _slow: 0

        running: handover.running && !Motion.curtain
        onTriggered: {
            _slow = frameTime > 0.033 ? _slow + 1 : 0;
            if (_slow >= 10)
                Motion.curtain = true;
        }
    }

    Component {
        id: statement

        StatementPanel {}
    }

    Component {
        id: list

        ListPanel {}
    }

    Component {
        id: question

        QuestionPanel {}
    }

    Component {
        id: figure

        FigurePanel {}
    }

    Component {
        id: clock

        ClockPanel {}
    }

    Component {
        id: number

        NumberPanel {}
    }

    Component {
        id: page

        PagePanel {}
    }

    component PanelSlot: Item {
        id: slot

        readonly property bool _isFront: root._front === slot
        property PanelFrame frame: null

        function show(panel) {
            const kinds = { statement, list, question, figure, clock, number, page };
            clear();
            frame = kinds[panel.kind].createObject(slot, Object.assign({ arrival: 0, departure: -1 }, panel.fields)) as PanelFrame;
            frame.anchors.fill = slot;
            frame.arrival = Qt.binding(() => slot._isFront && !Motion.reduced ? root._clock : Tokens.motionHandoverRest);
            frame.departure = Qt.binding(() => slot._isFront || Motion.reduced ? -1 : root._clock);
            frame.touched.connect(root.touched);
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
        opacity: Motion.reduced && _isFront ? root._clock / Tokens.motionHandoverRest : 1
    }
}
