import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A button with the name of a language, and above it in small words whose language that is.
PressArea {
    id: root

    required property string language
    required property string label
    required property string labelLanguage

    readonly property color _ink: inverted ? Theme.ink : Theme.paper

    radius: Theme.px(Tokens.radiusBox)
    overField: true
    help: label
    implicitHeight: Math.max(Theme.px(Tokens.touchMin), words.height + Theme.px(Tokens.space16))
    implicitWidth: words.width + Theme.px(0.1259)

    background: Rectangle {
        radius: root.radius
        color: root.inverted ? Theme.paper : Theme.consoleRaised
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.px(Tokens.space12)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: Icons.ofTool("language")
            size: Theme.px(Tokens.iconButton)
            color: root._ink
        }

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                text: root.label
                role: "source"
                language: root.labelLanguage
                step: 0
                color: root._ink
                Accessible.ignored: true
            }

            PlainText {
                text: root.name
                role: "button"
                language: root.language
                step: 0
                color: root._ink
                Accessible.ignored: true
            }
        }
    }
}
