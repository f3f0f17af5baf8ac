import QtQuick

import Kiosk.Window
import Kiosk.Controls

// Letters on the screen for an announcement; a keyboard that is there types too.
LetterKeyboard {
    id: root

    required property AnnounceView view

    // Of the layers of keys.
    property int _layer: 0

    text: view.words
    writtenName: "ownWords"
    language: view.wordsLanguage
    rightToLeft: view.rightToLeft
    keyLayer: view.layers[_layer] ?? view.layers[0]
    inRows: (keys, most) => view.inRows(keys, most)
    keptKeys: [signs, capitals, space, erase, done].filter(key => key.visible)
    onTyped: letter => view.type(letter)

    Pill {
        id: signs

        objectName: "signs"
        height: root.side
        name: root.view.layers[root._layer === 1 ? 0 : 1]?.name ?? ""
        role: "button"
        boxed: true
        onClicked: root._layer = root._layer === 1 ? 0 : 1
    }

    Pill {
        id: capitals

        objectName: "capitals"
        height: root.side
        visible: root.view.shift !== "" && root._layer !== 1
        name: root.view.shift
        language: root.view.wordsLanguage
        role: "button"
        boxed: true
        chosen: root._layer === 2
        onClicked: root._layer = chosen ? 0 : 2
    }

    Pill {
        id: space

        objectName: "space"
        width: implicitWidth + root.unusedWidth
        height: root.side
        name: root.view.space
        role: "button"
        boxed: true
        onClicked: root.view.type(" ")
    }

    EraseKey {
        id: erase

        height: root.side
        name: root.view.erase
        enabled: root.view.words !== ""
        onClicked: root.view.type("")
    }

    DoneKey {
        id: done

        height: root.side
        name: root.view.done
        enabled: root.view.words !== ""
        onClicked: root.view.choose("done")
    }
}
