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

    // The largest of these with which everything has room.
    readonly property var _sizes: [
        { title: "headline_l", sentence: "lead", heading: "heading_2", words: "body", step: 2 },
        { title: "headline_l", sentence: "lead", heading: "heading_2", words: "body", step: 1 },
        { title: "headline_l", sentence: "lead", heading: "heading_2", words: "body", step: 0 },
        { title: "headline_m", sentence: "lead", heading: "heading_2", words: "body", step: 0 },
        { title: "headline_s", sentence: "lead", heading: "heading_2", words: "body", step: 0 },
        { title: "headline_s", sentence: "lead", heading: "heading_2", words: "detail", step: 0 },
        { title: "title", sentence: "lead", heading: "card_title", words: "detail", step: 0 },
        { title: "title_s", sentence: "body", heading: "card_title", words: "detail", step: 0 },
        { title: "title_s", sentence: "detail", heading: "detail", words: "source", step: 0 }
    ]
    readonly property var size: _sizes.find(_fits) ?? _sizes[_sizes.length - 1]
    readonly property real _titleHeight: _lines(said.title, size.title, said.language, 0, column)
    // As on the panels, unless words need the room.
    readonly property real road: Math.max(top + _titleHeight + Theme.px(Tokens.landscapeHeadlineGap), Math.min(Theme.road, foot - _below(size)))

    function _lines(words: string, role: string, language: string, step: int, width: real): real {
        return words === "" ? 0 : Type.lineCount(words, role, language, step, Theme.unit, width) * Math.floor(Type.style(role, language, step, Theme.unit).lineHeight);
    }

    function _otherHeight(size: var, row: var): real {
        return root._lines(row.title, size.heading, row.language, size.step, root.otherWidth) + root._lines(row.sentence, size.words, row.language, size.step, root.otherWidth);
    }

    // From the road to the bar.
    function _below(size: var): real {
        const heights = root._others.map(row => root._otherHeight(size, row));
        const others = Theme.portrait ? heights.reduce((sum, each) => sum + each + root.gap, 0) : heights.length > 0 ? Math.max(...heights) + root.gap : 0;
        return Theme.px(Tokens.landscapeLeadGap) + root._lines(root.said.sentence, size.sentence, root.said.language, size.step, root.column) + others + root.gap;
    }

    function _fits(size: var): bool {
        const broken = (words, role, language, step, width) => Type.widestWord(words, role, language, step, Theme.unit) > width;
        if (broken(root.said.title, size.title, root.said.language, 0, root.column))
            return false;
        if (root._others.some(row => broken(row.title, size.heading, row.language, size.step, root.otherWidth) || broken(row.sentence, size.words, row.language, size.step, root.otherWidth)))
            return false;
        return root.top + root._lines(root.said.title, size.title, root.said.language, 0, root.column) + Theme.px(Tokens.landscapeHeadlineGap) + root._below(size) <= root.foot;
    }
}
