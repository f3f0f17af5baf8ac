pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Links below a page in reach mode, where the room is wider than high.
Grid {
    id: root

    // With name, symbol, item (its objectName) and line, that of the script, or "".
    required property var links
    required property color light
    // Whether the first one is filled.
    required property bool firstStands

    readonly property real _cell: Math.floor((width - (columns - 1) * columnSpacing) / columns)
    readonly property real _sides: Theme.px(2 * 0.0352 + Tokens.iconPill + Tokens.iconButton + 2 * Tokens.space20)
    // The largest words that need no second line.
    readonly property int _step: {
        for (let step = Theme.step; step > 0; step -= 1)
            if (links.every(link => Type.width(link.name, "link", Theme.language, step, Theme.unit) <= _cell - _sides))
                return step;
        return 0;
    }

    signal followed(number: int)

    function _heightOf(name: string): real {
        const lines = Type.lineCount(name, "link", Theme.language, _step, Theme.unit, _cell - _sides);
        return Math.max(Theme.px(Tokens.touchMin), lines * Type.style("link", Theme.language, _step, Theme.unit).lineHeight + 2 * Theme.px(Tokens.space12));
    }

    columns: Theme.portrait && links.length < 4 ? 1 : 2
    columnSpacing: Theme.px(Tokens.space24)
    rowSpacing: Theme.px(Tokens.touchGap)

    Repeater {
        model: root.links

        LinkRow {
            required property int index
            required property string item
            required property string line
            required name
            required symbol

            objectName: item
            width: root._cell
            implicitHeight: root._heightOf(name)
            role: "link"
            step: root._step
            lines: line === "" ? [] : [line]
            first: root.firstStands && index === 0
            light: root.light
            ink: first ? Theme.textOnLight : Theme.text
            onClicked: root.followed(index)
        }
    }
}
