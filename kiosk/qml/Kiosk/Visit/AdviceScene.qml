pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Advice looks like the page it was opened from; only the motif and the words differ.
PageFrame {
    id: root

    required property VisitorView visitor
    required property real startAgainWidth

    readonly property real _foot: toolbarTop - Theme.px(Theme.portrait ? 0.0204 : 0.0278)
    readonly property real _cardsTop: Theme.portrait ? intro.y + intro.height + Theme.px(0.0241) : road + Theme.px(0.0296)
    readonly property real _cardsFoot: Theme.portrait ? (emergency.visible ? emergency.y - Theme.px(Tokens.space2) : _foot) : _foot
    readonly property int _perPage: Theme.step === 0 ? 3 : Theme.step === 1 && !Theme.portrait ? 2 : 1
    readonly property int _first: visitor.firstCard
    readonly property bool _turns: visitor.cards.length > _perPage

    field: visitor.field
    motif: visitor.motif
    title: visitor.title

    // In the column of a landscape page; under the title of a portrait one.
    Column {
        id: intro

        readonly property bool _inColumn: !Theme.portrait && root.hasField && !root.narrow

        visible: Theme.portrait || _inColumn
        anchors.left: parent.left
        anchors.leftMargin: _inColumn ? Theme.px(Tokens.safeLandscapeX) : root.textX
        width: _inColumn ? root.fieldWidth - Theme.px(Tokens.safeLandscapeX) - Theme.px(0.0407) : root.textWidth
        y: _inColumn ? Theme.px(Tokens.landscapeAdviceFirstLineY) : root.textY
        spacing: Theme.px(Tokens.space2)

        Words {
            width: parent.width
            text: qsTr("Work, travel, papers, family: you can ask.")
            role: intro._inColumn ? "heading_2" : "body"
            color: intro._inColumn ? root.columnInk : Theme.text
            wrap: true
        }

        Words {
            visible: root.visitor.hasNumbers && (intro._inColumn || Theme.step === 0)
            width: parent.width
            text: qsTr("Calls stay in the list of calls on a phone.")
            role: intro._inColumn ? "body" : "detail"
            color: intro._inColumn ? root.columnInk : Theme.textSoft
            wrap: true
        }
    }

    Column {
        id: emergency

        objectName: "emergency"
        visible: root.visitor.emergencyNumber !== ""
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        width: root.width - root.textX - Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.safeLandscapeX) - (Theme.portrait ? 0 : root.startAgainWidth + Theme.px(Tokens.space3))
        y: Theme.portrait ? root._foot - height : Theme.step >= 2 ? Theme.px(0.0185) : Theme.px(0.0593)

        Rectangle {
            visible: Theme.portrait
            width: parent.width
            height: Theme.px(Tokens.strokeHairline)
            color: Theme.hairline
        }

        Row {
            topPadding: Theme.portrait ? Theme.px(0.0111) : 0
            spacing: Theme.px(0.0111)

            Words {
                id: word

                anchors.baseline: undefined
                anchors.bottom: digits.bottom
                text: root.visitor.emergencyLabel
                role: "card_title"
                step: root._emergencyStep
                color: Theme.text
            }

            Words {
                id: digits

                text: root.visitor.emergencyNumber
                role: "emergency"
                step: root._emergencyStep
                color: Theme.text
            }
        }

        Words {
            visible: Theme.step < 2 || Theme.portrait
            width: parent.width
            text: root.visitor.emergencyWho
            role: "body"
            step: root._emergencyStep
            color: Theme.text
            wrap: true
        }
    }

    readonly property int _emergencyStep: Math.min(Theme.step, Theme.portrait ? 1 : Theme.step)

    Column {
        id: cards

        objectName: "cards"
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: root._cardsTop
        width: root._turns ? root.textWidth : root.width - root.textX - Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.safeLandscapeX)
        spacing: Theme.px(Theme.portrait ? 0.013 : 0.0185)

        Repeater {
            model: root.visitor.cards.slice(root._first, root._first + root._perPage)

            Column {
                id: entry

                required property int index
                required property var modelData

                width: cards.width
                spacing: cards.spacing

                Rectangle {
                    visible: Theme.portrait || entry.index > 0
                    width: parent.width
                    height: Theme.px(Tokens.strokeHairline)
                    color: Theme.hairline
                }

                AdviceCard {
                    width: parent.width
                    number: entry.modelData.number
                    title: entry.modelData.title
                    details: entry.modelData.details
                    isNumber: entry.modelData.isNumber
                    alone: root.visitor.cards.length === 1
                }
            }
        }
    }

    PageTurner {
        visible: root._turns
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.landscapePageTurnerEndInset)
        y: Theme.portrait ? root._cardsFoot - height : root.road + Theme.px(Theme.step >= 2 ? 0.039 : 0.0481)
        counter: root.visitor.fraction(Math.floor(root._first / root._perPage) + 1, Math.ceil(root.visitor.cards.length / root._perPage), Theme.language)
        hasBefore: root._first > 0
        hasAfter: root._first + root._perPage < root.visitor.cards.length
        onTurned: forward => root.visitor.turnCards(Math.max(0, root._first + (forward ? 1 : -1) * root._perPage))
    }
}
