import QtQuick

import Kiosk.Visit
import Kiosk.Window
import Kiosk.Theme

// Whether question, answers and reply find room on one screen, the same for every question, so that nothing moves; otherwise in which
// sizes question and answers do without the reply.
QtObject {
    id: root

    required property QuizView quiz
    // Whether the reply has a screen of its own in any case: beside a signer who signs one of them.
    required property bool alone
    required property QuizAnswers answersItem
    required property QuizReply replyItem
    // The widths of question and reply, of the answers beside them, and of question and answers without the reply.
    required property real wholeWidth
    required property real answersRoom
    required property real textWidth
    // Where the question begins, and where the reply, or the answers without it, have to end.
    required property real top
    required property real replyFoot
    required property real turningFoot
    // Where the answers begin, if that does not follow from the question; otherwise -1.
    required property real answersTop
    // Between question and answers.
    required property real gap

    readonly property bool together: !alone && answersItem.holds(answersRoom, Theme.step, false) && top + least <= _foot && (!_apart || answersTop + answersItem.heightIn(answersRoom, Theme.step, false) <= replyFoot)
    readonly property bool _apart: answersTop >= 0
    // Where question, answers and reply end, or question and reply.
    readonly property real _foot: _apart ? answersTop - gap : replyFoot
    // How high all is with the least gap.
    readonly property real least: _takes(_gaps[_gaps.length - 1], Theme.step)
    // Above the reply; in its middle the place of the reply begins.
    readonly property real replyGap: _gaps.find(gap => top + _takes(gap, _questionStep) <= _foot) ?? _gaps[_gaps.length - 1]
    // A field that is wider than usual has a larger question where there is room.
    readonly property int _questionStep: Theme.extraWidth > 0 ? [2, 1].find(step => step > Theme.step && top + _takes(_gaps[_gaps.length - 1], step) <= _foot) ?? Theme.step : Theme.step
    // The steps of question and answers, whether answers are below each other, and whether the lead is above the question.
    readonly property var sizes: together ? { role: "statement", step: _questionStep, answers: Theme.step, stacked: false, lead: false } : _sizesAlone()

    readonly property var _questions: quiz.questions
    readonly property var _gaps: [Tokens.space64, 0.0426, 0.0282, Tokens.space16].map(gap => Theme.px(gap))

    function leadHeight(width: real): real {
        return _lines(root.quiz.lead, "body", Theme.step, width) + Theme.px(Tokens.space16);
    }

    function _lines(text: string, role: string, step: int, width: real): real {
        return Type.lineCount(text, role, Theme.language, step, Theme.unit, width) * Type.style(role, Theme.language, step, Theme.unit).lineHeight;
    }

    // How high the longest question of a size is with its reply, with a gap above the reply.
    function _takes(gap: real, step: int): real {
        const width = root.wholeWidth;
        const head = (root._apart ? 0 : root.gap + answersItem.heightIn(root.answersRoom, Theme.step, false)) + gap;
        return Math.max(...root._questions.map(q => head + _lines(q.question, "statement", step, width) + replyItem.heightIn(q, width)));
    }

    // The largest size with which every question fits with its answers.
    function _sizesAlone(): var {
        const width = root.textWidth, room = root.turningFoot - root.top;
        for (const role of ["statement", "heading_2"])
            for (let answerStep = Theme.step; answerStep >= 0; answerStep -= 1)
                for (let step = answerStep; step >= 0; step -= 1)
                    for (const stacked of [false, true])
                        for (const lead of Theme.portrait || root._apart ? [true, false] : [false]) {
                            const above = lead ? leadHeight(width) : 0, answers = answersItem.heightIn(width, answerStep, stacked);
                            const highest = Math.max(...root._questions.map(q => _lines(q.question, role, step, width)));
                            const fits = root._apart ? root.top + above + highest + root.gap <= root.answersTop && root.answersTop + answers <= root.turningFoot : above + root.gap + answers + highest <= room;
                            if (answersItem.holds(width, answerStep, stacked) && fits)
                                return { role: role, step: step, answers: answerStep, stacked: stacked, lead: lead };
                        }
        return { role: "heading_2", step: 0, answers: 0, stacked: false, lead: false };
    }
}
