pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Back and on through screens of things to choose: two buttons with their words in a row, and the place between them.
Row {
    id: root

    required property VisitorView visitor
    // The screen that shows, from 0, and how many there are.
    required property int screen
    required property int count
    // How many things a screen has.
    required property int each

    signal turned(first: int)

    function _turn(first: int) {
        root.turned(first);
        Announcer.say(place.text);
    }

    objectName: "screenTurner"
    visible: count > 1
    spacing: Theme.px(Tokens.space20)

    Turn {
        objectName: "earlierScreen"
        symbol: Icons.ofTool("earlier")
        name: qsTr("Previous", "page")
        enabled: root.screen > 0
        onClicked: root._turn((root.screen - 1) * root.each)
    }

    SpokenText {
        id: place

        objectName: "counter"
        lines: [objectName]
        y: (Theme.px(Tokens.touchMin) - height) / 2
        text: root.visitor.fraction(root.screen + 1, root.count, Theme.language)
        role: "button"
        step: Math.min(Theme.step, 1)
        color: Theme.text
    }

    Turn {
        objectName: "laterScreen"
        symbol: Icons.ofTool("later")
        name: qsTr("More", "page")
        filled: true
        enabled: root.screen + 1 < root.count
        onClicked: root._turn((root.screen + 1) * root.each)
    }

    component Turn: Item {
        id: turn

        required property string symbol
        required property string name
        property bool filled: false

        signal clicked

        implicitWidth: Math.max(button.width, word.width)
        implicitHeight: word.y + word.height

        RoundButton {
            id: button

            objectName: turn.objectName + "Button"
            anchors.horizontalCenter: parent.horizontalCenter
            implicitHeight: Theme.px(Tokens.touchMin)
            symbol: turn.symbol
            name: turn.name
            filled: turn.filled
            onClicked: turn.clicked()
        }

        PlainText {
            id: word

            anchors.horizontalCenter: parent.horizontalCenter
            y: button.height + Theme.px(Tokens.space12)
            text: turn.name
            role: "tool_label"
            step: Math.min(Theme.step, 1)
            color: turn.enabled ? Theme.text : Theme.controlOff
            Accessible.ignored: true
        }
    }
}
