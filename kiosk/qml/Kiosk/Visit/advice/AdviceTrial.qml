pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Theme

// Measures the cards of the advice page, never seen: with a size of numbers and words that follows from its index.
Item {
    id: trial

    required property int index
    // The cards of advice, and those after them.
    required property var given
    required property var after
    required property real gap
    required property real wholeWidth
    required property real turning
    required property color light
    required property list<string> linkLines
    property int grows: 0

    readonly property int numberStep: Math.max(0, Math.min(Theme.step, Theme.step + 1 - index)) + grows
    readonly property int wordStep: Math.min(Theme.step, 2 * Theme.step + 1 - index) + grows
    readonly property real cut: {
        let most = 0;
        for (let i = 0; i < givenCards.count; i += 1)
            most = Math.max(most, (givenCards.itemAt(i) as AdviceCard)?.cutHeight ?? 0);
        return most;
    }
    readonly property real least: {
        let most = 0;
        for (let i = 0; i < givenCards.count; i += 1)
            most = Math.max(most, (givenCards.itemAt(i) as AdviceCard)?.leastHeight ?? 0);
        return most;
    }
    // The height of all cards without what is between them.
    readonly property real bodies: {
        let sum = 0;
        for (let i = 0; i < givenCards.count + afterCards.count; i += 1)
            sum += _bodyOf(i);
        return sum;
    }

    function _bodyOf(at: int): real {
        const card = at < givenCards.count ? givenCards.itemAt(at) : afterCards.itemAt(at - givenCards.count);
        return card?.implicitHeight ?? 0;
    }

    function heightOf(at: int): real {
        return _bodyOf(at) + 2 * trial.gap;
    }

    // The height of the first two cards, or of the highest one, with so much above and below each, and without the texts after
    // the cards.
    function highest(many: int, gap: real): real {
        if (many > 1)
            return _bodyOf(0) + _bodyOf(1) + 3 * gap;
        let most = 0;
        for (let i = 0; i < givenCards.count; i += 1)
            most = Math.max(most, _bodyOf(i) + gap);
        return most;
    }

    Repeater {
        id: givenCards

        model: trial.given
        delegate: trial.card
    }

    Repeater {
        id: afterCards

        model: trial.after
        delegate: trial.card
    }

    readonly property Component card: AdviceCard {
        light: trial.light
        linkLines: trial.linkLines
        alone: trial.given.length === 1
        measured: true
        whole: trial.index === 0
        width: whole ? trial.wholeWidth : trial.turning
        numberStep: trial.numberStep
        wordStep: trial.wordStep
    }
}
