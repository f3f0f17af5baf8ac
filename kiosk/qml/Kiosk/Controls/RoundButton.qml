import QtQuick

import Kiosk.Theme

// A round button with an icon: the page turner's halves.
PressArea {
    id: root

    required property string symbol
    property bool filled: false

    readonly property bool _turned: inverted !== (filled && enabled)
    readonly property color _ink: !enabled ? Theme.controlOff : _turned ? Theme.chosenText : Theme.text

    radius: height / 2
    implicitWidth: implicitHeight

    background: Rectangle {
        radius: root.radius
        color: root._turned ? Theme.chosenFill : "transparent"
        border.width: Theme.outline
        border.color: root.enabled ? Theme.text : Theme.controlOff
    }

    Icon {
        anchors.centerIn: parent
        name: root.symbol
        size: root.height * 0.42
        color: root._ink
    }
}
