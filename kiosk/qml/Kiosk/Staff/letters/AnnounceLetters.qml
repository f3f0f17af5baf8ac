pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Letters on the screen, as telephones have them, or in the order of the alphabet where their rows have no room; a keyboard that is
// there types too. They are at the foot, and stay where they are while the words grow.
FocusScope {
    id: root

    required property AnnounceView view
    readonly property bool neverMirrors: !_mirrors

    property bool _large: false
    property bool _signs: false

    readonly property real _gap: Theme.px(Theme.portrait ? Tokens.space24 : Tokens.space12)
    readonly property real _touch: Theme.px(Tokens.touchMin)

    readonly property var _usual: _signs ? view.signRows : view.letterRows
    readonly property int _most: Math.max(1, Math.floor((width + others.spacing) / (_touch + others.spacing)))
    readonly property bool _hasRoom: _usual.every(row => row.length <= _most)
    readonly property var _rows: _hasRoom ? _usual : view.inRows(_signs ? _usual.join("") : view.letters, _most)
    readonly property bool _mirrors: view.rightToLeft && !_hasRoom

    readonly property real _besideSpace: [signs, capitals, erase, done].reduce((sum, key) => sum + (key.visible ? key.width + others.spacing : 0), 0)
    readonly property bool _isOneRow: space.implicitWidth + _besideSpace <= width

    // The height of the keys: as large as they have room on four fifths of the panel.
    readonly property real _side: Math.min(1.5 * _touch, Math.max(_touch, Math.floor(_highest(_rows.length))))

    // As large as there is room for all words above the letters.
    readonly property var _size: [["heading_2", Math.min(Theme.step, 1)], ["heading_2", 0], ["detail", 0], ["source", 0]].find(size => root._fits(...size)) ?? ["letter_small", 0]

    function _highest(rows: int): real {
        return 0.8 * height / (rows + (_isOneRow ? 1 : 2)) - others.spacing;
    }

    function _fits(role: string, step: int): bool {
        const lines = Type.lineCount(view.words, role, view.wordsLanguage, step, Theme.unit, width);
        return lines * Type.style(role, view.wordsLanguage, step, Theme.unit).lineHeight + _gap + keys.height <= height;
    }

    LayoutMirroring.enabled: Theme.flipped && _mirrors
    LayoutMirroring.childrenInherit: true

    PlainText {
        id: words

        objectName: "ownWords"
        // Staff may write in another language than that of the page.
        LayoutMirroring.enabled: root.view.rightToLeft
        width: parent.width
        text: root.view.words
        language: root.view.wordsLanguage
        role: root._size[0]
        step: root._size[1]
        color: Theme.text
        wrap: true
        onTextChanged: Announcer.say(text)
    }

    Column {
        id: keys

        objectName: "letterKeys"
        y: Math.max(words.height + root._gap, root.height - height)
        width: parent.width
        spacing: others.spacing

        LetterRows {
            width: parent.width
            rows: root._rows
            language: root.view.wordsLanguage
            large: root._large
            keyHeight: root._side
            onTyped: letter => root.view.type(letter)
        }

        Flow {
            id: others

            width: parent.width
            spacing: Theme.px(Tokens.touchGap)

            Pill {
                id: signs

                objectName: "signs"
                height: root._side
                name: root._signs ? root.view.lettersName : "123"
                role: "button"
                boxed: true
                onClicked: root._signs = !root._signs
            }

            Pill {
                id: capitals

                objectName: "capitals"
                height: root._side
                visible: root.view.hasCapitals && !root._signs
                name: root.view.capitals
                role: "button"
                boxed: true
                chosen: root._large
                onClicked: root._large = !root._large
            }

            Pill {
                id: space

                objectName: "space"
                width: root._isOneRow ? root.width - root._besideSpace : implicitWidth
                height: root._side
                name: root.view.space
                role: "button"
                boxed: true
                onClicked: root.view.type(" ")
            }

            Pill {
                id: erase

                objectName: "eraseLetter"
                height: root._side
                name: root.view.erase
                role: "button"
                symbol: "backspace"
                boxed: true
                enabled: root.view.words !== ""
                onClicked: root.view.type("")
            }

            Pill {
                id: done

                objectName: "done"
                height: root._side
                name: root.view.done
                role: "button"
                symbol: "check"
                boxed: true
                enabled: root.view.words !== ""
                fill: Theme.chosenFill
                ink: Theme.chosenText
                chosenFill: Theme.controlFill
                chosenInk: Theme.text
                onClicked: root.view.choose("done")
            }
        }
    }
}
