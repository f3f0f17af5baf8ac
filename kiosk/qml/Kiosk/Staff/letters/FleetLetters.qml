import QtQuick

import Kiosk.Window
import Kiosk.Theme

// Letters of an address or of a code, which never mirror. A keyboard and a scanner write too, and then their Enter is the button.
LetterKeyboard {
    id: root

    required property FleetView view

    // A key on the screen keeps the focus where it is.
    property bool _touched: false

    function _type(letter: string) {
        _touched = true;
        view.type(letter);
        _touched = false;
    }

    text: view.written || "…"
    isEmpty: !view.written
    writtenName: "written"
    language: Theme.language
    rightToLeft: false
    keyLayer: view.layers[0]
    inRows: (keys, most) => view.inRows(keys, most)
    keptKeys: [erase, done]
    onTyped: letter => _type(letter)
    onWritten: {
        if (!_touched && done.visible)
            done.forceActiveFocus(Qt.OtherFocusReason);
    }

    EraseKey {
        id: erase

        width: implicitWidth + root.unusedWidth / 2
        height: root.side
        name: root.view.erase
        enabled: root.view.written !== ""
        onClicked: root._type("")
    }

    DoneKey {
        id: done

        width: implicitWidth + root.unusedWidth / 2
        height: root.side
        name: root.view.done
        visible: root.view.whole
        onClicked: root.view.choose("done")
    }
}
