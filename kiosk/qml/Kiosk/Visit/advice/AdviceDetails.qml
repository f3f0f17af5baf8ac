pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// What is known of a number on a card of the advice page, each with its icon: hours, price and languages follow each other, and
// each condition is on lines of its own.
Item {
    id: root

    required property list<string> facts
    required property string spoken
    required property list<string> conditions
    // The icons of all of these, by their words.
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

    // Where each of them is. Where hours, price and languages take several lines, conditions follow on the same line, too.
    readonly property var placed: {
        const brief = _briefs();
        const place = follow => _place([...brief, ..._sentences()], follow ? Infinity : brief.length);
        const usual = place(false);
        return stacked && brief.length > 0 && usual.facts[brief.length - 1].row > 0 ? place(true) : usual;
    }
    readonly property real signSize: Math.round(Type.style(role, Theme.language, step, Theme.unit).lineHeight * 0.62)
    readonly property real signTakes: signSize + Math.round(signSize * 0.3)
    // The height of the highest part of a card that is cut into its lines.
    readonly property real cutHeight: Math.max(_place(_briefs(), Infinity).height, ..._sentences().map(sentence => _place([sentence], 0).height))

    function line(part: string): string {
        return `card-${at}-${part}`;
    }

    function _briefs(): var {
        const briefs = facts.map((words, number) => ({ words: words, lines: [line(`fact-${number}`)], namesLanguages: false }));
        return languagesBelow || spoken === "" ? briefs : [...briefs, { words: spoken, lines: [line("languages")], namesLanguages: true }];
    }

    function _sentences(): var {
        const first = Math.max(0, cut - 1);
        return conditions.map((words, number) => ({ words: words, lines: noteLines.length > 0 ? noteLines.slice(number + 1, number + 2) : [line(`condition-${first + number}`)], namesLanguages: false }));
    }

    // Where each of the texts is; the first ``flowing`` of them follow on the same line where they fit.
    function _place(texts: var, flowing: real): var {
        const lineHeight = Math.floor(Type.style(role, Theme.language, step, Theme.unit).lineHeight);
        const gap = Theme.px(Tokens.space16);
        const placed = [];
        let height = 0;
        let end = Infinity;
        texts.forEach((text, number) => {
            const arrow = text.namesLanguages ? arrowRoom : 0;
            const sign = signs[text.words] ?? "";
            const inset = sign === "" ? 0 : signTakes;
            const natural = Math.ceil(Type.width(text.words, role, Theme.language, step, Theme.unit)) + 1;
            const follows = number < flowing && end + gap + inset + natural + arrow <= width;
            const wide = follows ? natural : width - arrow - inset;
            const rows = follows ? 1 : Type.lineCount(text.words, role, Theme.language, step, Theme.unit, wide);
            const above = follows ? height - lineHeight : height;
            const start = (follows ? end + gap : 0) + inset;
            height = above + rows * lineHeight;
            end = rows === 1 ? start + natural + arrow : Infinity;
            placed.push(Object.assign({ sign: sign, start: start, above: above, wide: wide, foot: height, row: above / lineHeight + rows - 1 }, text));
        });
        return { facts: placed, height: height };
    }

    height: placed.height

    Repeater {
        model: root.measured ? [] : root.placed.facts

        SpokenText {
            required property string words
            required lines
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
            role: root.role
            step: root.step
            color: Theme.textSoft
            wrap: true
            Accessible.ignored: true

            RowPicture {
                visible: parent.sign !== ""
                anchors.right: parent.left
                anchors.rightMargin: root.signTakes - width
                y: (parent.lineHeight - height) / 2
                icon: parent.sign
                size: root.signSize
                color: Theme.textSoft
                ground: Theme.page
            }
        }
    }
}
