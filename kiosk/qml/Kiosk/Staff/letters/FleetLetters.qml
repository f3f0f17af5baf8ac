pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Letters of an address or of a code, which never mirror. A keyboard and a scanner write too, and then their Enter is the button.
FocusScope {
    id: root

    required property FleetView view
    readonly property bool neverMirrors: true

    // A key on the screen keeps the focus where it is.
    property bool _touched: false

    readonly property real _gap: Theme.px(Theme.portrait ? Tokens.space24 : Tokens.space12)
    readonly property var _size: [["heading_2", Math.min(Theme.step, 1)], ["heading_2", 0], ["detail", 0], ["source", 0]].find(size => root._fits(...size)) ?? ["source", 0]

    function _fits(role: string, step: int): bool {
        const lines = Type.lineCount(view.written || "…", role, Theme.language, step, Theme.unit, width);
        return lines * Type.style(role, Theme.language, step, Theme.unit).lineHeight + _gap + keys.height <= height;
    }

    function _type(letter: string) {
        _touched = true;
        view.type(letter);
        _touched = false;
    }

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    PlainText {
        id: words

        objectName: "written"
        width: parent.width
        text: root.view.written || "…"
        role: root._size[0]
        step: root._size[1]
        color: root.view.written ? Theme.text : Theme.textSoft
        wrap: true
        onTextChanged: {
            Announcer.say(text);
            if (!root._touched && done.visible)
                done.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    Flow {
        id: keys

        objectName: "letterKeys"
        y: words.height + root._gap
        width: parent.width
        spacing: Theme.px(Tokens.touchGap)

        Repeater {
            model: root.view.letters

            Pill {
                required property string modelData

                objectName: "letter-" + modelData
                width: Theme.px(Tokens.touchMin)
                name: modelData
                language: Theme.language
                role: "button"
                sidePadding: 0
                boxed: true
                onClicked: root._type(modelData)
            }
        }

        Pill {
            objectName: "eraseLetter"
            name: root.view.erase
            role: "button"
            symbol: Icons.ofTool("erase")
            boxed: true
            enabled: root.view.written !== ""
            onClicked: root._type("")
        }

        Pill {
            id: done

            objectName: "done"
            name: root.view.done
            role: "button"
            symbol: Icons.ofTool("chosen")
            boxed: true
            visible: root.view.whole
            fill: Theme.chosenFill
            ink: Theme.chosenText
            chosenFill: Theme.controlFill
            chosenInk: Theme.text
            onClicked: root.view.choose("done")
        }
    }
}
