pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The languages that people speak at one number, in columns that are read from above; the reader's own is the first.
Item {
    id: root

    required property VisitorView visitor

    readonly property var _names: visitor.advice.names
    readonly property real _gap: Theme.px(Tokens.space36)
    readonly property real _room: height - heading.height - Theme.px(Tokens.space16)
    // The largest words of which a row fits.
    readonly property int _step: {
        let step = Theme.step;
        while (step > 0 && _rowAt(step) > _room)
            step -= 1;
        return step;
    }
    readonly property real _row: _rowAt(_step)
    readonly property real _widest: _names.reduce((most, name) => Math.max(most, Type.width(name, "body", Theme.language, _step, Theme.unit)), 1)
    readonly property int _columns: Math.max(1, Math.floor((width + _gap) / (_widest + _gap)))
    readonly property int _rows: Math.max(1, Math.floor(_room / _row))
    readonly property int _most: _columns * _rows
    readonly property int screen: Math.floor(visitor.advice.firstName / _most)
    readonly property int screens: Math.max(1, Math.ceil(_names.length / _most))

    function _rowAt(step: int): real {
        return Type.style("body", Theme.language, step, Theme.unit).lineHeight;
    }

    function turn(forward: bool) {
        root.visitor.controls.turnNames(root.visitor.advice.namesCard, (root.screen + (forward ? 1 : -1)) * root._most);
    }

    objectName: "names"

    SpokenText {
        id: heading

        objectName: "namesOf"
        width: parent.width
        text: root.visitor.advice.namesOf
        lines: ["names-of"]
        role: "phone_words"
        step: 0
        color: Theme.text
        wrap: true
    }

    Repeater {
        model: root._names.slice(root.screen * root._most, (root.screen + 1) * root._most)

        SpokenText {
            required property int index
            required property string modelData

            anchors.left: heading.left
            anchors.leftMargin: Math.floor(index / root._rows) * (root._widest + root._gap)
            width: Math.min(implicitWidth, root.width)
            y: heading.height + Theme.px(Tokens.space16) + index % root._rows * root._row
            text: modelData
            lines: ["name-" + (root.screen * root._most + index)]
            role: "body"
            step: root._step
            color: Theme.text
        }
    }
}
