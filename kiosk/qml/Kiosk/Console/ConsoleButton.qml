import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A button of the console; the main one is amber.
PressArea {
    id: root

    required property string language
    property string symbol: ""
    property bool symbolMirrors: false
    property bool isMain: false
    property bool chosen: false
    // Whether a press turns something on and off, or chooses one of several; not where its name says which it is.
    property bool toggles: false

    readonly property bool _turned: inverted !== chosen
    readonly property color _ink: isMain ? (_turned ? Theme.amber : Theme.ink) : _turned ? Theme.ink : Theme.paper

    locale: Qt.locale(language)
    radius: Theme.px(Tokens.radiusBox)
    overField: true
    implicitHeight: Theme.px(0.1185)
    implicitWidth: word.implicitWidth + Theme.px(0.1259)

    Accessible.checkable: toggles
    Accessible.checked: toggles && chosen

    background: Rectangle {
        radius: root.radius
        color: root.isMain ? (root._turned ? Theme.ink : Theme.amber) : root._turned ? Theme.paper : Theme.consoleRaised
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.px(Tokens.space12)

        Icon {
            visible: root.symbol !== ""
            anchors.verticalCenter: parent.verticalCenter
            name: root.symbol || Icons.ofTool("chosen")
            mirrored: root.symbolMirrors
            size: Theme.px(Tokens.iconButton)
            color: root._ink
        }

        PlainText {
            id: word

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Math.max(0, root.width - Theme.px(root.symbol ? 0.0741 : 0.0352)))
            text: root.name
            role: "button"
            language: root.language
            step: 0
            color: root._ink
            wrap: true
            Accessible.ignored: true
        }
    }
}
