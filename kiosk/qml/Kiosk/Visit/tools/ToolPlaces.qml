import QtQuick

import Kiosk.Theme

// Where the tools of a visit are: in one row where all words fit, else the reading tools above the others, upright in two rows
// of their own where one is too short. Rows and places are the same at every size of text, so that a finger can touch one tool
// several times: each has room for the largest words that fit, and its words grow in the middle of that room.
QtObject {
    id: root

    // Each tool has widthAt(step). *Back*, then *All topics*.
    required property list<Item> navigation
    required property Item startAgain
    required property bool hasStartAgain
    required property list<Item> reading
    required property Item pill
    required property real width

    readonly property real edge: Theme.px(Tokens.strokeLineBar)
    readonly property real safe: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
    // From the reading start. On a screen longer than 16:9 tools are in its last 16:9, where links and page turner are: *Back* and *More*
    // are no further apart than there, 1.55 u. That is 700 mm, one arm, on a screen that is 450 mm high.
    readonly property real near: safe + (Theme.portrait ? 0 : Theme.extraWidth)
    readonly property real gap: Theme.px(Tokens.touchGap)
    readonly property real toolHeight: Theme.px(Tokens.landscapeTool)
    readonly property real height: {
        if (Theme.portrait)
            return Theme.px(rows === 2 ? Tokens.portraitToolbarHeight : Tokens.portraitToolbarHeightThreeRows);
        return Theme.px(rows === 1 ? Tokens.landscapeToolbarHeight : Tokens.landscapeToolbarHeightTwoRows);
    }

    readonly property int rows: Theme.portrait ? (_fit(2, 0) ? 2 : 3) : _fit(1, 0) ? 1 : 2
    // The largest words for which there is room, and the words that are shown.
    readonly property int _largest: {
        for (let larger = 3; larger > 0; larger -= 1)
            if (_fit(rows, larger))
                return larger;
        return 0;
    }
    readonly property int step: Math.min(Theme.step, _largest)

    // The rows: of the first reading tools, of those that follow if there are three, of navigation and pill.
    readonly property real _top: edge + Theme.px(rows === 1 ? Tokens.space26 : !Theme.portrait ? Tokens.touchGap : rows === 2 ? Tokens.space24 : Tokens.space16)
    readonly property real _pitch: toolHeight + Theme.px(Theme.portrait && rows === 2 ? 0.0259 : Tokens.touchGap)
    readonly property real foot: _top + (rows - 1) * _pitch
    readonly property real _above: foot - _pitch

    // *Start again* follows the navigation where it has room, else it is above it; beside a wide pill *All topics* is there too.
    readonly property bool _exitIsAbove: hasStartAgain && rows > 1 && !_footFits(navigation.concat([startAgain]), 0)
    readonly property bool _topicsAreAbove: rows > 1 && !_footFits(navigation, 0)
    readonly property list<Item> _movedUp: (_exitIsAbove ? [startAgain] : []).concat(_topicsAreAbove ? navigation.slice(1) : [])
    readonly property list<Item> _atFoot: _topicsAreAbove ? navigation.slice(0, 1) : hasStartAgain && !_exitIsAbove ? navigation.concat([startAgain]) : navigation
    readonly property real topicsX: near + (!_topicsAreAbove ? navigation[0].widthAt(step) + gap : _exitIsAbove ? startAgain.widthAt(_largest) + gap : 0)
    readonly property real topicsY: _topicsAreAbove ? _above : foot
    readonly property real startAgainX: _exitIsAbove ? near : near + _wide(navigation, step) + navigation.length * gap
    readonly property real startAgainY: _exitIsAbove ? _above : foot

    // The left edges of the reading tools, and their rows.
    readonly property list<real> xs: {
        if (rows === 1)
            return _spread(reading, near + _wide(_atFoot, _largest) + (_atFoot.length - 1) * gap, width - safe - pill.widthAt(_largest));
        const begin = near + _wide(_movedUp, _largest) + Math.max(0, _movedUp.length - 1) * gap;
        if (rows === 2)
            return _spread(reading, begin, width - safe);
        if (_areColumns)
            return _columnXs(reading.slice(0, _inTop)).concat(_columnXs(reading.slice(_inTop)));
        return _spread(reading.slice(0, _inTop), near, width - safe).concat(_spread(reading.slice(_inTop), begin, width - safe));
    }
    readonly property list<real> ys: Array.from(reading, (tool, at) => at < _inTop ? _top : _above)
    // How many are in the top row: where there are two rows of them, as many as in the other with what is moved up, else both are as
    // equally full as possible.
    readonly property int _inTop: {
        if (rows < 3)
            return reading.length;
        if (_areColumns)
            return _columns;
        let best = 1;
        for (let count = 2; count < reading.length; count += 1)
            if (_fuller(count, 0) < _fuller(best, 0))
                best = count;
        return best;
    }

    // In three rows, the tools of the two upper ones are below each other, if they have room.
    readonly property int _columns: Math.ceil((_movedUp.length + reading.length) / 2)
    readonly property bool _areColumns: rows === 3 && _columns > 1 && _columnsFit(reading.slice(0, _columns), 0) && _columnsFit(_movedUp.concat(reading.slice(_columns)), 0)

    readonly property real _room: width - near - safe
    // The least between two reading tools, in addition to the sides of each.
    readonly property real _least: Theme.px(Tokens.space16)

    function _wide(tools: list<Item>, step: int): real {
        return tools.reduce((sum, tool) => sum + tool.widthAt(step), 0);
    }

    function _footFits(tools: list<Item>, step: int): bool {
        return _wide(tools, step) + tools.length * gap + pill.widthAt(step) <= _room;
    }

    function _row(tools: list<Item>, step: int): real {
        return _wide(tools, step) + (tools.length - 1) * _least;
    }

    // The width of the fuller one of two rows of reading tools, the first with so many of them.
    function _fuller(count: int, step: int): real {
        const second = reading.slice(count);
        return Math.max(_row(reading.slice(0, count), step), _row(_movedUp.concat(second), step));
    }

    // The middle of a column: tools of the first and the last reach to the margins.
    function _columnMiddle(column: int, step: int): real {
        const first = Math.max(...[reading[0], ..._movedUp.slice(0, 1)].map(tool => tool.widthAt(step)));
        const last = Math.max(reading[_columns - 1].widthAt(step), reading[reading.length - 1].widthAt(step));
        return near + first / 2 + column * (_room - first / 2 - last / 2) / (_columns - 1);
    }

    // Whether the tools of a row, the last of which is in the last column, have room in their columns.
    function _columnsFit(tools: list<Item>, step: int): bool {
        let end = near - _least;
        return tools.every((tool, at) => {
            const isFirst = at === 0 && tool === startAgain;
            const column = isFirst ? 0 : _columns - tools.length + at;
            const begin = isFirst ? near : _columnMiddle(column, step) - tool.widthAt(step) / 2;
            const fits = begin >= end + _least - 1;
            end = begin + tool.widthAt(step);
            return fits;
        });
    }

    function _columnXs(tools: list<Item>): list<real> {
        return Array.from(tools, (tool, at) => Math.round(_columnMiddle(_columns - tools.length + at, _largest) - tool.widthAt(step) / 2));
    }

    function _fit(rows: int, step: int): bool {
        const exit = hasStartAgain ? [startAgain] : [];
        if (rows === 1)
            return _wide(navigation.concat(exit, reading), step) + pill.widthAt(step) + (navigation.length + exit.length - 1) * gap + (reading.length + 1) * _least <= _room;
        const above = _footFits(navigation.concat(exit), 0) ? [] : exit;
        if (rows === 2)
            return _row(above.concat(reading), step) <= _room && _footFits(above.length ? navigation : navigation.concat(exit), step);
        if (_areColumns)
            return _columnsFit(reading.slice(0, _columns), step) && _columnsFit(_movedUp.concat(reading.slice(_columns)), step) && _footFits(_atFoot, step);
        return _fuller(_inTop, step) <= _room && _footFits(_atFoot, step);
    }

    // The left edges of tools that are evenly apart between two places, in the middle where there is more room than they need.
    function _spread(tools: list<Item>, from: real, to: real): list<real> {
        const before = from > near ? 1 : 0, after = to < width - safe ? 1 : 0;
        const free = to - from - _wide(tools, _largest);
        const spaces = tools.length - 1 + before + after;
        const apart = Math.floor(Math.min(Theme.px(0.2), free / Math.max(1, spaces)));
        let x = from + before * apart + Math.floor((free - spaces * apart) / 2);
        return Array.from(tools, tool => {
            const room = tool.widthAt(_largest), middle = x + Math.round((room - tool.widthAt(step)) / 2);
            x += room + apart;
            return middle;
        });
    }
}
