pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Loop
import Kiosk.Panels
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Drawing
import Kiosk.Theme

// Out of order: calm, no error text, no promise; the confirmed numbers stay.
Item {
    id: root

    required property VisitorView visitor

    readonly property PanelPlaces _places: PanelPlaces {
        width: root.width
        height: root.height - root._barHeight
        motif: "lantern"
        words: [Qt.rect(textX, headline.y, headline.textWidth, headline.height), Qt.rect(textX, lines.y, lines.implicitWidth, lines.height)]
        wordsHeight: headline.height + Theme.px(Tokens.space36) + lines.height
    }
    readonly property real _barHeight: Theme.px(Theme.portrait ? Tokens.portraitBarHeight : Tokens.landscapeBarHeight)

    Rectangle {
        anchors.fill: parent
        color: Theme.fieldFill("olive")

        Bleed {}
    }

    JourneyLine {
        anchors.fill: parent
        motif: "lantern"
        motifX: root._places.motifX
        road: root._places.road
        size: root._places.motifSize
        from: -Theme.px(Tokens.strokeOverrun) - Theme.bleed
        to: width - from
        weight: Theme.px(Tokens.strokeLinePanel)
        lineColor: Theme.fieldText("olive")
        lightColor: Theme.fieldLight("olive")
    }

    PlainText {
        id: headline

        objectName: "headline"
        anchors.left: parent.left
        anchors.leftMargin: root._places.textX
        width: Theme.px(Tokens.landscapeTextColumnWidth)
        y: Theme.portrait ? root._places.wordsTop : root._places.road - Theme.px(Tokens.landscapeHeadlineGap) - height
        text: Headlines.balanced(Accessible.name, role, Theme.language, width, Theme.unit)
        role: "headline_m"
        color: Theme.paper
        // TRANSLATORS: title while nothing else can be shown; no promise of when it works again; at most 48 characters
        Accessible.name: qsTr("The screen is out of order")
        Accessible.role: Accessible.Heading
    }

    Column {
        id: lines

        anchors.left: parent.left
        anchors.leftMargin: root._places.textX
        y: Theme.portrait ? headline.y + headline.height + Theme.px(Tokens.space36) : root._places.road + Theme.px(Tokens.landscapeLeadGap)
        spacing: Theme.px(Tokens.space8)

        Repeater {
            model: root.visitor.outOfOrder.lines

            PlainText {
                required text
                required language

                role: "lead"
                step: 0
                color: Theme.paper
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: root._barHeight
        color: Theme.paper

        Bleed {
            above: false
        }

        Rectangle {
            width: parent.width
            height: Theme.px(Tokens.strokeLineBar)
            color: Theme.ink

            Bleed {
                above: false
                below: false
            }
        }

        HelpStrip {
            visible: root.visitor.emergency.number !== ""
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
            width: Theme.portrait ? root.width - 2 * Theme.px(Tokens.safePortraitX) : Theme.px(Tokens.landscapeHelpStripWidth)
            height: parent.height
            captions: root.visitor.emergency.captions
            captionLanguage: Theme.language
            captionScale: root.visitor.bar.captionScale
            number: root.visitor.emergency.number
            desk: ""
            large: false
            rowY: Theme.px(Theme.portrait ? Tokens.portraitHelpStripRowYNoTouch : Tokens.landscapeBarRowY)
            logo: ""
            plate: ""
            showsPlate: false
        }

        HelpStrip {
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
            width: Theme.portrait ? root.width - 2 * Theme.px(Tokens.safePortraitX) : Theme.px(Tokens.landscapeHelpStripWidth) + Theme.plateExtra
            y: Theme.portrait && root.visitor.emergency.number !== "" ? Theme.px(0.18) : 0
            height: parent.height
            captions: root.visitor.outOfOrder.captions
            captionLanguage: Theme.language
            captionScale: root.visitor.bar.captionScale
            number: root.visitor.outOfOrder.number
            desk: ""
            large: false
            rowY: Theme.px(Theme.portrait ? Tokens.portraitHelpStripRowYNoTouch : Tokens.landscapeBarRowY)
            logo: root.visitor.bar.logo
            plate: root.visitor.bar.plateWords
            draft: root.visitor.bar.plateDraft
        }
    }
}
