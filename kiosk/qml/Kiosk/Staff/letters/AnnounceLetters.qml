pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Letters on the screen, in the order of the alphabet; a keyboard that is there types too. They are at the foot, and stay where they are
// while the words grow.
FocusScope {
    id: root

    required property AnnounceView view
    readonly property bool neverMirrors: !view.rightToLeft

    property bool _large: false
    property bool _signs: false

    readonly property real _gap: Theme.px(Theme.portrait ? Tokens.space24 : Tokens.space12)

    // The height of the keys: as large as they have room on two thirds of the panel.
    readonly property real _side: [1.5, 1.25].map(times => Math.round(times * Theme.px(Tokens.touchMin))).find(side => _rows(side) * (side + keys.spacing) <= 2 / 3 * height) ?? Theme.px(Tokens.touchMin)
    readonly property real _others: [space, signs, capitals, erase, done].reduce((sum, key) => sum + (key.visible ? key.width + keys.spacing : 0), 0)

    // As large as there is room for all words above the letters.
    readonly property var _size: [["heading_2", Math.min(Theme.step, 1)], ["heading_2", 0], ["detail", 0], ["source", 0]].find(size => root._fits(...size)) ?? ["letter_small", 0]

    // At most so many rows have the letters, and the other keys behind them.
    function _rows(side: real): int {
        const room = width + keys.spacing;
        return Math.ceil(letters.count / Math.max(1, Math.floor(room / (side + keys.spacing)))) + Math.ceil(_others / room);
    }

    function _fits(role: string, step: int): bool {
        const lines = Type.lineCount(view.words, role, view.wordsLanguage, step, Theme.unit, width);
        return lines * Type.style(role, view.wordsLanguage, step, Theme.unit).lineHeight + _gap + keys.height <= height;
    }

    function _cased(letter: string): string {
        return _large ? letter.toUpperCase() : letter;
    }

    LayoutMirroring.enabled: Theme.flipped && view.rightToLeft
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

    Flow {
        id: keys

        objectName: "letterKeys"
        y: Math.max(words.height + root._gap, root.height - height)
        width: parent.width
        spacing: Theme.px(Tokens.touchGap)

        Repeater {
            id: letters

            model: root._signs ? root.view.signs : root.view.letters

            Pill {
                required property string modelData

                objectName: "letter-" + modelData
                width: root._side
                height: root._side
                name: root._cased(modelData)
                language: root.view.wordsLanguage
                role: "button"
                sidePadding: 0
                boxed: true
                onClicked: root.view.type(name)
            }
        }

        Pill {
            id: space

            objectName: "space"
            height: root._side
            name: root.view.space
            role: "button"
            boxed: true
            onClicked: root.view.type(" ")
        }

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
