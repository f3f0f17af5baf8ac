import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

StatementPanel {
    id: root

    required property string button

    endOf: step => root.leadEnd(step) + Theme.px(Tokens.space36 + Tokens.touchPrimary)
    belowWidth: asked.width
    belowHeight: Theme.px(Tokens.space36) + asked.height
    lastWords: Handover.leadAt + Handover.listStagger

    Reveal {
        anchors.left: parent.left
        anchors.leftMargin: root.places.textX
        y: root.leadBottom + Theme.px(Tokens.space36)
        frame: root
        at: Handover.leadAt + Handover.listStagger

        Pill {
            id: asked

            objectName: "panelButton"
            implicitHeight: Theme.px(Tokens.touchPrimary)
            sidePadding: Theme.px(0.0509)
            name: root.button
            role: "button_l"
            symbolAfter: Icons.ofTool("onward")
            fill: root.lightColor
            ink: Theme.textOnLight
            outline: root.lightColor
            overField: true
            light: root.lightColor
            onClicked: root.touched(root.panelId)
        }
    }
}
