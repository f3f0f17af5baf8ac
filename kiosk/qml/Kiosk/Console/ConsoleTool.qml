import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// A small square button with a symbol, and maybe words beside it; dark on paper.
PressArea {
    id: root

    required property string symbol
    property string words: ""
    property string language: "en"
    property bool dark: false

    readonly property color _ink: inverted === dark ? Theme.paper : Theme.ink

    radius: Theme.px(Tokens.radiusSmall)
    overField: true
    opacity: enabled ? 1 : 0.35
    implicitWidth: Theme.px(0.0741) + (words ? word.implicitWidth + Theme.px(Tokens.space16) : 0)
    implicitHeight: dark ? Theme.px(Tokens.consoleControl) : Theme.px(Tokens.touchMin)

    background: Rectangle {
        radius: root.radius
        color: root.inverted ? (root.dark ? Theme.ink : Theme.paper) : "transparent"
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.px(Tokens.space10)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.symbol
            size: Theme.px(Tokens.iconButton)
            color: root._ink
        }

        PlainText {
            id: word

            visible: root.words !== ""
            anchors.verticalCenter: parent.verticalCenter
            text: root.words
            role: "tool_label"
            language: root.language
            step: 0
            color: root._ink
            Accessible.ignored: true
        }
    }
}
