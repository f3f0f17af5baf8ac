import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// In the bar of a talk on a kiosk with one screen: one step back, one on, and the end, which asks for the PIN.
Row {
    id: root

    required property VisitorView visitor

    spacing: Theme.px(Tokens.touchGap)

    Control {
        symbol: Icons.ofTool("back")
        mirrors: root.visitor.rightToLeft
        // TRANSLATORS: button that leads back to the slide before, at most 12 characters
        name: qsTr("Previous", "slide")
        onClicked: root.visitor.controls.stepTalk(false)
    }

    Control {
        symbol: Icons.ofTool("onward")
        mirrors: root.visitor.rightToLeft
        // TRANSLATORS: button that leads to the next slide, at most 12 characters
        name: qsTr("Next", "slide")
        onClicked: root.visitor.controls.stepTalk(true)
    }

    Control {
        symbol: Icons.ofTool("close")
        // TRANSLATORS: button, at most 30 characters
        name: qsTr("End the talk")
        onClicked: root.visitor.controls.leaveTalk()
    }

    // Without words and ground: the slide is what the room looks at.
    component Control: PressArea {
        id: control

        required property string symbol
        property bool mirrors: false

        implicitWidth: Theme.px(Tokens.touchMin)
        implicitHeight: Theme.px(Tokens.touchMin)
        radius: height / 2

        background: Rectangle {
            radius: control.radius
            color: control.inverted ? Theme.ink : "transparent"
        }

        Icon {
            anchors.centerIn: parent
            name: control.symbol
            mirrored: control.mirrors
            size: Theme.px(Tokens.iconButton)
            color: control.inverted ? Theme.paper : Theme.inkSoft
        }
    }
}
