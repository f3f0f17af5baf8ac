import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The confirmed number, large enough to be copied from the last row of a room.
PanelFrame {
    id: root

    required property string headline
    required property string number
    required property string line

    readonly property real _left: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.landscapeTextColumnX)
    readonly property real _width: Theme.portrait ? width - 2 * _left : column(Tokens.landscapeTextColumnWidth)

    title: [headline, number, line].filter(words => words !== "").join(" ")
    endOf: step => beneath.y + (root.number === "" ? 0 : digits.height + beneath.spacing) + root.heightOf(root.line, "lead", step, root._width)
    lastWords: Handover.leadAt + Handover.listStagger

    Headline {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root._left
        width: root._width
        y: Theme.portrait ? Theme.px(Tokens.portraitTextY) : root.road - Theme.px(Tokens.landscapeHeadlineGap) - height
        frame: root
        text: root.headline
    }

    Column {
        id: beneath

        anchors.left: words.left
        y: Theme.portrait ? words.y + words.height + Theme.px(Tokens.space36) : root.road + Theme.px(Tokens.landscapeLeadGap)
        spacing: Theme.px(Tokens.space16)

        Reveal {
            id: digits

            visible: root.number !== ""
            frame: root
            at: Handover.leadAt

            LargeWords {
                objectName: "number"
                width: root._width
                text: root.number
                role: ["figure_s", "strip_number_no_touch", "strip_number"].find(role => Type.width(root.number, role, Theme.language, 0, Theme.unit) <= root._width) ?? "strip_number_long"
                fading: digits.fading
                color: root.lightColor
            }
        }

        Reveal {
            frame: root
            at: Handover.leadAt + Handover.listStagger

            PlainText {
                width: root._width
                text: root.line
                role: "lead"
                step: root.step
                color: root.ink
                wrap: true
            }
        }
    }
}
