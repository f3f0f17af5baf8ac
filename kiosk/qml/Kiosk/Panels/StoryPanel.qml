pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A story in drawings that one line joins, and a question at its end: large answers, in whose place the reason comes. Upright the
// drawings are below each other, and the line comes back in from the other edge.
PanelFrame {
    id: root

    required property string headline
    // The drawings, and the words of each.
    required property list<string> beats
    required property list<string> items
    required property list<string> answers
    required property string reason
    required property string button
    // From where rows are held back, of which the reason is the last; -1 where it is shown.
    required property int hidden

    readonly property real _side: places.textX
    readonly property real _room: width - 2 * _side
    readonly property real _gap: Theme.px(Tokens.space24)
    readonly property string _role: ["headline_l", "headline_m", "headline_s", "list_headline", "list_headline_s"].find(role => Type.lineCount(root.headline, role, Theme.language, 0, Theme.unit, root._room) <= (Theme.portrait ? 2 : 1)) ?? "title_s"
    // The lowest place for what is touched.
    readonly property real _end: height - (Theme.portrait ? Theme.px(Tokens.routePauseHeight) / 2 + Theme.px(Tokens.touchGap) : 2 * Theme.px(Tokens.touchGap))
    // Where the drawings have room.
    readonly property real _top: heading.y + heading.height + _gap
    readonly property real _foot: end.y - (end.height > 0 ? Theme.px(Tokens.space36) : 0)
    readonly property int _count: beats.length
    readonly property bool _alone: _count === 1
    readonly property real _cell: (Theme.portrait ? _foot - _top : _room) / _count
    // A board without the empty parts above and below its drawing.
    readonly property real _above: 266 / 480
    readonly property real _high: 418 / 480
    readonly property real _wordsHigh: wordsIn(step)
    readonly property real _size: Math.max(0, Math.floor(Theme.portrait ? Math.min((_cell - _gap) / _high, _room * (1 - Tokens.storyUprightWords)) : Math.min(_alone ? _room / 2 : _cell, (_foot - _top - (_alone ? 0 : _wordsHigh + _gap)) / _high)))
    readonly property real _road: {
        const free = _foot - _top - _high * _size - (_alone ? 0 : _wordsHigh + _gap);
        return Math.round(_top + Math.max(0, free) / 2 + _above * _size);
    }
    readonly property real _wordsWide: Theme.portrait ? _room * Tokens.storyUprightWords - _gap : _alone ? _room / 2 - 2 * _gap : _cell - _gap
    property bool _carries: false
    readonly property bool _buttons: opens && answers.length > 0
    property real _told: hidden < 0 ? 1 : 0

    bare: true
    asks: answers.length > 0
    title: headline
    // Where there is room, words are larger than in the loop at large.
    step: {
        for (let step = Math.max(root.wanted, Theme.portrait ? 2 : Theme.extraHeight > 0 ? 1 : 0); step > 0; step--) {
            if (root._leastAt(step) >= Theme.px(Theme.portrait ? Tokens.storyUprightOfLarger : Tokens.storyDrawingOfLarger))
                return step;
        }
        return 0;
    }
    firstStop: _told < 1 ? choices.itemAt(0) : why.way

    // The words of a drawing come when more than half of it is drawn.
    function _at(beat: int): real {
        return Handover.lineAt + Handover.draw * (beat + 0.6) / root._count;
    }

    function wordsIn(step: int): real {
        return Math.max(...root.items.map(item => root.heightOf(item, "lead", step, root._wordsWide)));
    }

    // How large the drawings are when words have this size.
    function _leastAt(step: int): real {
        const room = root._end - root.endHeight(step) - Theme.px(Tokens.space36) - root._top;
        return Theme.portrait ? (room / root._count - root._gap) / root._high : (room - root.wordsIn(step) - root._gap) / root._high;
    }

    function endHeight(step: int): real {
        return root.answers.length === 0 ? 0 : Math.max(choices.highest(step), why.highest(step));
    }

    // The focus of the keys goes from an answer to the button that comes in its place.
    onHiddenChanged: {
        if (hidden < 0 && choices.ringed)
            _carries = true;
        if (_carries)
            Announcer.say(reason);
    }

    Behavior on _told {
        enabled: root.arrival >= Handover.rest

        NumberAnimation {
            objectName: "transition"
            duration: 2 * Motion.textIn
        }
    }

    Reveal {
        id: heading

        objectName: "headline"
        anchors.left: parent.left
        anchors.leftMargin: root._side
        y: Theme.px(Tokens.safeLandscapeY)
        frame: root
        at: Handover.headlineAt

        LargeWords {
            width: root._room
            text: Theme.portrait ? Headlines.balanced(root.headline, root._role, Theme.language, root._room, Theme.unit) : root.headline
            role: root._role
            fading: heading.fading
            step: 0
            color: root.ink
            wrap: true
            Accessible.role: Accessible.Heading
            Accessible.name: root.headline
            Accessible.ignored: root.opens && !root.asks || !visible
        }
    }

    Repeater {
        model: root.beats

        StoryBeat {
            required property int index
            required property string modelData

            width: root.width
            height: root.height
            frame: root
            motif: modelData
            words: root.items[index] ?? ""
            size: root._size
            boardX: Theme.portrait ? root._side : root._alone ? root.width - root._side - root._size : root._side + index * root._cell
            road: Theme.portrait ? Math.round(root._top + index * root._cell + (root._cell - root._high * root._size) / 2 + root._above * root._size) : root._road
            from: Theme.portrait || index === 0 ? -root.overrun : boardX
            to: Theme.portrait || index === root._count - 1 ? root.width + root.overrun : boardX + root._cell
            wordsX: Theme.portrait ? boardX + root._size + root._gap : root._alone ? root._side : boardX + root._size * 36 / 480
            wordsWide: root._wordsWide
            wordsY: root._alone && !Theme.portrait ? road + Theme.px(Tokens.landscapeLeadGap) : road + (root._high - root._above) * root._size + root._gap
            beat: index
            beats: root._count
            at: root._at(index)
        }
    }

    Reveal {
        id: end

        anchors.left: parent.left
        anchors.leftMargin: root._side
        y: root._end - height
        width: root._room
        height: root.endHeight(root.step)
        frame: root
        clock: root.arrival
        // A touch before them is answered at once.
        at: root.hidden < 0 ? 0 : Handover.rest - Handover.textIn

        StoryAnswers {
            id: choices

            anchors.bottom: parent.bottom
            width: parent.width
            opacity: Math.max(0, 1 - 2 * root._told)
            visible: opacity > 0 && root.asks
            frame: root
            words: root.answers
            touchable: root._buttons
            onAnswered: root.answered(root.panelId)
        }

        StoryReason {
            id: why

            anchors.bottom: parent.bottom
            width: parent.width
            opacity: Math.max(0, 2 * root._told - 1)
            visible: opacity > 0 && root.asks
            frame: root
            words: root.reason
            button: root._buttons ? root.button : ""
            onVisibleChanged: {
                if (visible && root._carries && way.visible)
                    way.forceActiveFocus(Qt.TabFocusReason);
                root._carries = false;
            }
            onPressed: root.touched(root.panelId)
        }
    }
}
