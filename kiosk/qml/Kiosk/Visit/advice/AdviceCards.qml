pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Visit
import Kiosk.Window
import Kiosk.Theme

// The cards of the advice page: as many as fit below each other, at most three; a page turner leads to more.
Item {
    id: root

    required property VisitorView visitor
    // After the last card: a heading and lines below it, and the name of a link; empty where there is none.
    required property list<string> note
    required property list<string> noteLines
    required property string link
    required property list<string> linkLines
    required property color light
    required property real wholeWidth
    // The width beside a page turner, and the height that one takes below.
    required property real turningWidth
    required property real turnerHeight
    // The width in which the least height of two cards is asked for, if not in that beside a turner; 0 if it is.
    required property real leastWidth
    // The height that there is without a turner, and with one.
    required property real wholeRoom
    required property real room

    readonly property bool turns: !_allFit || _entries.length > _cards.length
    readonly property int count: visitor.advice.cards.length
    readonly property int screen: Math.max(0, _starts.filter(start => start <= _at).length - 1)
    readonly property int screens: _starts.length

    // While the page is made it passes through sizes in which nobody sees it, and cards would be made for each.
    property bool _sized: false
    // Words after three cards are with them where there is room.
    readonly property int _most: Theme.low ? 4 : count > 3 ? 3 : 3 + _after.length
    readonly property real _airy: Theme.px(Theme.portrait ? Tokens.space10 : Theme.step > 0 ? 0.0083 : Tokens.space16)
    readonly property real _close: Math.min(_airy, Theme.px(Tokens.space8))
    // Without a number the cards have all the room: their words are a step larger where they fit so.
    readonly property bool _spreads: _allFit && !Theme.low && !visitor.advice.cards.some(card => card.isNumber)
    readonly property real _grownBodies: (grown.item as AdviceTrial)?.bodies ?? Infinity
    readonly property int _grows: _spreads && _grownBodies + (2 * _cards.length - 1) * _airy <= wholeRoom ? 1 : 0
    // Cards are closer to each other where all of them, or two, fit only so, and further apart without a number or on a squarer screen.
    readonly property real _gap: _fitWith(_airy) ? Math.max(_airy, Math.min(_spread, _widest)) : _fitWith(_close) || leastOfTwo > _turningRoom ? _close : _airy
    readonly property real _spread: _spreads ? Theme.px(Tokens.space72) : Theme.portrait || count < 2 ? 0 : _airy + Theme.higher(Tokens.landscapeHigherAdvice)
    // With which all of them just fit.
    readonly property real _widest: Math.floor((wholeRoom - (_grows > 0 ? _grownBodies : _bodies)) / (2 * _cards.length - 1))
    readonly property real _bodies: (trials.count > 0 ? trials.itemAt(0) as AdviceTrial : null)?.bodies ?? 0
    readonly property real _turningRoom: room - turnerHeight
    // In reach mode they are only read, and what they lead to is below.
    readonly property var _given: visitor.advice.cards.map((card, at) => Object.assign({ at: at, cut: 0, link: "", noteLines: [] }, card, Theme.low ? { opens: false, ref: "" } : {}))
    readonly property var _after: _notes(false)
    readonly property var _cards: [..._given, ..._after]
    // The least height of the first two cards; it follows from their words alone, since the room for them follows from it.
    readonly property real leastOfTwo: {
        if (leastWidth > 0)
            return (narrowed.item as AdviceTrial)?.highest(Math.min(2, count), _airy) ?? 0;
        const smallest = trials.count > 0 ? trials.itemAt(Theme.step + 1) as AdviceTrial : null;
        return smallest?.highest(Math.min(2, count), _airy) ?? 0;
    }
    // The least height of the highest card.
    readonly property real leastOfOne: (trials.count > 0 ? trials.itemAt(Theme.step + 1) as AdviceTrial : null)?.highest(1, _airy) ?? 0
    readonly property bool _allFit: _fitWith(_close)
    // The largest numbers with which the first two cards fit below each other; if they never do, with which one fits.
    readonly property int _numberStep: {
        if (_allFit)
            return Theme.step + _grows;
        for (const many of [2, 1])
            for (let i = 1; i <= Math.min(Theme.step + 1, trials.count - 1); i += 1) {
                const trial = trials.itemAt(i) as AdviceTrial;
                if (trial !== null && trial.highest(many, _gap) <= _turningRoom + 1)
                    return trial.numberStep;
            }
        return 0;
    }
    // The largest words with which a card fits that is shown line by line; if none do, its title comes before its lines.
    readonly property var _words: {
        for (const titled of [true, false])
            for (let i = Theme.step + 1; i < trials.count; i += 1) {
                const trial = trials.itemAt(i) as AdviceTrial;
                if (trial !== null && (titled ? trial.cut : trial.least) <= _turningRoom)
                    return { step: trial.wordStep, titled: titled };
            }
        return { step: Theme.low ? 0 : Theme.step, titled: false };
    }
    readonly property int _wordStep: _words.step + _grows
    // A card that is higher than the room is shown line by line, always with its number.
    readonly property var _entries: {
        if (trials.count === 0)
            return [];
        const smallest = trials.itemAt(2 * Theme.step + 1 - _words.step) as AdviceTrial;
        const entries = [];
        _cards.forEach((card, at) => {
            const high = !root._allFit && smallest !== null && smallest.heightOf(at) - root._gap > root._turningRoom;
            // All that is after the cards has one place among them, as the state counts.
            if (at >= root.count)
                return entries.push(...(high ? root._notes(true) : [card]).map((part, cut) => Object.assign({}, part, { at: root.count, cut: at - root.count + cut, line: 0 })));
            const isCut = high && card.number !== "";
            const apart = isCut && !root._words.titled;
            const known = (facts, spoken, conditions) => ({ facts: facts, spoken: spoken, conditions: conditions });
            const first = known(card.facts, card.spoken, isCut ? [] : card.conditions);
            const cuts = [...(apart ? [known([], "", [])] : []), first, ...(isCut ? card.conditions.map(condition => known([], "", [condition])) : [])];
            cuts.forEach((part, cut) => {
                const heads = !apart || cut === 0;
                const number = heads || card.isNumber ? card.number : "";
                entries.push(Object.assign({}, card, part, { at: at, cut: cut, line: apart ? cut - 1 : cut, number: number, title: heads ? card.title : "" }));
            });
        });
        return entries;
    }
    readonly property int _at: {
        const found = _entries.findIndex(e => e.at === visitor.advice.firstCard && e.cut === visitor.advice.firstDetail);
        return found >= 0 ? found : Math.max(0, _entries.findIndex(e => e.at === visitor.advice.firstCard));
    }
    // The first entry of each screen.
    readonly property var _starts: {
        const starts = [0];
        let y = 0;
        for (let i = 0; i < entries.count; i += 1) {
            const height = (entries.itemAt(i)?.height ?? 0);
            if (i > starts[starts.length - 1] && (y + height - _gap > root.height + 1 || i - starts[starts.length - 1] >= _most)) {
                starts.push(i);
                y = 0;
            }
            y += height;
        }
        return starts;
    }

    // What is after the cards: on one card, or each line and the link on a card of its own.
    function _notes(divided: bool): var {
        const card = (at, lines, names, link) => ({ at: at, cut: 0, noteLines: names, number: "", title: lines[0] ?? "", facts: [], spoken: "", conditions: lines.slice(1), isNumber: false, opens: false, ref: "", picture: "", signs: {}, link: link });
        if (!divided)
            return note.length === 0 && link === "" ? [] : [card(count, note, noteLines, link)];
        return [...note.map((line, at) => card(count + at, [line], noteLines.slice(at, at + 1), "")), ...(link === "" ? [] : [card(count + note.length, [], [], link)])];
    }

    // Whether all cards fit with so much above and below each.
    function _fitWith(gap: real): bool {
        const whole = trials.count > 0 ? trials.itemAt(0) as AdviceTrial : null;
        return whole !== null && _cards.length <= _most && whole.bodies + (2 * _cards.length - 1) * gap <= wholeRoom;
    }

    function turn(forward: bool) {
        const entry = root._entries[root._starts[root.screen + (forward ? 1 : -1)]];
        root.visitor.controls.turnCards(entry.at, entry.cut);
    }

    signal followed

    // A function of the item: Qt forgets it if the page is left before.
    function _begin(): void {
        _sized = true;
    }

    Component.onCompleted: Qt.callLater(_begin)

    objectName: "cards"
    width: turns ? turningWidth : wholeWidth
    height: turns ? _turningRoom : wholeRoom

    // Never seen: all cards in the whole width, then beside a turner with ever smaller numbers, in reach mode then with ever
    // smaller words.
    Item {
        visible: false

        Repeater {
            id: trials

            model: root._sized ? Theme.step + 2 + (Theme.low ? Theme.step : 0) : 0

            MeasuredTrial {}
        }

        Loader {
            id: grown

            active: root._sized && root._spreads && Theme.step < 3
            sourceComponent: MeasuredTrial {
                index: 0
                grows: 1
            }
        }

        Loader {
            id: narrowed

            active: root._sized && root.leastWidth > 0
            sourceComponent: MeasuredTrial {
                index: Theme.step + 1
                turning: root.leastWidth
            }
        }
    }

    Repeater {
        id: entries

        // The same cards take other places and numbers; with an array as model they would be created again.
        model: root._entries.length

        Item {
            id: entry

            required property int index

            readonly property var _card: root._entries[index] ?? root._entries[0]
            readonly property int _first: root._starts[root.screen] ?? 0
            readonly property Item _above: index > _first ? entries.itemAt(index - 1) : null

            width: root.width
            height: root._gap + body.implicitHeight + root._gap
            y: _above ? _above.y + _above.height : 0
            visible: index >= _first && index < (root._starts[root.screen + 1] ?? entries.count)

            Rectangle {
                visible: Theme.portrait || entry.index > entry._first
                width: parent.width
                height: Theme.px(Tokens.strokeHairline)
                color: Theme.hairline
            }

            Card {
                id: body

                y: root._gap
                width: parent.width
                whole: !root.turns
                number: entry._card.number
                title: entry._card.title
                facts: entry._card.facts
                spoken: entry._card.spoken
                conditions: entry._card.conditions
                isNumber: entry._card.isNumber
                opens: entry._card.opens
                ref: entry._card.ref
                picture: entry._card.picture
                signs: entry._card.signs
                link: entry._card.link
                at: entry._card.at
                cut: entry._card.line
                noteLines: entry._card.noteLines
                numberStep: root._numberStep
                wordStep: root._wordStep
                onOpened: ref !== "" ? root.visitor.controls.follow(ref) : root.visitor.controls.turnNames(entry._card.at, 0)
            }
        }
    }

    component MeasuredTrial: AdviceTrial {
        gap: root._gap
        given: root._given
        after: root._after
        wholeWidth: root.wholeWidth
        turning: root.turningWidth
        light: root.light
        linkLines: root.linkLines
    }

    component Card: AdviceCard {
        light: root.light
        linkLines: root.linkLines
        onFollowed: root.followed()
        alone: root.visitor.advice.cards.length === 1
    }
}
