pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Visit
import Kiosk.Window
import Kiosk.Theme

// The rows of an offer: as many as fit below each other, or in columns, the others on further screens.
Item {
    id: root

    required property VisitorView visitor
    required property var rows
    // The row that is to be seen; none where it is past the last.
    required property int first
    required property real room
    required property int columns
    // The height above the rows of the first screen.
    required property real lead

    readonly property var screens: screensIn(width, room)
    readonly property int at: first < rows.length ? screens.reduce((found, begins, at) => begins <= root.first ? at : found, 0) : -1

    readonly property real _gap: Theme.px(Tokens.landscapeChecklistPitch) - Theme.px(Tokens.landscapeChecklistRow) + Theme.higher(Tokens.landscapeChecklistExtraPitch)
    readonly property real _cell: _cellIn(width)
    readonly property int _step: _stepIn(_cell, room)
    readonly property var _heights: heightsIn(_cell, _step)
    readonly property int _from: at < 0 ? 0 : screens[at]
    readonly property int _to: at < 0 ? 0 : screens[at + 1] ?? rows.length

    // The largest words with which every row fits on a screen of its own.
    function _stepIn(width: real, room: real): int {
        for (let step = Theme.step; step > 0; step -= 1)
            if (root.rows.every(row => measure.heightOf(row.text, width, step) <= room))
                return step;
        return 0;
    }

    function heightsIn(width: real, step = Theme.step): list<real> {
        return root.rows.map(row => measure.heightOf(row.text, width, step));
    }

    function _cellIn(width: real): real {
        return Math.floor((width - (root.columns - 1) * root._gap) / root.columns);
    }

    // The heights of the lines of rows that begin with these.
    function _linesOf(heights: list<real>): list<real> {
        return heights.filter((_, at) => at % root.columns === 0).map((_, line) => Math.max(...heights.slice(line * root.columns, (line + 1) * root.columns)));
    }

    // The first rows of the screens that a width and a height lead to.
    function screensIn(width: real, room: real): list<int> {
        const found = [];
        let y = root.lead;
        const cell = _cellIn(width);
        _linesOf(heightsIn(cell, _stepIn(cell, room))).forEach((height, line) => {
            if (line > 0 && y + height > room) {
                found.push(line * root.columns);
                y = 0;
            }
            y += height + root._gap;
        });
        return [0].concat(found);
    }

    // Of the lowest line of words in their usual size.
    function lowestLine(width: real): real {
        return Math.min(..._linesOf(heightsIn(_cellIn(width), 0)));
    }

    function firstIn(width: real, room: real): real {
        return heightsIn(width, _stepIn(width, room))[0] ?? 0;
    }

    // Where all of them would end.
    function endIn(width: real): real {
        return heightsIn(width).reduce((y, height) => y + height + root._gap, root.lead - root._gap);
    }

    function anchorOf(screen: int): string {
        return root.rows[root.screens[screen]]?.anchor ?? "";
    }

    // Never seen: how high rows are.
    OfferRow {
        id: measure

        visible: false
        name: ""
        ticked: false
        tight: root.columns > 1
        picture: root.rows.find(row => row.icon !== "")?.icon ?? ""
    }

    Repeater {
        // A row stays while it is ticked, and keeps the focus; with the rows as model it would be created again.
        model: root.rows.length

        OfferRow {
            required property int index

            readonly property var _row: root.rows[index] ?? root.rows[0]

            objectName: "row-" + index
            visible: index >= root._from && index < root._to
            readonly property int _column: index % root.columns

            anchors.left: parent?.left
            anchors.leftMargin: _column * (root._cell + root._gap)
            width: root._cell
            height: Math.max(...root._heights.slice(index - _column, index - _column + root.columns))
            y: root._linesOf(root._heights.slice(root._from, index - _column)).reduce((y, height) => y + height + root._gap, root._from === 0 ? root.lead : 0)
            step: root._step
            tight: root.columns > 1
            name: _row.text
            lines: [_row.anchor]
            ticked: _row.ticked
            picture: _row.icon
            onClicked: root.visitor.controls.mark(index)
        }
    }
}
