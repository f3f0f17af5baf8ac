pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Bridge
import Kiosk.Theme

// The cards of the advice page: as many as stand below each other, at most three; more turn over.
Item {
    id: root

    required property VisitorView visitor
    // What is said after the last card, a heading and lines below it.
    required property list<string> note
    required property real wholeWidth
    // The width beside a page turner, and the height that one takes below.
    required property real turningWidth
    required property real turnerHeight
    required property real room

    readonly property bool turns: _cut ? _entries.length > 1 : trials.count > 3 || _needed > room
    readonly property int count: visitor.cards.length
    readonly property bool hasBefore: _first > 0
    readonly property bool hasAfter: _first + _shown < _entries.length

    readonly property int _most: 3
    readonly property real _gap: Theme.px(Theme.portrait ? 0.013 : 0.0148)
    readonly property real _needed: {
        let needed = -_gap;
        for (let i = 0; i < trials.count; i += 1)
            needed += (trials.itemAt(i)?.implicitHeight ?? 0) + (i > 0 || Theme.portrait ? 2 : 1) * _gap;
        return needed;
    }
    // Large text shows one line of a card at a time, always with its number.
    readonly property bool _cut: {
        for (let i = 0; i < trials.count; i += 1)
            if ((trials.itemAt(i)?.implicitHeight ?? 0) > room)
                return true;
        return Theme.step >= 2;
    }
    readonly property var _cards: note.length === 0 ? visitor.cards : [...visitor.cards, { number: "", title: note[0], details: note.slice(1), isNumber: false }]
    readonly property var _entries: {
        const entries = [];
        _cards.forEach((card, at) => {
            const cuts = root._cut && card.number !== "" ? card.details.map(detail => [detail]) : [card.details];
            cuts.forEach((details, cut) => entries.push(Object.assign({}, card, { at: at, cut: cut, details: details })));
        });
        return entries;
    }
    readonly property int _first: {
        const found = _entries.findIndex(e => e.at === visitor.firstCard && e.cut === visitor.firstDetail);
        return found >= 0 ? found : Math.max(0, _entries.findIndex(e => e.at === visitor.firstCard));
    }
    readonly property int _shown: {
        let count = 0;
        while (count < entries.count && count < _most && (entries.itemAt(count)?.fits ?? false))
            count += 1;
        return Math.max(1, count);
    }

    function turn(forward: bool) {
        const entry = root._entries[forward ? root._first + root._shown : Math.max(0, root._first - root._shown)];
        root.visitor.turnCards(entry.at, entry.cut);
    }

    objectName: "cards"
    width: turns ? turningWidth : wholeWidth
    height: room - (turns ? turnerHeight : 0)

    // Never seen: whether all cards fit below each other in the whole width.
    Item {
        visible: false

        Repeater {
            id: trials

            model: root._cards

            Card {
                required property var modelData

                width: root.wholeWidth
                record: modelData
            }
        }
    }

    Repeater {
        id: entries

        model: root._entries.slice(root._first)

        Item {
            id: entry

            required property int index
            required property var modelData

            readonly property Item _above: index > 0 ? entries.itemAt(index - 1) : null
            readonly property bool fits: y + height <= root.height + 1

            width: root.width
            height: body.y + body.implicitHeight
            y: _above ? _above.y + _above.height + root._gap : 0
            visible: index < root._shown

            Rectangle {
                visible: Theme.portrait || entry.index > 0
                width: parent.width
                height: Theme.px(Tokens.strokeHairline)
                color: Theme.hairline
            }

            Card {
                id: body

                y: Theme.portrait || entry.index > 0 ? root._gap : 0
                width: parent.width
                record: entry.modelData
            }
        }
    }

    component Card: AdviceCard {
        required property var record

        number: record.number
        title: record.title
        details: record.details
        isNumber: record.isNumber
        alone: root.visitor.cards.length === 1
    }
}
