pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Loop
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// An announcement of the place: large on the road, the same in further languages below it, and the number in the bar.
Item {
    id: root

    required property VisitorView visitor

    readonly property AnnouncementView said: visitor.announcement
    readonly property var _others: said.others
    readonly property real _height: height - bar.implicitHeight
    readonly property real _side: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.safeLandscapeX)
    readonly property real _column: width - 2 * _side
    readonly property real _gap: Theme.px(Tokens.space36)
    readonly property real _between: Theme.px(Tokens.space72)
    readonly property real _top: Theme.px(Tokens.safeLandscapeY) + (said.emergency ? Theme.px(Tokens.announcementBar) : 0)
    readonly property color _ink: Theme.fieldText("ink")

    // Beside each other, or upright below each other.
    readonly property real _otherWidth: Theme.portrait || _others.length === 0 ? _column : Math.floor((_column - (_others.length - 1) * _between) / _others.length)

    // The largest of these with which everything has room.
    readonly property var _sizes: [
        { title: "headline_l", sentence: "lead", heading: "heading_2", words: "body", step: 2 },
        { title: "headline_l", sentence: "lead", heading: "heading_2", words: "body", step: 1 },
        { title: "headline_l", sentence: "lead", heading: "heading_2", words: "body", step: 0 },
        { title: "headline_m", sentence: "lead", heading: "heading_2", words: "body", step: 0 },
        { title: "headline_s", sentence: "lead", heading: "heading_2", words: "body", step: 0 },
        { title: "headline_s", sentence: "lead", heading: "heading_2", words: "detail", step: 0 },
        { title: "title", sentence: "lead", heading: "card_title", words: "detail", step: 0 },
        { title: "title_s", sentence: "body", heading: "card_title", words: "detail", step: 0 },
        { title: "title_s", sentence: "detail", heading: "detail", words: "source", step: 0 }
    ]
    readonly property var _size: _sizes.find(_fits) ?? _sizes[_sizes.length - 1]
    readonly property real _titleHeight: _lines(said.title, _size.title, said.language, 0, _column)
    // As on the panels, unless words need the room.
    readonly property real _road: Math.max(_top + _titleHeight + Theme.px(Tokens.landscapeHeadlineGap), Math.min(Theme.road, _height - _below(_size)))

    function _lines(words: string, role: string, language: string, step: int, width: real): real {
        return words === "" ? 0 : Type.lineCount(words, role, language, step, Theme.unit, width) * Math.floor(Type.style(role, language, step, Theme.unit).lineHeight);
    }

    function _otherHeight(size: var, row: var): real {
        return root._lines(row.title, size.heading, row.language, size.step, root._otherWidth) + root._lines(row.sentence, size.words, row.language, size.step, root._otherWidth);
    }

    // From the road to the bar.
    function _below(size: var): real {
        const heights = root._others.map(row => root._otherHeight(size, row));
        const others = Theme.portrait ? heights.reduce((sum, each) => sum + each + root._gap, 0) : heights.length > 0 ? Math.max(...heights) + root._gap : 0;
        return Theme.px(Tokens.landscapeLeadGap) + root._lines(root.said.sentence, size.sentence, root.said.language, size.step, root._column) + others + root._gap;
    }

    function _fits(size: var): bool {
        const broken = (words, role, language, step, width) => Type.widestWord(words, role, language, step, Theme.unit) > width;
        if (broken(root.said.title, size.title, root.said.language, 0, root._column))
            return false;
        if (root._others.some(row => broken(row.title, size.heading, row.language, size.step, root._otherWidth) || broken(row.sentence, size.words, row.language, size.step, root._otherWidth)))
            return false;
        return root._top + root._lines(root.said.title, size.title, root.said.language, 0, root._column) + Theme.px(Tokens.landscapeHeadlineGap) + root._below(size) <= root._height;
    }

    Component.onCompleted: Announcer.say(`${root.said.title}. ${root.said.sentence}`)

    Rectangle {
        anchors.fill: parent
        color: Theme.fieldFill("ink")
    }

    Rectangle {
        objectName: "emergencyBar"
        visible: root.said.emergency
        width: parent.width
        height: Theme.px(Tokens.announcementBar)
        color: Theme.fieldLight("ink")
    }

    Rectangle {
        objectName: "announcementRoad"
        y: Math.round(root._road - height / 2)
        width: parent.width
        height: Theme.px(Tokens.strokeLinePanel)
        color: root._ink
    }

    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: root._side
        y: Math.round(root._road - height / 2)
        width: 2 * Math.round(Theme.px(Tokens.pairStop) / 2)
        height: width
        radius: width / 2
        color: Theme.fieldLight("ink")
        border.width: Theme.px(Tokens.strokeHeavy)
        border.color: root._ink
    }

    PlainText {
        objectName: "announcementTitle"
        anchors.left: parent.left
        anchors.leftMargin: root._side
        width: root._column
        y: root._road - Theme.px(Tokens.landscapeHeadlineGap) - height
        text: Headlines.balanced(root.said.title, role, root.said.language, width, Theme.unit)
        role: root._size.title
        language: root.said.language
        step: 0
        color: root._ink
        wrap: true
        Accessible.name: root.said.title
        Accessible.role: Accessible.Heading
    }

    PlainText {
        id: sentence

        objectName: "announcementSentence"
        anchors.left: parent.left
        anchors.leftMargin: root._side
        width: root._column
        y: root._road + Theme.px(Tokens.landscapeLeadGap)
        text: root.said.sentence
        role: root._size.sentence
        language: root.said.language
        step: root._size.step
        color: root._ink
        wrap: true
        Accessible.role: Accessible.AlertMessage
    }

    Grid {
        anchors.left: parent.left
        anchors.leftMargin: root._side
        y: sentence.y + sentence.height + root._gap
        columns: Theme.portrait ? 1 : Math.max(1, root._others.length)
        columnSpacing: root._between
        rowSpacing: root._gap

        Repeater {
            model: root._others

            Item {
                id: other

                required property string language
                required property bool rightToLeft
                required property string title
                required property string sentence

                objectName: "other-" + language
                width: root._otherWidth
                height: heading.height + words.height

                // Its own direction: the place has that of the screen.
                LayoutMirroring.enabled: rightToLeft
                LayoutMirroring.childrenInherit: true

                PlainText {
                    id: heading

                    width: parent.width
                    text: other.title
                    role: root._size.heading
                    language: other.language
                    step: root._size.step
                    color: root._ink
                    wrap: true
                    Accessible.role: Accessible.Heading
                }

                PlainText {
                    id: words

                    y: heading.height
                    width: parent.width
                    text: other.sentence
                    role: root._size.words
                    language: other.language
                    step: root._size.step
                    color: root._ink
                    wrap: true
                }
            }
        }
    }

    LoopBar {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        visitor: root.visitor
    }
}
