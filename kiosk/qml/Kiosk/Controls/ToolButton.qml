import QtQuick

import Kiosk.Window
import Kiosk.Theme

// A tool of the toolbar: an icon over its word.
PressArea {
    id: root

    required property string symbol
    // Whether the tool is there at all.
    property bool offered: true
    property bool outlined: false
    property real sidePadding: Theme.px(outlined ? Tokens.space16 : Tokens.space12)
    property bool chosen: false
    // Whether a press turns something on and off; otherwise a chosen tool says which page is open.
    property bool toggles: false
    property bool symbolMirrors: false
    // The size of its word.
    property int step: Theme.step
    // Another word that it has at times, for which it has room.
    property string otherName: ""

    readonly property bool _turned: inverted !== chosen
    readonly property color _ink: _turned ? Theme.chosenText : Theme.text

    // How wide it is with a word of a size.
    function widthAt(step: int): real {
        const words = [name, otherName].map(word => Type.width(word, "tool_label", Theme.language, step, Theme.unit));
        return Math.max(Theme.px(Tokens.touchComfortable), Math.ceil(Math.max(...words)) + 2 * sidePadding);
    }

    visible: offered
    radius: Theme.px(Tokens.radiusBox)
    implicitHeight: Theme.px(Tokens.touchComfortable)
    implicitWidth: widthAt(step)

    Accessible.checkable: toggles
    Accessible.checked: toggles && chosen
    Accessible.selected: !toggles && chosen

    background: Rectangle {
        radius: root.radius
        color: root._turned ? Theme.chosenFill : Theme.raised
        border.width: root.outlined || Theme.highContrast ? Theme.outline : 0
        border.color: Theme.text
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.px(Tokens.landscapeToolGap)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.symbol
            mirrored: root.symbolMirrors && Theme.flipped
            size: Theme.px(Tokens.iconTool)
            color: root._ink
        }

        PlainText {
            anchors.horizontalCenter: parent.horizontalCenter
            text: root.name
            role: "tool_label"
            step: root.step
            color: root._ink
            Accessible.ignored: true
        }
    }
}
