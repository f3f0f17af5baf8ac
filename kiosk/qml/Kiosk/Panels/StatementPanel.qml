import QtQuick

import Kiosk.Controls
import Kiosk.Theme

PanelFrame {
    id: root

    required property string headline
    required property string lead

    readonly property real leadBottom: foot.y + foot.height

    title: headline

    Headline {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.landscapeTextColumnX)
        width: Theme.portrait ? root.width - 2 * Theme.px(Tokens.portraitTextX) : root.column(Tokens.landscapeTextColumnWidth)
        y: Theme.portrait ? Theme.px(Tokens.portraitTextY) : root.road - Theme.px(Tokens.landscapeHeadlineGap) - height
        frame: root
        text: root.headline
    }

    Reveal {
        id: foot

        anchors.left: words.left
        y: Theme.portrait ? words.y + words.height + Theme.px(Tokens.space36) : root.road + Theme.px(Tokens.landscapeLeadGap)
        frame: root
        at: Tokens.motionHandoverLead

        PlainText {
            objectName: "lead"
            width: Theme.portrait ? words.width : root.column(Tokens.landscapeLeadColumnWidth)
            text: root.lead
            role: "lead"
            step: 0
            color: root.ink
            wrap: true
        }
    }
}
