pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Theme

// The panel that stands and, during a hand-over, the one that leaves. `panel` is {kind, fields} or {} for none.
Item {
    id: root

    required property var panel
    required property bool rested

    readonly property PanelFrame standing: _front.item as PanelFrame
    readonly property bool moving: handover.running

    readonly property var _cut: standing?.cut ?? null
    property real _clock: Tokens.motionHandoverRest
    property Loader _front: first

    signal touched(panel: string)
    signal screenCut(anchor: string, after: string, words: int)

    function _show() {
        const standing = root._front.item as PanelFrame;
        if (!root.panel.kind) {
            first.source = second.source = "";
        } else if (standing && standing.panelId === root.panel.fields.panelId) {
            root._renew();
        } else if (root.rested || Motion.still) {
            root._load(root._front);
        } else {
            root._front = root._front === first ? second : first;
            root._load(root._front);
            // Nothing has to leave before the first panel comes.
            handover.from = standing ? 0 : Tokens.motionHandoverField;
            handover.restart();
        }
        if (root.rested || Motion.still)
            root._settle();
    }

    function _load(loader: Loader) {
        const files = { statement: "StatementPanel.qml", list: "ListPanel.qml", question: "QuestionPanel.qml", figure: "FigurePanel.qml", clock: "ClockPanel.qml", number: "NumberPanel.qml", page: "PagePanel.qml" };
        loader.setSource(files[root.panel.kind], Object.assign({ arrival: 0, departure: -1 }, root.panel.fields));
    }

    // New words for the panel that stands: it keeps its place and its motion. It is no parameter: in the second of two
    // engines Qt hands over null for a type that is written in QML.
    function _renew() {
        const standing = root._front.item as PanelFrame;
        for (const name in root.panel.fields)
            standing[name] = root.panel.fields[name];
    }

    function _settle() {
        handover.stop();
        root._clock = Tokens.motionHandoverRest;
        (root._front === first ? second : first).source = "";
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

    component PanelSlot: Loader {
        id: slot

        readonly property bool _isFront: root._front === slot

        anchors.fill: parent
        z: _isFront ? 1 : 0
        opacity: Motion.reduced && _isFront ? root._clock / Tokens.motionHandoverRest : 1

        onLoaded: {
            const frame = item as PanelFrame;
            frame.arrival = Qt.binding(() => slot._isFront && !Motion.reduced ? root._clock : Tokens.motionHandoverRest);
            frame.departure = Qt.binding(() => slot._isFront || Motion.reduced ? -1 : root._clock);
            frame.touched.connect(root.touched);
        }
    }
}
