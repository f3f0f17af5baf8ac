import QtQuick

import Kiosk.Window
import Kiosk.Theme

// The role, the step and the width of a page's title: the largest with which it is clear of Start again and of the topic's name.
QtObject {
    id: root

    required property string title
    // The step that the reader's size asks for.
    required property int largest
    // Whether it is at the page's top, on the road of a band, or below a band.
    required property bool atTop
    required property bool inBand
    required property bool belowBand
    // Whether it has the upper part in reach mode.
    required property bool roomy
    // Whether the topic's name above it takes no space from it; otherwise how high and how wide that is.
    required property bool free
    required property real nameTakes
    required property real nameWidth
    // The width that there is, and the one beside Start again.
    required property real room
    required property real besideExit
    // Below Start again, the highest place beside it, the lower end of what is above the title, and its own lower end.
    required property real exitBottom
    required property real highest
    required property real above
    required property real foot

    readonly property var _usualRoles: atTop ? ["title_s"] : ["title", "title_s"]
    // With the topic's name above it, beside Start again or below it; null where there is no room for both.
    readonly property var belowName: nameTakes === 0 || free ? null : _largest(_usualRoles, nameTakes + (nameWidth <= besideExit ? highest : exitBottom))
    readonly property var low: lowFor(title)
    readonly property var shown: Theme.low ? low : belowName ?? _largest(_usualRoles, 0) ?? _largest(["heading_2"], 0) ?? { role: "title_s", step: 0, width: atTop ? Math.min(room, besideExit) : room }

    // Below Start again or beside it, and not above ``under``.
    function _largest(roles: var, under: real): var {
        const whole = root.room;
        const beside = Math.min(whole, root.besideExit);
        const exit = root.exitBottom;
        for (const role of roles)
            for (let step = root.largest; step >= 0; step -= 1)
                for (const [room, top] of root.atTop ? [[beside, 0]] : [[whole, exit], [beside, root.highest]]) {
                    const lines = Type.lineCount(root.title, role, Theme.language, step, Theme.unit, room);
                    const height = lines * Type.style(role, Theme.language, step, Theme.unit).lineHeight;
                    if (Type.widestWord(root.title, role, Theme.language, step, Theme.unit) > room)
                        continue;
                    const clear = root.atTop || (root.belowBand && lines === 1);
                    if (clear || root.foot - height >= Math.max(top, root.above, under))
                        return { role: role, step: step, width: root.inBand ? _balanced(role, step, room, lines) : room };
                }
        return null;
    }

    // How high a title is in reach mode.
    function lowHeight(title: string): real {
        const fit = lowFor(title);
        return Type.lineCount(title, fit.role, Theme.language, fit.step, Theme.unit, fit.width) * Type.style(fit.role, Theme.language, fit.step, Theme.unit).lineHeight;
    }

    // In reach mode on one line where it fits; large letters leave the height to the text.
    function lowFor(title: string): var {
        const most = Theme.step > 1 ? 0 : Theme.step;
        for (const role of root.roomy ? ["title", "title_s", "heading_2"] : ["title_s", "heading_2"])
            for (let step = role === "heading_2" ? 0 : most; step >= 0; step -= 1)
                if (Type.lineCount(title, role, Theme.language, step, Theme.unit, root.besideExit) === 1)
                    return { role: role, step: step, width: root.besideExit };
        return { role: "heading_2", step: 0, width: root.besideExit };
    }

    // The narrowest column that does not add a line.
    function _balanced(role: string, step: int, room: real, lines: int): real {
        const least = Type.widestWord(root.title, role, Theme.language, step, Theme.unit);
        let narrower = room - Theme.px(Tokens.headlineNarrows);
        while (narrower > least && Type.lineCount(root.title, role, Theme.language, step, Theme.unit, narrower) === lines)
            narrower -= Theme.px(Tokens.headlineNarrows);
        return narrower + Theme.px(Tokens.headlineNarrows);
    }
}
