pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// What is known of a number on a card of the advice page: each fact on lines of its own, the languages after hours and
// price.
Item {
    id: root

    required property list<string> details
    // The same in two columns: the details beside the number, and the languages below it.
    required property list<string> apart
    required property string spoken
    // The icons of the details, by their words.
    required property var signs
    required property string role
    required property int step
    // Whether the number is above the details.
    required property bool stacked
    // Whether the languages are below the number, and none of the details.
    required property bool languagesBelow
    // The width of the arrow behind the languages.
    required property real arrowRoom
    // Whether a touch of the languages leads to the names of all.
    required property bool opens
    // Only its height is asked for.
    required property bool measured

    // Which card it is, and which of its lines where it is cut into them; or the lines of the script that a note is.
    required property int at
    required property int cut
    required property list<string> noteLines

    // The details, each on lines of its own. The languages are after hours and price; where all three do not fit on a line,
    // they are below them, and what else is known is beside them if that takes no more lines.
    readonly property var placed: {
        // Of a card that is cut into its lines only the first has the languages.
        const usual = _place(languagesBelow ? apart : details, languagesBelow || cut > 0 ? -1 : 0, false);
        if (!stacked || spoken === "" || apart.length === 0 || (usual.facts[0]?.rows ?? 1) === 1)
            return usual;
        const split = _place([apart[0], spoken, ...apart.slice(1)], 1, true);
        return split.height <= usual.height ? split : usual;
    }
    readonly property real _signSize: Math.round(Type.style(role, Theme.language, step, Theme.unit).lineHeight * 0.66)
    readonly property real _signGap: Math.round(_signSize * 0.35)
    // Its highest line alone.
    readonly property real cutHeight: Math.max(0, ..._place(details, 0, false).facts.map(fact => fact.rows)) * Math.floor(Type.style(role, Theme.language, step, Theme.unit).lineHeight)

    // The lines of the script that a text is; the first of the ``whole`` details has the languages too.
    function _spokenAt(at: int, languages: int, whole: bool): list<string> {
        if (noteLines.length > 0)
            return noteLines.slice(at + 1, at + 2);
        const place = whole ? at + Math.max(0, cut) : at;
        if (place === 0)
            return whole ? [line("facts"), line("languages")] : [line("facts")];
        return !whole && at === languages ? [line("languages")] : [line(`condition-${place - (!whole && languages === 1 ? 2 : 1)}`)];
    }

    function line(part: string): string {
        return `card-${at}-${part}`;
    }

    // Where each of the texts is; ``beside`` lets those after the languages follow on the same line.
    function _place(texts: var, languages: int, beside: bool): var {
        const room = width;
        const lineHeight = Math.floor(Type.style(role, Theme.language, step, Theme.unit).lineHeight);
        const gap = Theme.px(Tokens.space24);
        const facts = [];
        let height = 0;
        let end = room;
        texts.forEach((words, at) => {
            const arrow = at === languages ? arrowRoom : 0;
            const sign = signs[words] ?? "";
            const inset = sign === "" ? 0 : _signSize + _signGap;
            const natural = Math.ceil(Type.width(words, role, Theme.language, step, Theme.unit)) + 1;
            const follows = beside && at > languages && end + gap + inset + natural <= room;
            const wide = follows ? natural : room - arrow - inset;
            const rows = follows ? 0 : Type.lineCount(words, role, Theme.language, step, Theme.unit, wide);
            const fact = { words: words, spoken: _spokenAt(at, languages, texts === details), namesLanguages: at === languages, sign: sign, rows: rows, start: (follows ? end + gap : 0) + inset, above: follows ? height - lineHeight : height, wide: wide };
            height += rows * lineHeight;
            end = follows || rows === 1 ? fact.start + natural + arrow : room;
            facts.push(Object.assign(fact, { foot: height }));
        });
        return { facts: facts, height: height };
    }

    height: placed.height

    Repeater {
        model: root.measured ? [] : root.placed.facts

        SpokenText {
            required property string words
            required property list<string> spoken
            required property bool namesLanguages
            required property string sign
            required property real start
            required property real above
            required property real wide

            objectName: namesLanguages && root.opens ? "cardLanguages" : ""
            anchors.left: parent?.left
            anchors.leftMargin: start
            y: above
            width: wide
            text: words
            lines: spoken
            role: root.role
            step: root.step
            color: Theme.textSoft
            wrap: true
            Accessible.ignored: true

            RowPicture {
                visible: parent.sign !== ""
                anchors.right: parent.left
                anchors.rightMargin: root._signGap
                y: (parent.lineHeight - height) / 2
                icon: parent.sign
                size: root._signSize
                color: Theme.textSoft
                ground: Theme.page
            }
        }
    }
}
