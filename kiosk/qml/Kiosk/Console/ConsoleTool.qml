import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// A small square button with a symbol alone.
PressArea {
    id: root

    required property string symbol

    radius: Theme.px(Tokens.radiusSmall)
    overField: true
    implicitWidth: Theme.px(0.0741)
    implicitHeight: Theme.px(Tokens.touchMin)

    background: Rectangle {
        radius: root.radius
        color: root.inverted ? Theme.paper : "transparent"
    }

    Icon {
        anchors.centerIn: parent
        name: root.symbol
        size: Theme.px(Tokens.iconButton)
        color: root.inverted ? Theme.ink : Theme.paper
    }
}
