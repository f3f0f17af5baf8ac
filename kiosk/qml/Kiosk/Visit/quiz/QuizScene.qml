import QtQuick

import Kiosk.Visit
import Kiosk.Text
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Yes or no? A question, three equal answers and one reply: in a place of its own below them, in reach mode between them, or on the
// next screen where text is large.
PageFrame {
    id: root

    required property VisitorView visitor

    readonly property QuizView _quiz: visitor.quiz
    readonly property var _questions: _quiz.questions
    readonly property var _links: visitor.page.links
    readonly property var _now: _questions[_quiz.number]

    readonly property bool _inColumn: !Theme.portrait && hasField && !narrow && !signed
    readonly property real _gap: Theme.px(Theme.low && !Theme.portrait ? Tokens.space12 : Tokens.space26)
    // How far the road gives way where the longest reply needs it.
    readonly property real _lift: {
        const over = usualRoad + Theme.px(Tokens.landscapeTrueOrNotQuestion) + fit.least - _replyFoot;
        return _inColumn && over > 0 && over <= Theme.px(0.05) ? over : 0;
    }
    readonly property real _top: _inColumn ? road + Theme.px(Tokens.landscapeTrueOrNotQuestion) : textY
    // In reach mode the answers alone are below, unless a signer has the part above.
    readonly property bool _lowAnswers: Theme.low && !reach.signedAbove
    // What a question as the title takes more than the usual title.
    readonly property real _askTakes: _asks && _lowAnswers ? titleHeight - titleFit.lowHeight(visitor.page.title) : 0
    readonly property real _answersTop: reach.touchTop(Theme.px(Tokens.touchMin))
    readonly property real _foot: reach.hasRow ? _turningFoot : toolbarTop - Theme.px(Theme.portrait ? 0.0352 : Tokens.space12)
    readonly property real _turningFoot: reach.hasRow ? reach.rowTop - Theme.px(Tokens.space16) : Theme.portrait ? toolbarTop - Theme.px(Tokens.portraitPageTurnerFootGap) - turner.height - Theme.px(Tokens.space16) : toolbarTop - Theme.px(Tokens.space20)

    // Whether the reply is below the answers.
    readonly property bool _together: fit.together
    readonly property real _answersRoom: _lowAnswers ? textWidth : wholeWidth - (Theme.portrait ? 0 : next.implicitWidth + Theme.px(Tokens.space36))
    readonly property real _replyFoot: _lowAnswers ? _foot : Theme.portrait ? _foot - next.height - Theme.px(Tokens.space24) : _foot

    readonly property bool _onReply: !_together && _quiz.replies
    readonly property string _replies: _quiz.blocks[0]?.anchor ?? ""
    readonly property string _before: _onReply ? pager.before || _quiz.here : _quiz.before
    readonly property string _after: _onReply ? pager.after || _quiz.after : _quiz.chosen >= 0 ? _replies : _quiz.after

    // After an answer by keys the focus moves to where the reply continues, not to an answer that is gone.
    property bool _byKeys: false

    readonly property real _wordsWidth: Theme.low ? textWidth : wholeWidth

    readonly property string _question: _now.question
    // The title tells of the first one.
    property bool _begun: false
    // Whether the title is the question of a reply on a screen of its own. Where the text begins depends on it, and whether there is
    // such a screen on where that is: so it follows later, while no word is shown.
    property bool _asks: false

    Component.onCompleted: root._begun = true
    on_QuestionChanged: {
        if (root._begun)
            Announcer.say(root.visitor.fraction(root._quiz.number + 1, root._quiz.count, Theme.language) + ": " + root._question);
    }
    on_OnReplyChanged: {
        if (_onReply && _byKeys)
            turner.takeFocus();
        _byKeys = false;
        Qt.callLater(root._entitle);
    }

    function _entitle() {
        root._asks = root._onReply;
    }

    // After the last question.
    function _leadOn() {
        if (root._links.length > 0)
            root.visitor.controls.follow(root._links[0].ref);
        else
            root.visitor.controls.explore();
    }

    signed: signer.signs
    field: visitor.page.field
    turnerWidth: turner.widthWith(visitor.fraction(10, 10, Theme.language))
    motif: visitor.page.motif
    title: _asks ? _question : visitor.page.title
    titleLines: [_asks ? "question" : "title"]
    told: visitor.page.title
    titleShown: _together ? 1 : turning.share
    topicName: visitor.page.topicName
    lead: Theme.portrait || _lowAnswers || _inColumn || _together || _asks ? "" : _quiz.lead
    // The band leaves room for question and reply, or gives way.
    lowBand: {
        const room = _answersTop - _gap - Theme.px(Tokens.space52 + Tokens.space36) - titleFit.lowHeight(visitor.page.title) - fit.least;
        return reach.usualBand > 0 && room >= Theme.px(0.15) ? Math.min(reach.usualBand, room) : 0;
    }
    road: usualRoad - _lift
    motifSize: _inColumn ? Math.min(Theme.px(Tokens.landscapeTrueOrNotMotif) + Theme.higher(Tokens.landscapePageExtraMotif), Math.floor((road - Theme.px(Tokens.space24)) / motifAboveRoad)) : usualMotif

    QuizFit {
        id: fit

        quiz: root._quiz
        alone: root.signed
        answersItem: answers
        replyItem: replyPlace.reply
        wholeWidth: root._wordsWidth
        answersRoom: root._answersRoom
        textWidth: root.textWidth
        top: root._top - root._askTakes
        replyFoot: root._replyFoot
        turningFoot: root._turningFoot
        gap: root._gap
        answersTop: root._lowAnswers ? root._answersTop : -1
    }

    PageSigner {
        id: signer

        frame: root
        visitor: root.visitor
        // Beside a signer a wide page in reach mode has no room for question and answers.
        film: Theme.low && !Theme.portrait ? "" : root.visitor.page.film
        turnerTop: turner.y
    }

    QuizColumn {
        id: column

        anchors.fill: parent
        frame: root
        visitor: root.visitor
        saysWhat: root._inColumn && !root._together
        together: root._together
    }

    QuizQuestion {
        id: question

        visible: !root._onReply
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: root._top
        width: root._together ? root._wordsWidth : root.textWidth
        words: root._now.question
        lead: fit.sizes.lead ? root._quiz.lead : ""
        leadHeight: fit.leadHeight(root.textWidth)
        leadWidth: root.textWidth
        role: fit.sizes.role
        step: fit.sizes.step
        shown: root.wordsShown
        turned: turning.share
    }

    QuizAnswers {
        id: answers

        visible: !root._onReply
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: root._lowAnswers ? root._answersTop : question.y + question.height + root._gap
        width: root._together ? root._answersRoom : root.textWidth
        opacity: root.wordsShown * turning.share
        names: root._quiz.answers
        chosen: root._quiz.chosen
        step: fit.sizes.answers
        stacked: fit.sizes.stacked
        onAnswered: number => {
            root._byKeys = (root.Window.activeFocusItem as PressArea)?.visualFocus ?? false;
            root.visitor.controls.mark(number);
            Announcer.say([root._now.answer, root._now.facts].join(" "));
            if (!root._together)
                turning.begin(root._replies);
        }
    }

    QuizReplyPlace {
        id: replyPlace

        anchors.fill: parent
        quiz: root._quiz
        record: root._now
        together: root._together
        columnWidth: root.columnWidth
        textX: root.textX
        textWidth: root._wordsWidth
        endInset: Theme.low ? root.reach.cornerWidth : 0
        replyY: (root._lowAnswers ? question.y + question.height : answers.y + answers.height) + fit.replyGap
        gap: fit.replyGap
        emptyFoot: root._lowAnswers ? foot : Theme.portrait ? next.y : root.toolbarTop
        foot: root._lowAnswers ? root._answersTop - root._gap : root.toolbarTop
        groundShown: root.wordsShown
        wordsShown: root.wordsShown * turning.share
    }

    Pill {
        id: next

        objectName: "next"
        visible: root._together
        anchors.right: parent.right
        anchors.rightMargin: Theme.low ? root.turnerEnd : Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.safeLandscapeX)
        y: root.reach.hasRow ? root.reach.rowTop : Theme.low ? root.turnerTop : Theme.portrait ? root._foot - height : answers.y
        implicitHeight: Theme.px(Tokens.landscapeTrueOrNotAnswer)
        opacity: root.wordsShown
        boxed: true
        sidePadding: Theme.px(0.0389)
        // TRANSLATORS: button that leads to the next question, at most 12 characters
        name: qsTr("Next", "question")
        role: "button"
        symbolAfter: Icons.ofTool("onward")
        fill: Theme.fieldLight(root.field)
        ink: Theme.textOnLight
        outline: fill
        onClicked: root._quiz.after !== "" ? turning.begin(root._quiz.after) : root._leadOn()
    }

    SpokenText {
        objectName: "counter"
        visible: Theme.low && next.visible
        lines: [objectName]
        anchors.right: next.left
        anchors.rightMargin: Theme.px(Tokens.space20)
        y: next.y + (next.height - height) / 2
        opacity: root.wordsShown
        text: root.visitor.fraction(root._quiz.number + 1, root._quiz.count, Theme.language)
        role: "button"
        step: 0
        color: Theme.text
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
        opacity: root.wordsShown * turning.share
        blocks: visible ? pager.shown : []
        spot: Theme.text
        stop: Theme.text
    }

    PageTurner {
        id: turner

        visible: !root._together
        anchors.right: parent.right
        anchors.rightMargin: root.turnerEnd
        y: root.reach.hasRow ? root.reach.rowTop : Theme.portrait ? root.toolbarTop - Theme.px(Tokens.portraitPageTurnerFootGap) - height : root.turnerTop
        // Where no column has room for stops, the place in the round.
        counter: column.hasStops ? "" : root.visitor.fraction(root._quiz.number + 1, root._quiz.count, Theme.language)
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

        onTurned: anchor => root.visitor.controls.turnTo(anchor)
    }
}
