pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Visit
import Kiosk.Window
import Kiosk.Theme

// The rows of an offer: as many as fit below each other, the others on further screens.
Item {
    id: root

    required property VisitorView visitor
    required property var rows
    // The row that is to be seen; none where it is past the last.
    required property int first
    required property real room
    // The height above the rows of the first screen.
    required property real lead

    readonly property var screens: screensIn(width, room)
    readonly property int at: first < rows.length ? screens.reduce((found, begins, at) => begins <= root.first ? at : found, 0) : -1

    readonly property real _gap: Theme.px(Tokens.landscapeChecklistPitch) - Theme.px(Tokens.landscapeChecklistRow) + Theme.higher(Tokens.landscapeChecklistExtraPitch)
    readonly property int _step: _stepIn(width, room)
    readonly property var _heights: heightsIn(width, _step)
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

    // The first rows of the screens that a width and a height lead to.
    function screensIn(width: real, room: real): list<int> {
        const found = [];
        let y = root.lead;
        heightsIn(width, _stepIn(width, room)).forEach((height, at) => {
            if (at > 0 && y + height > room) {
                found.push(at);
                y = 0;
            }
            y += height + root._gap;
        });
        return [0].concat(found);
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
            width: root.width
            y: root._heights.slice(root._from, index).reduce((y, height) => y + height + root._gap, root._from === 0 ? root.lead : 0)
            step: root._step
            name: _row.text
            lines: [_row.anchor]
            ticked: _row.ticked
            picture: _row.icon
            onClicked: root.visitor.controls.mark(index)
        }
    }
}
