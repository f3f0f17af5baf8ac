import QtQuick

import Kiosk.Visit
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// What the colour column of the round says: what to do, and the place in the round. Upright the place is in the band.
Item {
    id: root

    required property PageFrame frame
    required property VisitorView visitor
    // Whether it says what to do, which is elsewhere if not.
    required property bool saysWhat
    // Whether question and reply are on one screen.
    required property bool together

    readonly property bool hasStops: stops.visible
    readonly property QuizView _quiz: visitor.quiz

    SpokenText {
        visible: root.saysWhat
        anchors.left: parent.left
        anchors.leftMargin: root.frame.columnWordsX
        width: root.frame.columnWidth - root.frame.columnWordsX - Theme.px(Tokens.landscapePageFieldEndInset)
        y: Math.min(Theme.px(Tokens.landscapeTrueOrNotLine) + Theme.higher(Tokens.landscapePageExtraRoad + Tokens.landscapePageExtraMotif / 3), stops.y - Theme.px(Tokens.space16) - height)
        opacity: root.frame.columnShown
        text: root._quiz.lead
        lines: ["lead"]
        role: "heading_2"
        color: root.frame.columnInk
        mark: color
        wrap: true
    }

    QuizProgress {
        id: stops

        visible: root.frame.hasField && !root.frame.signed
        anchors.left: parent.left
        anchors.leftMargin: Theme.portrait ? root.width - Theme.px(Tokens.portraitTextX) - width : root.frame.columnWordsX
        y: {
            const below = root.frame.road + root.frame.motifBelowRoad * root.frame.motifSize;
            const middle = Theme.portrait ? root.frame.road + root.frame.bandHeight : root.together ? below + root.frame.toolbarTop : 2 * (root.frame.toolbarTop - Theme.px(Tokens.landscapeTrueOrNotStops));
            return Math.round((middle - height) / 2);
        }
        width: Theme.portrait ? root.width - root.frame.motifX - root.frame.motifSize - Theme.px(Tokens.portraitTextX + Tokens.space16) : root.frame.columnWidth - root.frame.columnWordsX - Theme.px(Tokens.landscapePageFieldEndInset)
        opacity: root.frame.columnShown
        visitor: root.visitor
        count: root._quiz.count
        number: root._quiz.number
        ink: root.frame.columnInk
        light: Theme.fieldLight(root.frame.field)
        ground: Theme.fieldFill(root.frame.field)
    }
}
