pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Advice looks like the page it was opened from; only the motif and the words differ.
PageFrame {
    id: root

    required property VisitorView visitor

    readonly property real _foot: toolbarTop - Theme.px(Theme.portrait ? 0.0204 : 0.0185)
    readonly property real _cardsTop: Theme.portrait ? (intro.visible ? intro.y + intro.height + Theme.px(0.0241) : textY) : road + Theme.px(0.0259)
    readonly property real _cardsFoot: Theme.portrait ? (emergency.visible ? emergency.y - Theme.px(Tokens.space2) : _foot) : _foot
    readonly property real _cardGap: Theme.px(Theme.portrait ? 0.013 : 0.0148)
    readonly property int _shown: {
        let count = 0;
        while (count < entries.count && count < 3 && (entries.itemAt(count)?.fits ?? false))
            count += 1;
        return Math.max(1, count);
    }
    readonly property real _room: _cardsFoot - _cardsTop
    readonly property bool _cut: {
        for (let i = 0; i < trials.count; i += 1)
            if ((trials.itemAt(i)?.implicitHeight ?? 0) > _room)
                return true;
        return Theme.step >= 2;
    }
    // Large text shows one line of a card at a time, always with its number.
    readonly property var _entries: {
        const entries = [];
        visitor.cards.forEach((card, at) => {
            const cuts = root._cut ? card.details.map(detail => [detail]) : [card.details];
            cuts.forEach((details, cut) => entries.push(Object.assign({}, card, { at: at, cut: cut, details: details })));
        });
        return entries;
    }
    readonly property int _first: {
        const found = _entries.findIndex(e => e.at === visitor.firstCard && e.cut === visitor.firstDetail);
        return found >= 0 ? found : Math.max(0, _entries.findIndex(e => e.at === visitor.firstCard));
    }
    readonly property real _fullWidth: width - textX - Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.safeLandscapeX)
    readonly property bool _turns: {
        let needed = 0;
        for (let i = 0; i < trials.count; i += 1)
            needed += (trials.itemAt(i)?.implicitHeight ?? 0) + (i > 0 || Theme.portrait ? 2 : 1) * _cardGap;
        return _cut ? _entries.length > 1 : trials.count > 3 || needed - _cardGap > _room;
    }

    function _turn(forward: bool) {
        const entry = root._entries[forward ? root._first + root._shown : Math.max(0, root._first - root._shown)];
        root.visitor.turnCards(entry.at, entry.cut);
    }

    field: visitor.field
    motif: visitor.motif
    title: visitor.title

    // In the column of a landscape page; under the title of a portrait one.
    Column {
        id: intro

        readonly property bool _inColumn: !Theme.portrait && root.hasField && !root.narrow

        visible: Theme.portrait ? Theme.step < 2 : _inColumn
        anchors.left: parent.left
        anchors.leftMargin: _inColumn ? Theme.px(Tokens.safeLandscapeX) : root.textX
        width: _inColumn ? root.fieldWidth - Theme.px(Tokens.safeLandscapeX) - Theme.px(0.0407) : root.textWidth
        y: _inColumn ? Theme.px(Tokens.landscapeAdviceFirstLineY) : root.textY
        spacing: Theme.px(Tokens.space2)

        Words {
            width: parent.width
            text: qsTr("Work, travel, papers, family: you can ask.")
            role: intro._inColumn ? "heading_2" : "body"
            color: intro._inColumn ? root.columnInk : Theme.text
            wrap: true
        }

        Words {
            visible: root.visitor.hasNumbers && (intro._inColumn || (Theme.step === 0 && root.visitor.cards.length < 3))
            width: parent.width
            text: qsTr("Calls stay in the list of calls on a phone.")
            role: intro._inColumn ? "body" : "detail"
            color: intro._inColumn ? root.columnInk : Theme.textSoft
            wrap: true
        }
    }

    Column {
        id: emergency

        objectName: "emergency"
        visible: root.visitor.emergencyNumber !== ""
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        width: root.width - root.textX - Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.safeLandscapeX) - (Theme.portrait ? 0 : root.startAgainWidth + Theme.px(Tokens.space3))
        y: Theme.portrait ? root._foot - height : Theme.step >= 2 ? Theme.px(0.0185) : Theme.px(0.0593)

        Rectangle {
            visible: Theme.portrait
            width: parent.width
            height: Theme.px(Tokens.strokeHairline)
            color: Theme.hairline
        }

        Row {
            id: number

            topPadding: Theme.portrait ? Theme.px(0.0111) : 0
            spacing: Theme.px(0.0111)

            Words {
                id: word

                anchors.bottom: digits.bottom
                text: root.visitor.emergencyLabel
                role: "emergency_word"
                step: root._emergencyStep
                color: Theme.text
            }

            Words {
                id: digits

                text: root.visitor.emergencyNumber
                role: "emergency"
                step: root._emergencyStep
                color: Theme.text
            }
        }

        Words {
            visible: Theme.portrait || (Theme.step < 2 && emergency.y + number.height + implicitHeight <= root.titleTop)
            width: parent.width
            text: root.visitor.emergencyWho
            role: "body"
            step: Theme.portrait ? root._emergencyStep : 0
            color: Theme.text
            wrap: true
        }
    }

    readonly property int _emergencyStep: Math.min(Theme.step, Theme.portrait ? 1 : Theme.step)

    // Never seen: whether all cards fit below each other in the whole width.
    Item {
        visible: false

        Repeater {
            id: trials

            model: root.visitor.cards

            AdviceCard {
                required property var modelData

                width: root._fullWidth
                number: modelData.number
                title: modelData.title
                details: modelData.details
                isNumber: modelData.isNumber
                alone: root.visitor.cards.length === 1
            }
        }
    }

    Item {
        id: cards

        objectName: "cards"
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: root._cardsTop
        width: root._turns ? root.textWidth : root._fullWidth
        height: root._cardsFoot - y - (Theme.portrait && root._turns ? turner.height + Theme.px(Tokens.space2) : 0)

        Repeater {
            id: entries

            model: root._entries.slice(root._first)

            Item {
                id: entry

                required property int index
                required property var modelData

                readonly property Item _above: index > 0 ? entries.itemAt(index - 1) : null
                readonly property bool fits: y + height <= cards.height + 1

                width: cards.width
                height: card.y + card.implicitHeight
                y: _above ? _above.y + _above.height + root._cardGap : 0
                visible: fits || index === 0

                Rectangle {
                    visible: Theme.portrait || entry.index > 0
                    width: parent.width
                    height: Theme.px(Tokens.strokeHairline)
                    color: Theme.hairline
                }

                AdviceCard {
                    id: card

                    y: Theme.portrait || entry.index > 0 ? root._cardGap : 0
                    width: parent.width
                    number: entry.modelData.number
                    title: entry.modelData.title
                    details: entry.modelData.details
                    isNumber: entry.modelData.isNumber
                    alone: root.visitor.cards.length === 1
                }
            }
        }
    }

    PageTurner {
        id: turner

        visible: root._turns
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.landscapePageTurnerEndInset)
        y: Theme.portrait ? root._cardsFoot - height : root.road + Theme.px(Theme.step >= 2 ? 0.039 : 0.0481)
        counter: ""
        hasBefore: root._first > 0
        hasAfter: root._first + root._shown < root._entries.length
        onTurned: forward => root._turn(forward)
    }
}
