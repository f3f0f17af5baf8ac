pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Staff
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The digits of a new number, as on telephones: they never mirror. Beside them, upright above them, is the number as it is spoken.
// Digits of a keyboard count too, and then its Enter is the button.
FocusScope {
    id: root

    required property NumbersView view
    readonly property bool neverMirrors: true
    readonly property int _step: Theme.portrait ? Theme.step : Math.min(Theme.step, 2)
    readonly property real _gap: Theme.px(Tokens.space16)
    // Upright, the keys keep their place whatever is said above them.
    readonly property real _above: Type.style("phone", Theme.language, _step, Theme.unit).lineHeight + 2 * Type.style("detail", Theme.language, _step, Theme.unit).lineHeight + Theme.px(Tokens.touchComfortable) + 3 * _gap
    readonly property real _keyRoom: Theme.portrait ? height - _above : height
    readonly property real _key: Math.max(Theme.px(Tokens.touchMin), Math.min(Theme.px(Tokens.pinKey), Math.floor((_keyRoom - 3 * _gap) / 4)))
    readonly property real _words: Theme.portrait ? width : width - keys.width - Theme.px(Tokens.space72)

    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Backspace || root.view.typeKey(event.text);
        if (event.key === Qt.Key_Backspace)
            root.view.erase();
        if (event.accepted && done.visible)
            done.forceActiveFocus(Qt.OtherFocusReason);
    }

    Column {
        id: said

        anchors.left: parent.left
        width: root._words
        spacing: Theme.px(Tokens.space16)

        PlainText {
            objectName: "typedNumber"
            width: parent.width
            text: root.view.number || "…"
            onTextChanged: Announcer.say(text)
            role: "phone"
            step: root._step
            color: root.view.number ? Theme.text : Theme.textSoft
        }

        PlainText {
            objectName: "unusual"
            visible: text !== ""
            width: parent.width
            text: root.view.unusual
            onTextChanged: Announcer.say(text)
            role: "detail"
            step: root._step
            color: Theme.text
            wrap: true
        }

        DoneKey {
            id: done

            objectName: "numberDone"
            anchors.left: parent.left
            visible: root.view.done !== ""
            implicitHeight: Theme.px(Tokens.touchComfortable)
            name: root.view.done
            onClicked: root.view.enter()
        }
    }

    Item {
        id: keys

        // No anchors: two of them at once, while the screen turns, would change the width for good.
        x: Theme.portrait ? Math.round((root.width - width) / 2) : root.LayoutMirroring.enabled ? 0 : root.width - width
        y: Theme.portrait ? root.height - height : 0
        width: grid.width
        height: grid.height

        Grid {
            id: grid

            // For the arrow keys.
            readonly property bool neverMirrors: true

            columns: 3
            spacing: root._gap
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "+", "0"]

                PinKey {
                    required property string modelData

                    objectName: "digit-" + modelData
                    implicitWidth: root._key
                    name: modelData
                    onClicked: root.view.typeKey(modelData)
                }
            }

            PinKey {
                objectName: "eraseDigit"
                implicitWidth: root._key
                symbol: Icons.ofTool("erase")
                // TRANSLATORS: name of a key that takes the last digit away, for screen readers; at most 30 characters
                name: qsTr("Delete the last digit")
                onClicked: root.view.erase()
            }
        }
    }
}
