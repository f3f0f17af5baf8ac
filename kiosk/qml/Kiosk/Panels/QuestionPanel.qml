import QtQuick

import Kiosk.Controls
import Kiosk.Theme

StatementPanel {
    id: root

    required property string button

    endOf: step => root.leadEnd(step) + Theme.px(Tokens.space36 + Tokens.touchPrimary)
    lastWords: Handover.leadAt + Handover.listStagger

    Reveal {
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.landscapeTextColumnX)
        y: root.leadBottom + Theme.px(Tokens.space36)
        frame: root
        at: Handover.leadAt + Handover.listStagger

        Pill {
            objectName: "panelButton"
            implicitHeight: Theme.px(Tokens.touchPrimary)
            sidePadding: Theme.px(0.0509)
            name: root.button
            role: "button_l"
            symbolAfter: "arrow-right"
            fill: root.lightColor
            ink: Theme.textOnLight
            outline: root.lightColor
            overField: true
            light: root.lightColor
            onClicked: root.touched(root.panelId)
        }
    }
}
