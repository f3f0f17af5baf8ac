pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Theme

// Rows of which one is touched or marked. Where all are on one page they fill its width, and their words and they are larger where
// that leaves room.
PagedRows {
    id: root

    required property StaffView staff
    // The largest size of the words that leaves all rows on one page; -1 if none does.
    readonly property int _largest: [3, 2, 1, 0].find(step => step >= Theme.step && step <= Math.max(2, Theme.step) && root._total(step) <= root.height) ?? -1
    readonly property int _step: Math.max(_largest, Theme.step)

    signal chosen(row: string)

    function _total(step: int): real {
        return rows.reduce((sum, row) => sum + _rowHeight(row, step) + gap, -gap);
    }

    // That of ProgrammeRow.
    function _rowHeight(row: var, step: int): real {
        const room = width - 2 * Theme.px(Tokens.space36);
        const heading = _height(row.title, "answer", step, row.takesMark ? room - Theme.px(Tokens.space36 + Tokens.iconButton) : room);
        const detail = row.detail ? Theme.px(Tokens.space8) + _height(row.detail, "detail", step, room) : 0;
        return Math.max(Theme.px(Tokens.touchMin), heading + detail + 2 * Theme.px(Tokens.space24));
    }

    function _height(words: string, role: string, step: int, room: real): real {
        return Type.lineCount(words, role, Theme.language, step, Theme.unit, room) * Type.style(role, Theme.language, step, Theme.unit).lineHeight;
    }

    gap: Theme.px(Tokens.space16)
    mostExtra: Math.max(0, Math.min(Theme.px(Tokens.space72) * (Theme.isHigh ? 2 : 1), Math.floor((height - _total(_step)) / Math.max(1, rows.length))))
    hasTurner: _largest < 0
    first: staff.first
    onTurned: first => staff.turn(first)

    delegate: ProgrammeRow {
        required property bool takesMark
        required property bool isMarked

        step: root._step
        markable: takesMark
        marked: isMarked
        onChosen: row => root.chosen(row)
    }
}
