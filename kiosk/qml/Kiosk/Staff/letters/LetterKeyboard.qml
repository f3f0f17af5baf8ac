pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// What is written, and below it the keys at the foot, which stay where they are while it grows: rows as people know them, or rows as long
// as there is room for. The keys beside the letters end the last row where that leaves room, otherwise they are below it.
FocusScope {
    id: root

    // With the property text: what is written, or a sign in its place.
    required property string text
    required property string writtenName
    required property string language
    required property bool rightToLeft
    // With the properties keys and rows.
    required property var keyLayer
    // Keys in rows of at most so many.
    required property var inRows
    // The keys beside the letters for which room is kept.
    required property var keptKeys
    property bool isEmpty: false
    default property alias others: others.data

    readonly property real side: Math.min(1.5 * _touch, Math.max(_touch, Math.floor(0.8 * height / (_rows.length + _rowsBelow) - _spacing)))
    // What the keys beside the letters leave of their row.
    readonly property real unusedWidth: Math.max(0, (_endRoom || width) - _keptWidth)
    readonly property bool neverMirrors: !_mirrors

    readonly property bool _mirrors: rightToLeft && !_hasRoom
    readonly property real _keptWidth: keptKeys.reduce((sum, key) => sum + key.implicitWidth + _spacing, -_spacing)
    readonly property real _spacing: Theme.px(Tokens.touchGap)
    readonly property real _touch: Theme.px(Tokens.touchMin)
    readonly property real _gap: Theme.px(Theme.portrait ? Tokens.space24 : Tokens.space12)
    readonly property int _most: Math.max(1, Math.floor((width + _spacing) / (_touch + _spacing)))
    readonly property bool _hasRoom: keyLayer.rows.every(row => row.length <= _most)
    readonly property var _rows: _hasRoom ? keyLayer.rows : inRows(keyLayer.keys, _most)
    // What is left of the last row of letters; 0 where it is too little.
    readonly property real _endRoom: width - letters.lastWidth - _spacing < _keptWidth ? 0 : width - letters.lastWidth - _spacing
    readonly property int _rowsBelow: _endRoom > 0 ? 0 : _keptWidth > width ? 2 : 1

    // As large as there is room for all words above the letters.
    readonly property var _size: [["title", Math.min(Theme.step, 1)], ["title", 0], ["heading_2", Math.min(Theme.step, 1)], ["heading_2", 0], ["detail", 0], ["source", 0]].find(size => root._fits(...size)) ?? ["letter_small", 0]

    signal typed(letter: string)
    signal written

    function _fits(role: string, step: int): bool {
        const lines = Type.lineCount(text, role, language, step, Theme.unit, width);
        return lines * Type.style(role, language, step, Theme.unit).lineHeight + _gap + keys.height <= height;
    }

    LayoutMirroring.enabled: Theme.flipped && _mirrors
    LayoutMirroring.childrenInherit: true

    PlainText {
        id: words

        objectName: root.writtenName
        // Staff may write in another language than that of the page.
        LayoutMirroring.enabled: root.rightToLeft
        width: parent.width
        text: root.text
        language: root.language
        role: root._size[0]
        step: root._size[1]
        color: root.isEmpty ? Theme.textSoft : Theme.text
        wrap: true
        onTextChanged: {
            Announcer.say(text);
            root.written();
        }
    }

    Item {
        id: keys

        objectName: "letterKeys"
        y: Math.max(words.height, root.height - height)
        width: parent.width
        height: letters.height + (root._endRoom > 0 ? 0 : root._spacing + others.height)

        LetterRows {
            id: letters

            width: parent.width
            rows: root._rows
            language: root.language
            keyHeight: root.side
            startsLast: root._endRoom > 0
            onTyped: letter => root.typed(letter)
        }

        Flow {
            id: others

            readonly property real _before: root._endRoom > 0 ? letters.lastWidth + root._spacing : 0

            x: LayoutMirroring.enabled ? 0 : _before
            y: root._endRoom > 0 ? letters.height - height : letters.height + root._spacing
            width: parent.width - _before
            spacing: root._spacing
        }
    }
}
