pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Loop
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// An announcement of the place: from the top, as large as there is room, the same in further languages below it, and the number in the bar.
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

    // Spare height, shared between the sentence and each other language.
    readonly property real _airier: fit.spare / (Theme.portrait ? _others.length + 1 : 2)
    // Beside each other, or upright below each other.
    readonly property real _otherWidth: Theme.portrait || _others.length === 0 ? _column : Math.floor((_column - (_others.length - 1) * _between) / _others.length)

    AnnouncementFit {
        id: fit

        said: root.said
        column: root._column
        otherWidth: root._otherWidth
        top: root._top
        foot: root._height
        gap: root._gap
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
        y: Math.round(fit.road - height / 2)
        width: parent.width
        height: Theme.px(Tokens.strokeLinePanel)
        color: root._ink
    }

    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: root._side
        y: Math.round(fit.road - height / 2)
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
        y: fit.road - Theme.px(Tokens.landscapeHeadlineGap) - height
        text: Headlines.balanced(root.said.title, role, root.said.language, width, unit)
        unit: fit.unit
        role: fit.size.title
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
        y: fit.road + Theme.px(Tokens.landscapeLeadGap)
        text: root.said.sentence
        role: fit.size.sentence
        unit: fit.unit
        language: root.said.language
        step: fit.size.said
        color: root._ink
        wrap: true
        Accessible.role: Accessible.AlertMessage
    }

    Grid {
        anchors.left: parent.left
        anchors.leftMargin: root._side
        y: sentence.y + (root.said.sentence !== "" ? sentence.height : 0) + root._gap + root._airier
        columns: Theme.portrait ? 1 : Math.max(1, root._others.length)
        columnSpacing: root._between
        rowSpacing: root._gap + root._airier

        Repeater {
            model: root._others

            AnnouncementInLanguage {
                width: root._otherWidth
                size: fit.size
                unit: fit.unit
                ink: root._ink
            }
        }
    }

    LoopBar {
        id: bar

        objectName: "announcementBar"
        anchors.bottom: parent.bottom
        width: parent.width
        visitor: root.visitor
    }
}
