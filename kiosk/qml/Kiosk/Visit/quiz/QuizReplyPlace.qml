import QtQuick

import Kiosk.Visit
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The place of the reply below the answers, or between question and answers. It is there before the reply, so that nothing moves when the reply comes.
Item {
    id: root

    required property QuizView quiz
    // The question, with its reply.
    required property var record
    // Whether the reply is below the answers at all.
    required property bool together
    required property real columnWidth
    required property real textX
    required property real textWidth
    // Of the place from the far edge.
    required property real endInset
    // Where the reply begins, and how far below the answers.
    required property real replyY
    required property real gap
    // Where the place ends, and what it shows before the reply.
    required property real foot
    required property real emptyFoot
    required property real groundShown
    required property real wordsShown

    readonly property alias reply: reply

    Rectangle {
        id: place

        objectName: "replyPlace"
        visible: root.together
        anchors.left: parent.left
        anchors.leftMargin: Theme.portrait ? 0 : root.columnWidth
        anchors.right: parent.right
        anchors.rightMargin: root.endInset
        y: reply.y - Math.round(root.gap / 2)
        height: root.foot - y
        opacity: root.groundShown
        color: Theme.raised

        Rectangle {
            width: parent.width
            height: Theme.px(Tokens.strokeHairline)
            color: Theme.hairline
        }
    }

    SpokenText {
        objectName: "beforeReply"
        visible: root.together && root.quiz.chosen < 0
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: Math.round((place.y + root.emptyFoot - height) / 2)
        width: root.textWidth
        opacity: root.wordsShown
        text: root.quiz.lead
        lines: ["lead"]
        // As large as the question where a wider field than usual has room for it.
        role: Theme.extraWidth > 0 && Type.lineCount(text, "statement", Theme.language, Theme.step, Theme.unit, width) === 1 ? "statement" : "heading_2"
        color: Theme.heading2
        wrap: true
    }

    QuizReply {
        id: reply

        visible: root.together && root.quiz.chosen >= 0
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: root.replyY
        width: root.textWidth
        opacity: root.wordsShown
        record: root.record
        blocks: root.quiz.blocks
    }
}
