import QtQuick

import Kiosk.Visit
import Kiosk.Window

// All that the advice page leads to, below it in reach mode: how to call, the languages of each number, and pages of other cards.
LinkGrid {
    id: root

    required property VisitorView visitor

    // TRANSLATORS: on the card of a telephone number, for screen readers: leads to their names; at most 24 characters
    readonly property string _languages: qsTr("All languages")
    readonly property var _given: visitor.advice.links
    readonly property var _all: visitor.advice.cards
    readonly property var _pages: _given.map(link => ({ ref: link.ref, card: -1, item: "adviceLink", name: link.title, symbol: link.symbol, line: "link-" + link.ref }))
    readonly property var _cards: _all.map((card, at) => card.ref !== "" ? { ref: card.ref, card: at, item: "wayToAsk", name: card.title, symbol: "", line: "" } : { ref: "", card: at, item: card.opens ? "cardNames" : "", name: [_languages, card.number].join(", "), symbol: "", line: "" })

    objectName: "adviceLinks"
    links: [..._pages, ..._cards.filter(card => card.item !== "")]
    firstStands: true
    onFollowed: number => {
        const link = root.links[number];
        if (link.ref !== "")
            root.visitor.controls.follow(link.ref);
        else
            root.visitor.controls.turnNames(link.card, 0);
    }
}
