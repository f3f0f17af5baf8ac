pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A talk under way: what the room sees, what comes next, notes, time, and the five buttons.
Item {
    id: root

    required property ConsoleView consoleView
    required property VisitorView visitor
    required property RoomSlides room

    readonly property ConsolePlaces _places: ConsolePlaces {
        width: root.width
        height: root.height
        aspect: root.room.aspect
        line: Type.style("tool_label", root.consoleView.language, 0, Theme.unit).lineHeight
    }

    ConsoleCurrentSlide {
        id: now

        objectName: "part-now"
        anchors.left: parent.left
        anchors.leftMargin: root._places.margin
        y: root._places.top
        width: root._places.nowWidth
        reach: root._places.gap + root._places.aheadWidth
        consoleView: root.consoleView
        visitor: root.visitor
        room: root.room
        places: root._places
    }

    ConsoleAhead {
        objectName: "part-step"
        anchors.left: parent.left
        anchors.leftMargin: root._places.stepX
        y: root._places.top
        width: root._places.aheadWidth
        isHeaded: !now.reaches
        places: root._places
        room: root.room
        language: root.consoleView.language
        panel: root.consoleView.ahead.stepPanel
        words: root.consoleView.ahead.stepWords
        // TRANSLATORS: over the picture of what the room sees after the next press, or in its place; at most 30 characters
        heading: root.consoleView.ahead.hasStep ? qsTr("Next step") : qsTr("This is the last slide")
    }

    ConsoleAhead {
        objectName: "part-then"
        anchors.left: parent.left
        anchors.leftMargin: root._places.thenX
        y: root._places.top
        width: root._places.aheadWidth
        places: root._places
        room: root.room
        language: root.consoleView.language
        panel: root.consoleView.ahead.thenPanel
        words: root.consoleView.ahead.thenWords
        // TRANSLATORS: over the picture of the next slide, or of the one after it; at most 24 characters
        heading: !root.consoleView.ahead.hasThen ? "" : root.consoleView.ahead.stepStays ? qsTr("Next slide") : qsTr("After that")
    }

    ConsoleTime {
        objectName: "part-time"
        anchors.right: parent.right
        anchors.rightMargin: root._places.margin
        y: root._places.top
        width: root._places.sideWidth
        height: root._places.picturesY + root._places.nowHeight - y
        consoleView: root.consoleView
        places: root._places
        onOpened: more.open("clock")
    }

    ConsoleNotes {
        objectName: "part-notes"
        anchors.left: parent.left
        anchors.leftMargin: root._places.margin
        y: root._places.notesY
        width: root._places.mainWidth
        height: root._places.notesHeight
        consoleView: root.consoleView
        onTold: more.open("card")
    }

    ConsoleMainButtons {
        objectName: "part-buttons"
        anchors.left: parent.left
        anchors.leftMargin: root._places.margin
        y: root._places.buttonsY
        width: root._places.mainWidth
        height: root._places.buttonsHeight
        consoleView: root.consoleView
        visitor: root.visitor
        onOpened: page => more.open(page)
    }

    ConsoleJump {
        id: jump

        objectName: "part-jump"
        anchors.right: parent.right
        anchors.rightMargin: root._places.margin
        y: root._places.notesY
        width: root._places.sideWidth
        height: root._places.buttonsY + root._places.buttonsHeight - y
        consoleView: root.consoleView
    }

    ConsoleMore {
        id: more

        objectName: "more"
        anchors.left: parent.left
        anchors.leftMargin: root._places.margin
        y: root._places.notesY
        width: root._places.mainWidth
        height: (long ? root._places.buttonsY + root._places.buttonsHeight : root._places.buttonsY - root._places.gap) - y
        consoleView: root.consoleView
        visitor: root.visitor
    }

    Connections {
        function onOpened(page: string) {
            if (page === "find")
                jump.find();
            else if (page === "overview")
                root.consoleView.pages.showOverview(!root.consoleView.pages.overview);
            else
                more.open(page);
        }

        target: root.consoleView.pages
    }

    Loader {
        anchors.left: parent.left
        anchors.leftMargin: root._places.margin
        y: root._places.top
        width: root._places.mainWidth
        height: root._places.buttonsY + root._places.buttonsHeight - y
        active: root.consoleView.pages.overview

        sourceComponent: ConsoleOverview {
            consoleView: root.consoleView
            room: root.room
        }
    }

    Loader {
        anchors.fill: more
        active: root.consoleView.named

        sourceComponent: ScreenSign {
            // TRANSLATORS: large on the screen of the one who leads a talk, when staff ask which screen is which; at most 40 characters
            title: qsTr("Notes: your screen")
            screen: root.consoleView.screen
            language: root.consoleView.language
            color: Theme.consoleRaised
            radius: Theme.px(Tokens.radiusConsole)
        }
    }

    Rectangle {
        visible: closing.text !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Tokens.space8)
        width: closing.implicitWidth + Theme.px(0.05)
        height: Theme.px(0.045)
        radius: height / 2
        color: Theme.amber

        PlainText {
            id: closing

            objectName: "notice"
            anchors.centerIn: parent
            text: root.consoleView.clock.closes || root.consoleView.clock.exerciseOver || root.consoleView.phone.notice
            role: "tool_label"
            language: root.consoleView.language
            step: 0
            color: Theme.ink
        }
    }
}
