import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// The station clock: the time on the road, the place and the date below it.
PanelFrame {
    id: root

    required property string time
    required property string place
    required property string date

    readonly property real _left: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.landscapeTextColumnX)
    readonly property real _width: Theme.portrait ? width - 2 * _left : column(Tokens.landscapeTextColumnWidth)

    title: [time, place, date].filter(words => words !== "").join(", ")
    lastWords: Handover.leadAt + Handover.listStagger

    Reveal {
        id: hour

        anchors.left: parent.left
        anchors.leftMargin: root._left
        y: Theme.portrait ? Theme.px(Tokens.portraitTextY) : root.road - Theme.px(0.0204) - height
        frame: root
        at: Handover.headlineAt

        LargeWords {
            objectName: "headline"
            width: root._width
            text: root.time
            role: Theme.portrait ? "clock_portrait" : "clock"
            fading: hour.fading
            color: root.ink
        }
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: root._left
        width: root._width
        y: Theme.portrait ? hour.y + hour.height + Theme.px(Tokens.space36) : root.road + Theme.px(Tokens.landscapeLeadGap)
        spacing: Theme.px(Tokens.space12)

        Reveal {
            visible: root.place !== ""
            frame: root
            at: Handover.leadAt

            PlainText {
                objectName: "place"
                width: root._width
                text: root.place
                role: "clock_place"
                color: root.ink
                wrap: true
            }
        }

        Reveal {
            frame: root
            at: Handover.leadAt + Handover.listStagger

            PlainText {
                width: root._width
                text: root.date
                role: "clock_date"
                color: root.ink
                wrap: true
            }
        }
    }
}
