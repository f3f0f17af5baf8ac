import QtQuick

import Kiosk.Window
import Kiosk.Theme

// The largest sizes with which an announcement has room in all its languages, and where its road is then.
QtObject {
    id: root

    required property AnnouncementView said
    // The widths of the title, and of what is said in a further language.
    required property real column
    required property real otherWidth
    // Between which heights there is room, and how much is between languages.
    required property real top
    required property real foot
    required property real gap

    readonly property var _others: said.others

    // The largest of these with which everything has room; ``scale`` is how many times larger than in the loop all words are.
    readonly property var _sizes: [
        ..._grown(2, 3),
        ..._grown(1, 1.3),
        ..._grown(0, 1.3),
        { title: "headline_l", sentence: "lead", heading: "heading_2", words: "body", said: 0, step: 0, scale: 1 },
        { title: "headline_m", sentence: "lead", heading: "heading_2", words: "body", said: 0, step: 0, scale: 1 },
        { title: "headline_s", sentence: "lead", heading: "heading_2", words: "body", said: 0, step: 0, scale: 1 },
        { title: "headline_s", sentence: "lead", heading: "heading_2", words: "detail", said: 0, step: 0, scale: 1 },
        { title: "title", sentence: "lead", heading: "card_title", words: "detail", said: 0, step: 0, scale: 1 },
        { title: "title_s", sentence: "body", heading: "card_title", words: "detail", said: 0, step: 0, scale: 1 },
        { title: "title_s", sentence: "detail", heading: "detail", words: "source", said: 0, step: 0, scale: 1 }
    ]
    readonly property var size: _sizes.find(_fits) ?? _sizes[_sizes.length - 1]
    readonly property real unit: Theme.unit * size.scale
    readonly property real _titleHeight: _lines(said.title, size.title, said.language, 0, column, unit)
    readonly property real road: top + _titleHeight + Theme.px(Tokens.landscapeHeadlineGap)
    // What is left below the words.
    readonly property real spare: Math.max(0, foot - road - _below(size))

    // The sentence below the title is a step larger than what other languages say.
    function _grown(step: int, most: real): var {
        const count = Math.round((most - 1) * 20) + 1;
        return Array.from({ length: count }, (_, at) => ({ title: "headline_l", sentence: "lead", heading: "heading_2", words: "body", said: step + 1, step: step, scale: most - at / 20 }));
    }

    function _lines(words: string, role: string, language: string, step: int, width: real, unit: real): real {
        return words === "" ? 0 : Type.lineCount(words, role, language, step, unit, width) * Math.floor(Type.style(role, language, step, unit).lineHeight);
    }

    function _otherHeight(size: var, row: var): real {
        return root._lines(row.title, size.heading, row.language, size.step, root.otherWidth, Theme.unit * size.scale) + root._lines(row.sentence, size.words, row.language, size.step, root.otherWidth, Theme.unit * size.scale);
    }

    // From the road to the bar.
    function _below(size: var): real {
        const heights = root._others.map(row => root._otherHeight(size, row));
        const others = Theme.portrait ? heights.reduce((sum, each) => sum + each + root.gap, 0) : heights.length > 0 ? Math.max(...heights) + root.gap : 0;
        return Theme.px(Tokens.landscapeLeadGap) + root._lines(root.said.sentence, size.sentence, root.said.language, size.said, root.column, Theme.unit * size.scale) + others + root.gap;
    }

    function _fits(size: var): bool {
        const unit = Theme.unit * size.scale;
        const broken = (words, role, language, step, width) => Type.widestWord(words, role, language, step, unit) > width;
        if (broken(root.said.title, size.title, root.said.language, 0, root.column))
            return false;
        if (broken(root.said.sentence, size.sentence, root.said.language, size.said, root.column))
            return false;
        if (root._others.some(row => broken(row.title, size.heading, row.language, size.step, root.otherWidth) || broken(row.sentence, size.words, row.language, size.step, root.otherWidth)))
            return false;
        return root.top + root._lines(root.said.title, size.title, root.said.language, 0, root.column, unit) + Theme.px(Tokens.landscapeHeadlineGap) + root._below(size) <= root.foot;
    }
}
