pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Letters on the screen, in the order of the alphabet; a keyboard that is there types too.
FocusScope {
    id: root

    required property AnnounceView view
    readonly property bool neverMirrors: !view.rightToLeft

    property bool _large: false
    property bool _signs: false

    readonly property real _gap: Theme.px(Theme.portrait ? Tokens.space24 : Tokens.space12)

    // As large as there is room for all words above the letters.
    readonly property var _size: [["heading_2", Math.min(Theme.step, 1)], ["heading_2", 0], ["detail", 0], ["source", 0]].find(size => root._fits(...size)) ?? ["letter_small", 0]

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
        y: words.height + root._gap
        width: parent.width
        spacing: Theme.px(Tokens.touchGap)

        Repeater {
            model: root._signs ? root.view.signs : root.view.letters

            Pill {
                required property string modelData

                objectName: "letter-" + modelData
                width: Theme.px(Tokens.touchMin)
                name: root._cased(modelData)
                language: root.view.wordsLanguage
                role: "button"
                sidePadding: 0
                boxed: true
                onClicked: root.view.type(name)
            }
        }

        Pill {
            objectName: "space"
            name: root.view.space
            role: "button"
            boxed: true
            onClicked: root.view.type(" ")
        }

        Pill {
            objectName: "signs"
            name: root._signs ? root.view.lettersName : "123"
            role: "button"
            boxed: true
            onClicked: root._signs = !root._signs
        }

        Pill {
            objectName: "capitals"
            visible: root.view.hasCapitals && !root._signs
            name: root.view.capitals
            role: "button"
            boxed: true
            chosen: root._large
            onClicked: root._large = !root._large
        }

        Pill {
            objectName: "eraseLetter"
            name: root.view.erase
            role: "button"
            symbol: "backspace"
            boxed: true
            enabled: root.view.words !== ""
            onClicked: root.view.type("")
        }

        Pill {
            objectName: "done"
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
