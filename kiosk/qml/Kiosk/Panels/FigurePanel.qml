import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

PanelFrame {
    id: root

    required property string figure
    required property string unit
    required property string lead
    required property string source

    readonly property real _left: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.landscapeTextColumnX)
    readonly property real _width: Theme.portrait ? width - 2 * _left : column(Tokens.landscapeTextColumnWidth)

    readonly property real _leadWidth: Theme.portrait ? _width : column(Tokens.landscapeLeadColumnWidth)

    endOf: step => below.y + root.heightOf(root.lead, "lead", step, root._leadWidth) + said.spacing + root.heightOf(root.source, "source", step, root._leadWidth)
    title: figure + " " + unit

    Column {
        id: words

        objectName: "headline"
        anchors.left: parent.left
        anchors.leftMargin: root._left
        width: root._width
        // Upright it begins higher where the rest would not have room below it.
        y: Theme.portrait ? Math.min(Theme.px(Tokens.portraitTextY), root.height - Theme.px(Tokens.space36 + Tokens.space20) - said.height - height) : root.road - Theme.px(Tokens.landscapeHeadlineGap) - height
        spacing: Theme.px(Tokens.space20)

        Reveal {
            id: number

            frame: root
            at: Handover.headlineAt

            LargeWords {
                width: root._width
                text: root.figure
                role: (sentence.lineCount > 2 ? ["headline_l"] : ["figure", "figure_s", "headline_l"]).find(role => Type.width(root.figure, role, Theme.language, 0, Theme.unit) <= root._width) ?? "headline_l"
                fading: number.fading
                color: root.lightColor
            }
        }

        Reveal {
            frame: root
            at: Handover.headlineAt + Handover.textStagger

            PlainText {
                id: sentence

                width: root._width
                text: root.unit
                role: "title_s"
                step: 0
                color: root.ink
                wrap: true
            }
        }
    }

    Reveal {
        id: below

        anchors.left: words.left
        y: Theme.portrait ? words.y + words.height + Theme.px(Tokens.space36) : root.road + Theme.px(Tokens.landscapeLeadGap)
        frame: root
        at: Handover.leadAt

        Column {
            id: said

            spacing: Theme.px(Tokens.space16)

            PlainText {
                objectName: "lead"
                width: root._leadWidth
                text: root.lead
                role: "lead"
                step: root.step
                color: root.ink
                wrap: true
            }

            PlainText {
                width: root._leadWidth
                text: root.source
                role: "source"
                step: root.step
                color: root.ink
                wrap: true
            }
        }
    }
}
