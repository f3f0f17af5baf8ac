import QtQuick

import Kiosk.Window
import Kiosk.Theme

// The room that a page's links take between the motif and the toolbar: as many as fit, four at most.
QtObject {
    id: root

    required property var links
    // Whether no link comes before the others.
    property bool alike: false
    required property real width
    // The limits of their position.
    required property real highest
    required property real lowest

    readonly property real begins: Math.min(Theme.px(0.5056) + Theme.higher(Tokens.landscapePageExtraRoad + Tokens.landscapePageExtraMotif / 3), lowest - _sum(entries))
    readonly property var entries: {
        let entries = root._measured(4);
        for (let most = 3; most > 0 && root._sum(entries) > lowest - highest; most -= 1)
            entries = root._measured(most);
        return entries;
    }

    readonly property bool holdsAll: entries.length === links.length

    function isFirst(index: int): bool {
        return index === 0 && !root.alike;
    }

    function sidePadding(index: int): real {
        return isFirst(index) ? Theme.px(0.0352) : 0;
    }

    // The first links, with the height that each of them needs.
    function _measured(most: int): var {
        const style = Type.style("button", Theme.language, Theme.step, Theme.unit);
        return root.links.slice(0, most).map((link, index) => {
            const room = root.width - 2 * root.sidePadding(index) - Theme.px(Tokens.iconPill + Tokens.iconButton + 2 * Tokens.space20);
            const lines = Type.lineCount(link.title, "button", Theme.language, Theme.step, Theme.unit, room);
            const least = most > 3 && root.links.length > 3 ? Tokens.touchMin : root.isFirst(index) ? Tokens.touchComfortable : 0.0926;
            const height = Math.max(Theme.px(least), lines * style.lineHeight + 2 * Theme.px(Tokens.space12));
            return { ref: link.ref, title: link.title, symbol: link.symbol, rowHeight: height, gap: root.isFirst(index) ? Theme.px(Tokens.touchGap) : 0 };
        });
    }

    function _sum(entries: var): real {
        return entries.reduce((sum, entry) => sum + entry.rowHeight + entry.gap, 0);
    }
}
