import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The station clock: the time on the road, the place and the date below it.
PanelFrame {
    id: root

    required property string time
    required property string place
    required property string date

    // On a square the words below are larger where they stay on one line.
    readonly property bool _square: places.roomy && Theme.extraHeight > 0
    readonly property string _placeRole: (_square ? ["headline_m", "headline_s"] : []).find(role => Type.width(root.place, role, Theme.language, 0, Theme.unit) <= places.textWidth) ?? "clock_place"
    readonly property bool _largeDate: _square && Type.width(date, "poster", Theme.language, 1, Theme.unit) <= places.textWidth

    title: [time, place, date].filter(words => words !== "").join(", ")
    words: [Qt.rect(places.textX, hour.y, digits.textWidth, hour.height), Qt.rect(places.textX, said.y, said.widest, said.height)]
    wordsHeight: hour.height + Theme.px(Tokens.space36) + said.height
    lastWords: Handover.leadAt + Handover.listStagger

    Reveal {
        id: hour

        anchors.left: parent.left
        anchors.leftMargin: root.places.textX
        y: Theme.portrait ? root.places.wordsTop : root.places.road - Theme.px(0.0204) - height
        frame: root
        at: Handover.headlineAt

        LargeWords {
            id: digits

            objectName: "headline"
            width: root.places.textWidth
            text: root.time
            role: Theme.portrait ? "clock_portrait" : "clock"
            fading: hour.fading
            color: root.ink
            Accessible.ignored: root.opens || !visible
        }
    }

    Column {
        id: said

        readonly property real widest: Math.max(where.textWidth, day.textWidth)

        anchors.left: parent.left
        anchors.leftMargin: root.places.textX
        width: root.places.textWidth
        y: Theme.portrait ? hour.y + hour.height + Theme.px(Tokens.space36) : root.places.road + Theme.px(Tokens.landscapeLeadGap)
        spacing: Theme.px(Tokens.space12)

        Reveal {
            visible: root.place !== ""
            frame: root
            at: Handover.leadAt

            PlainText {
                id: where

                objectName: "place"
                width: root.places.textWidth
                text: root.place
                role: root._placeRole
                color: root.ink
                wrap: true
                Accessible.ignored: root.opens || !visible
            }
        }

        Reveal {
            frame: root
            at: Handover.leadAt + Handover.listStagger

            PlainText {
                id: day

                width: root.places.textWidth
                text: root.date
                role: root._largeDate ? "poster" : "clock_date"
                step: root._largeDate ? 1 : 0
                color: root.ink
                wrap: true
                Accessible.ignored: root.opens || !visible
            }
        }
    }
}
