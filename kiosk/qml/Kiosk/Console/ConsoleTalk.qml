pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A talk under way: what the room sees, what comes next, notes, time, and the five buttons.
Item {
    id: root

    required property ConsoleView staff
    required property VisitorView visitor
    required property RoomSlides room

    readonly property ConsolePlaces _places: ConsolePlaces {
        width: root.width
        height: root.height
        aspect: root.room.aspect
        line: Type.style("tool_label", root.staff.language, 0, Theme.unit).lineHeight
    }

    ConsoleNow {
        objectName: "part-now"
        anchors.left: parent.left
        anchors.leftMargin: root._places.margin
        y: root._places.top
        width: root._places.nowWidth
        staff: root.staff
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
        places: root._places
        room: root.room
        language: root.staff.language
        panel: root.staff.ahead.stepPanel
        words: root.staff.ahead.stepWords
        // TRANSLATORS: over the picture of what the room sees after the next press, or in its place; at most 30 characters
        heading: root.staff.ahead.hasStep ? qsTr("Next step") : qsTr("This is the last slide")
    }

    ConsoleAhead {
        objectName: "part-then"
        anchors.left: parent.left
        anchors.leftMargin: root._places.thenX
        y: root._places.top
        width: root._places.aheadWidth
        places: root._places
        room: root.room
        language: root.staff.language
        panel: root.staff.ahead.thenPanel
        words: root.staff.ahead.thenWords
        // TRANSLATORS: over the picture of the next slide, or of the one after it; at most 24 characters
        heading: !root.staff.ahead.hasThen ? "" : root.staff.ahead.stepStays ? qsTr("Next slide") : qsTr("After that")
    }

    ConsoleTime {
        objectName: "part-time"
        anchors.right: parent.right
        anchors.rightMargin: root._places.margin
        y: root._places.top
        width: root._places.sideWidth
        height: root._places.picturesY + root._places.nowHeight - y
        staff: root.staff
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
        staff: root.staff
        onTold: more.open("card")
    }

    ConsoleMainButtons {
        objectName: "part-buttons"
        anchors.left: parent.left
        anchors.leftMargin: root._places.margin
        y: root._places.buttonsY
        width: root._places.mainWidth
        height: root._places.buttonsHeight
        staff: root.staff
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
        staff: root.staff
    }

    ConsoleMore {
        id: more

        objectName: "more"
        anchors.left: parent.left
        anchors.leftMargin: root._places.margin
        y: root._places.notesY
        width: root._places.mainWidth
        height: (long ? root._places.buttonsY + root._places.buttonsHeight : root._places.buttonsY - root._places.gap) - y
        staff: root.staff
        visitor: root.visitor
    }

    Connections {
        function onOpened(page: string) {
            if (page === "find")
                jump.find();
            else if (page === "overview")
                root.staff.showOverview(!root.staff.overview);
            else
                more.open(page);
        }

        target: root.staff
    }

    Loader {
        anchors.left: parent.left
        anchors.leftMargin: root._places.margin
        y: root._places.top
        width: root._places.mainWidth
        height: root._places.buttonsY + root._places.buttonsHeight - y
        active: root.staff.overview

        sourceComponent: ConsoleOverview {
            staff: root.staff
            room: root.room
        }
    }

    Loader {
        anchors.fill: more
        active: root.staff.named

        sourceComponent: ScreenSign {
            // TRANSLATORS: large on the screen of the one who leads a talk, when staff ask which screen is which; at most 40 characters
            title: qsTr("Notes: your screen")
            screen: root.staff.screen
            language: root.staff.language
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
            text: root.staff.clock.closes || root.staff.clock.exerciseOver || root.staff.phone.notice
            role: "tool_label"
            language: root.staff.language
            step: 0
            color: Theme.ink
        }
    }
}
