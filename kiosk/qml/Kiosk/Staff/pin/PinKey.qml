import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A round key of the pad, with a digit or an icon.
PressArea {
    id: root

    property string symbol: ""
    property bool filled: false

    readonly property bool _turned: inverted !== (filled && enabled)
    readonly property color _ink: !enabled ? Theme.controlOff : _turned ? Theme.chosenText : Theme.text

    implicitWidth: Theme.px(Tokens.pinKey)
    implicitHeight: implicitWidth
    radius: height / 2

    background: Rectangle {
        radius: root.radius
        color: root._turned ? Theme.chosenFill : Theme.controlFill
        border.width: Theme.outline
        border.color: root.enabled ? Theme.text : Theme.controlOff
    }

    PlainText {
        visible: root.symbol === ""
        anchors.centerIn: parent
        text: root.name
        role: "strip_number_long"
        language: "en"
        step: 0
        color: root._ink
        Accessible.ignored: true
    }

    Icon {
        visible: root.symbol !== ""
        anchors.centerIn: parent
        name: root.symbol || Icons.ofTool("chosen")
        size: root.height * 0.38
        color: root._ink
    }
}
