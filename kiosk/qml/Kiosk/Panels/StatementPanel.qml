import QtQuick

import Kiosk.Controls
import Kiosk.Theme

PanelFrame {
    id: root

    required property string headline
    required property string lead

    readonly property real leadBottom: below.y + below.height
    readonly property real _leadWidth: Theme.portrait ? words.width : column(Tokens.landscapeLeadColumnWidth)

    title: headline
    endOf: step => root.leadEnd(step)

    function leadEnd(step: int): real {
        return below.y + root.heightOf(root.lead, "lead", step, root._leadWidth);
    }

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
        id: below

        anchors.left: words.left
        y: Theme.portrait ? words.y + words.height + Theme.px(Tokens.space36) : root.road + Theme.px(Tokens.landscapeLeadGap)
        frame: root
        at: Handover.leadAt

        PlainText {
            objectName: "lead"
            width: root._leadWidth
            text: root.lead
            role: "lead"
            step: root.step
            color: root.ink
            wrap: true
        }
    }
}
