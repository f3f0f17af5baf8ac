import QtQuick

import Kiosk.Text
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Yes or no? A question, three equal answers and one reply: in a place of its own below them, or on the next screen
// where text is large.
PageFrame {
    id: root

    required property VisitorView visitor

    readonly property QuizView _quiz: visitor.quiz
    readonly property var _questions: _quiz.questions
    readonly property var _links: visitor.page.links
    readonly property var _now: _questions[_quiz.number]

    readonly property bool _inColumn: !Theme.portrait && hasField && !narrow
    readonly property real _gap: Theme.px(0.0241)
    // How far the road gives way where the longest reply needs it.
    readonly property real _lift: {
        const over = usualRoad + Theme.px(Tokens.landscapeTrueOrNotQuestion) + _takes(_gaps[_gaps.length - 1]) - _replyFoot;
        return _inColumn && over > 0 && over <= Theme.px(0.05) ? over : 0;
    }
    readonly property real _top: _inColumn ? road + Theme.px(Tokens.landscapeTrueOrNotQuestion) : textY
    readonly property real _foot: toolbarTop - Theme.px(Theme.portrait ? 0.0352 : Tokens.space12)
    readonly property real _turningFoot: Theme.portrait ? toolbarTop - Theme.px(Tokens.portraitPageTurnerFootGap) - turner.height - Theme.px(Tokens.space16) : toolbarTop - Theme.px(Tokens.space20)

    // Whether the reply is below the answers: the same for every question, so that nothing moves.
    readonly property bool _together: answers.holds(_answersRoom, Theme.step, false) && _top + _takes(_gaps[_gaps.length - 1]) <= _replyFoot
    readonly property real _answersRoom: wholeWidth - (Theme.portrait ? 0 : next.implicitWidth + Theme.px(Tokens.space36))
    readonly property real _replyFoot: Theme.portrait ? _foot - next.height - Theme.px(Tokens.space24) : _foot
    // Between answers and reply; in its middle the place of the reply begins.
    readonly property var _gaps: [0.0593, 0.0426, 0.0282, Tokens.space16].map(gap => Theme.px(gap))
    readonly property real _replyGap: _gaps.find(gap => _top + _takes(gap) <= _replyFoot) ?? _gaps[_gaps.length - 1]

    readonly property bool _onReply: !_together && _quiz.replies
    readonly property var _fit: _together ? { step: Theme.step, answers: Theme.step, stacked: false, lead: false } : _fitAlone()
    readonly property string _replies: _quiz.blocks[0]?.anchor ?? ""
    readonly property string _before: _onReply ? pager.before || _quiz.here : _quiz.before
    readonly property string _after: _onReply ? pager.after || _quiz.after : _quiz.chosen >= 0 ? _replies : _quiz.after

    // After an answer by keys the focus moves to where the reply continues, not to an answer that is gone.
    property bool _byKeys: false

    on_OnReplyChanged: {
        if (_onReply && _byKeys)
            turner.takeFocus();
        _byKeys = false;
    }

    // After the last question.
    function _leadOn() {
        if (root._links.length > 0)
            root.visitor.follow(root._links[0].ref);
        else
            root.visitor.explore();
    }

    function _lines(text: string, role: string, step: int, width: real): real {
        return Type.lineCount(text, role, Theme.language, step, Theme.unit, width) * Type.style(role, Theme.language, step, Theme.unit).lineHeight;
    }

    function _leadHeight(width: real): real {
        return _lines(root._quiz.lead, "body", Theme.step, width) + Theme.px(Tokens.space16);
    }

    // How high the longest question with its reply is, with a gap above the reply.
    function _takes(gap: real): real {
        const width = root.wholeWidth;
        const head = root._gap + answers.heightIn(root._answersRoom, Theme.step, false) + gap;
        return Math.max(...root._questions.map(q => head + _lines(q.question, "statement", Theme.step, width) + reply.heightIn(q, width)));
    }

    // The largest size with which every question fits with its answers.
    function _fitAlone(): var {
        const width = root.textWidth, room = root._turningFoot - root._top;
        for (let answerStep = Theme.step; answerStep >= 0; answerStep -= 1)
            for (let step = answerStep; step >= 0; step -= 1)
                for (const stacked of [false, true])
                    for (const lead of Theme.portrait ? [true, false] : [false]) {
                        const below = (lead ? _leadHeight(width) : 0) + root._gap + answers.heightIn(width, answerStep, stacked);
                        const highest = Math.max(...root._questions.map(q => _lines(q.question, "statement", step, width)));
                        if (answers.holds(width, answerStep, stacked) && below + highest <= room)
                            return { step: step, answers: answerStep, stacked: stacked, lead: lead };
                    }
        return { step: 0, answers: 0, stacked: false, lead: false };
    }

    field: visitor.page.field
    motif: visitor.page.motif
    title: visitor.page.title
    topicName: visitor.page.topicName
    lead: Theme.portrait || _inColumn || _together ? "" : _quiz.lead
    road: usualRoad - _lift
    motifSize: _inColumn ? Math.min(Theme.px(Tokens.landscapeTrueOrNotMotif), Math.floor((road - Theme.px(Tokens.space24)) / motifAboveRoad)) : usualMotif

    PlainText {
        visible: root._inColumn && !root._together
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(Tokens.safeLandscapeX)
        width: root.columnWidth - Theme.px(Tokens.safeLandscapeX) - Theme.px(Tokens.landscapePageFieldEndInset)
        y: Math.min(Theme.px(Tokens.landscapeTrueOrNotLine), stops.y - Theme.px(Tokens.space16) - height)
        opacity: root.wordsShown
        text: root._quiz.lead
        role: "heading_2"
        color: root.columnInk
        wrap: true
    }

    QuizProgress {
        id: stops

        visible: root.hasField
        anchors.left: parent.left
        anchors.leftMargin: Theme.portrait ? root.width - Theme.px(Tokens.portraitTextX) - width : Theme.px(Tokens.safeLandscapeX)
        y: {
            const below = root.road + root.motifBelowRoad * root.motifSize;
            const middle = Theme.portrait ? root.road + root.bandHeight : root._together ? below + root.toolbarTop : 2 * (root.toolbarTop - Theme.px(Tokens.landscapeTrueOrNotStops));
            return Math.round((middle - height) / 2);
        }
        width: Theme.portrait ? root.width - root.motifX - root.motifSize - Theme.px(Tokens.portraitTextX + Tokens.space16) : root.columnWidth - Theme.px(Tokens.safeLandscapeX + Tokens.landscapePageFieldEndInset)
        opacity: root.wordsShown
        visitor: root.visitor
        count: root._quiz.count
        number: root._quiz.number
        ink: root.columnInk
        light: Theme.fieldLight(root.field)
        ground: Theme.fieldFill(root.field)
    }

    PlainText {
        id: above

        visible: root._fit.lead && !root._onReply
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: root._top
        width: root.textWidth
        opacity: root.wordsShown
        text: root._quiz.lead
        role: "body"
        color: Theme.text
        wrap: true
    }

    PlainText {
        id: question

        objectName: "question"
        visible: !root._onReply
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: root._top + (root._fit.lead ? root._leadHeight(root.textWidth) : 0)
        width: root._together ? root.wholeWidth : root.textWidth
        opacity: root.wordsShown * turning.share
        text: root._now.question
        role: "statement"
        step: root._fit.step
        color: Theme.text
        wrap: true
        Accessible.role: Accessible.Heading
    }

    QuizAnswers {
        id: answers

        visible: !root._onReply
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: question.y + question.height + root._gap
        width: root._together ? root._answersRoom : root.textWidth
        opacity: question.opacity
        chosen: root._quiz.chosen
        step: root._fit.answers
        stacked: root._fit.stacked
        onAnswered: number => {
            root._byKeys = (root.Window.activeFocusItem as PressArea)?.visualFocus ?? false;
            root.visitor.mark(number);
            root.Accessible.announce([root._now.answer, root._now.facts].join(" "), Accessible.Polite);
            if (!root._together)
                turning.begin(root._replies);
        }
    }

    // It is there before the reply, so that nothing moves when the reply comes.
    Rectangle {
        id: place

        objectName: "replyPlace"
        visible: root._together
        anchors.left: parent.left
        anchors.leftMargin: Theme.portrait ? 0 : root.columnWidth
        anchors.right: parent.right
        y: reply.y - Math.round(root._replyGap / 2)
        height: root.toolbarTop - y
        opacity: root.wordsShown
        color: Theme.raised

        Rectangle {
            width: parent.width
            height: Theme.px(Tokens.strokeHairline)
            color: Theme.hairline
        }
    }

    PlainText {
        objectName: "beforeReply"
        visible: root._together && root._quiz.chosen < 0
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: Math.round((place.y + (Theme.portrait ? next.y : root.toolbarTop) - height) / 2)
        width: root.wholeWidth
        opacity: question.opacity
        text: root._quiz.lead
        role: "heading_2"
        color: Theme.heading2
        wrap: true
    }

    Pill {
        id: next

        objectName: "next"
        visible: root._together
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.safeLandscapeX)
        y: Theme.portrait ? root._foot - height : answers.y
        implicitHeight: Theme.px(Tokens.landscapeTrueOrNotAnswer)
        opacity: root.wordsShown
        boxed: true
        sidePadding: Theme.px(0.0389)
        // TRANSLATORS: button that leads to the next question, at most 12 characters
        name: qsTr("Next", "question")
        role: "button"
        symbolAfter: "arrow-right"
        fill: Theme.fieldLight(root.field)
        ink: Theme.textOnLight
        outline: fill
        onClicked: root._quiz.after !== "" ? turning.begin(root._quiz.after) : root._leadOn()
    }

    QuizReply {
        id: reply

        visible: root._together && root._quiz.chosen >= 0
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: answers.y + answers.height + root._replyGap
        width: root.wholeWidth
        opacity: question.opacity
        record: root._now
    }

    Pager {
        id: pager

        blocks: root._quiz.blocks
        anchor: root._onReply ? root.visitor.page.anchor : root._replies
        width: root.textWidth
        height: root._turningFoot - root.textY
    }

    TextColumn {
        visible: root._onReply
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: root.textY
        width: root.textWidth
        opacity: question.opacity
        blocks: visible ? pager.shown : []
        spot: Theme.text
        stop: Theme.text
    }

    PageTurner {
        id: turner

        visible: !root._together
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.landscapePageTurnerEndInset)
        y: Theme.portrait ? root.toolbarTop - Theme.px(Tokens.portraitPageTurnerFootGap) - height : root.road + Theme.px(Theme.step >= 2 ? Tokens.landscapePageTurnerRoadGapLarge : Tokens.landscapePageTurnerRoadGap)
        // Where no column has room for stops, the place in the round.
        counter: root.hasField ? "" : root.visitor.fraction(root._quiz.number + 1, root._quiz.count, Theme.language)
        hasBefore: root._before !== ""
        hasAfter: true
        endsPage: root._after === ""
        onTurned: forward => {
            if (forward && endsPage)
                root._leadOn();
            else
                turning.begin(forward ? root._after : root._before);
        }
    }

    TextTurn {
        id: turning

        onTurned: anchor => root.visitor.turnTo(anchor)
    }
}
