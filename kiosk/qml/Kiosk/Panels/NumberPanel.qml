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

    // The largest that has room in its column, above the line below it.
    readonly property string _role: {
        const beside = role => Type.width(root.number, role, Theme.language, 0, Theme.unit) <= root.places.textWidth;
        const above = role => Theme.portrait || beneath.y + Type.style(role, Theme.language, 0, Theme.unit).lineHeight + beneath.spacing + root.heightOf(root.line, "lead", 0, root.places.textWidth) <= root.foot;
        return ["figure_s", "number_slide", "strip_number_no_touch", "strip_number"].find(role => beside(role) && above(role)) ?? "strip_number_long";
    }

    title: [headline, number, line].filter(words => words !== "").join(" ")
    endOf: step => root.places.below(Theme.px(Tokens.portraitTextY), heading.height) + (root.number === "" ? 0 : digits.height + beneath.spacing) + root.heightOf(root.line, "lead", step, root.places.textWidth)
    words: [Qt.rect(places.textX, heading.y, heading.fit.width, heading.height), Qt.rect(places.textX, beneath.y, Math.max(call.visible ? call.textWidth : 0, explained.textWidth), beneath.height)]
    wordsHeight: heading.height + Theme.px(Tokens.space36) + beneath.height
    lastWords: Handover.leadAt + Handover.listStagger

    Headline {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root.places.textX
        width: root.places.textWidth
        y: Theme.portrait ? root.places.wordsTop : root.places.road - Theme.px(Tokens.landscapeHeadlineGap) - height
        frame: root
        text: root.headline
    }

    Column {
        id: beneath

        anchors.left: heading.left
        y: Theme.portrait ? heading.y + heading.height + Theme.px(Tokens.space36) : root.places.road + Theme.px(Tokens.landscapeLeadGap)
        spacing: Theme.px(Tokens.space16)

        Reveal {
            id: digits

            visible: root.number !== ""
            frame: root
            at: Handover.leadAt

            LargeWords {
                id: call

                objectName: "number"
                width: root.places.textWidth
                text: root.number
                role: root._role
                fading: digits.fading
                color: root.lightColor
            }
        }

        Reveal {
            frame: root
            at: Handover.leadAt + Handover.listStagger

            PlainText {
                id: explained

                width: root.places.textWidth
                text: root.line
                role: "lead"
                step: root.step
                color: root.ink
                wrap: true
            }
        }
    }
}
