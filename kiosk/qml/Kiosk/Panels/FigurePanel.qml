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

    endOf: step => root.places.below(Math.min(Theme.px(Tokens.portraitTextY), root._highest(root._belowHeight(0))), above.height) + root._belowHeight(step)
    words: [Qt.rect(places.textX, above.y, Math.max(digits.textWidth, sentence.textWidth), above.height), Qt.rect(places.textX, below.y, Math.max(told.textWidth, origin.textWidth), below.height)]
    wordsHeight: above.height + Theme.px(Tokens.space36) + below.height
    title: figure + " " + unit
    roomy: Theme.portrait ? 0 : Theme.extraWidth > Theme.px(1) ? 3 : Theme.extraWidth > Theme.px(0.4) ? 2 : 0

    function _belowHeight(step: int): real {
        return root.heightOf(root.lead, "lead", step, root.places.leadWidth) + said.spacing + root.heightOf(root.source, "source", step, root.places.leadWidth);
    }

    // Upright: where the figure begins so that so much has room below it.
    function _highest(belowHeight: real): real {
        return root.height - Theme.px(Tokens.space36 + Tokens.space48) - belowHeight - above.height;
    }

    Column {
        id: above

        objectName: "headline"
        anchors.left: parent.left
        anchors.leftMargin: root.places.textX
        width: root.places.textWidth
        // Upright it begins higher where the rest would not have room below it.
        y: Theme.portrait ? Math.min(root.places.wordsTop, root._highest(said.height)) : root.places.road - Theme.px(Tokens.landscapeHeadlineGap) - height
        spacing: Theme.px(Tokens.space20)

        Reveal {
            id: number

            frame: root
            at: Handover.headlineAt

            LargeWords {
                id: digits

                width: root.places.textWidth
                text: root.figure
                role: (sentence.lineCount > 2 ? ["headline_l"] : ["figure", "figure_s", "headline_l"]).find(role => Type.width(root.figure, role, Theme.language, 0, Theme.unit) <= root.places.textWidth) ?? "headline_l"
                fading: number.fading
                color: root.lightColor
                Accessible.ignored: root.opens || !visible
            }
        }

        Reveal {
            frame: root
            at: Handover.headlineAt + Handover.textStagger

            PlainText {
                id: sentence

                width: root.places.textWidth
                text: root.unit
                role: "title_s"
                step: 0
                color: root.ink
                wrap: true
                Accessible.ignored: root.opens || !visible
            }
        }
    }

    Reveal {
        id: below

        anchors.left: above.left
        y: Theme.portrait ? above.y + above.height + Theme.px(Tokens.space36) : root.places.road + Theme.px(Tokens.landscapeLeadGap)
        frame: root
        at: Handover.leadAt

        Column {
            id: said

            spacing: Theme.px(Tokens.space16)

            PlainText {
                id: told

                objectName: "lead"
                width: root.places.leadWidth
                text: root.lead
                role: "lead"
                step: root.step
                color: root.ink
                wrap: true
            }

            PlainText {
                id: origin

                width: root.places.leadWidth
                text: root.source
                role: "source"
                step: root.step
                color: root.ink
                wrap: true
            }
        }
    }
}
