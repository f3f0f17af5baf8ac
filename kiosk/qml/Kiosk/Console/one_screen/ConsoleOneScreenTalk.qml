pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The console in place of the slides, on the only screen: everybody may read it, so it has no notes.
Item {
    id: root

    required property ConsoleView consoleView
    required property GuardView guard
    required property VisitorView visitor
    required property RoomSlides room

    readonly property ConsolePlaces _places: ConsolePlaces {
        width: root.width
        height: root.height
        aspect: root.room.aspect
        line: Type.style("tool_label", root.consoleView.language, 0, Theme.unit).lineHeight
    }
    readonly property bool _stays: consoleView.ahead.stepStays
    readonly property int _each: Math.floor((buttons.width - 3 * buttons.spacing - _main) / 3)
    readonly property int _main: Math.round(_places.mainWidth * 0.3)

    ConsoleCurrentSlide {
        anchors.left: parent.left
        anchors.leftMargin: root._places.margin
        y: root._places.top
        width: root._places.nowWidth
        consoleView: root.consoleView
        visitor: root.visitor
        room: root.room
        places: root._places
        behind: true
    }

    // The slide that follows, never an answer on this one.
    ConsoleAhead {
        anchors.left: parent.left
        anchors.leftMargin: root._places.stepX
        y: root._places.top
        width: root._places.aheadWidth
        places: root._places
        room: root.room
        language: root.consoleView.language
        panel: root._stays ? root.consoleView.ahead.thenPanel : root.consoleView.ahead.stepPanel
        words: root._stays ? root.consoleView.ahead.thenWords : root.consoleView.ahead.stepWords
        // TRANSLATORS: over the picture of the next slide, or of the one after it; at most 24 characters
        heading: words !== "" ? qsTr("Next slide") : ""
    }

    ConsoleTime {
        anchors.right: parent.right
        anchors.rightMargin: root._places.margin
        y: root._places.top
        width: root._places.sideWidth
        height: root._places.picturesY + root._places.nowHeight - y
        consoleView: root.consoleView
        places: root._places
        onOpened: more.open("clock")
    }

    PlainText {
        objectName: "watched"
        anchors.left: parent.left
        anchors.leftMargin: root._places.margin
        y: root._places.notesY + Theme.px(Tokens.space24)
        width: root._places.mainWidth
        // TRANSLATORS: on the console of a talk, in place of the notes; F6 is a key; at most 150 characters
        text: qsTr("The room sees this page, so only your phone shows notes. Press F6 or go to the next step to show the slides again.")
        role: "strip_line"
        language: root.consoleView.language
        step: 0
        color: Theme.paper
        wrap: true
    }

    Row {
        id: buttons

        anchors.left: parent.left
        anchors.leftMargin: root._places.margin
        y: root._places.buttonsY
        width: root._places.mainWidth
        height: root._places.buttonsHeight
        spacing: Theme.px(Tokens.space16)

        ConsoleButton {
            width: root._main
            height: buttons.height
            symbol: Icons.ofTool("room")
            // TRANSLATORS: button that shows the slides in place of the console, at most 24 characters
            name: qsTr("Back to the slides")
            language: root.consoleView.language
            isMain: true
            onClicked: root.guard.showSlides()
        }

        ConsoleButton {
            width: root._each
            height: buttons.height
            symbol: Icons.ofTool("language")
            // TRANSLATORS: button, in place of the name of a language where the slides have two; at most 12 characters
            name: root.consoleView.languages.showsBoth ? qsTr("Both", "languages") : root.consoleView.languages.leading
            // TRANSLATORS: name of a button that shows a language, at most 40 characters
            help: qsTr("The language of the audience")
            language: root.consoleView.languages.showsBoth ? root.consoleView.language : root.visitor.language
            onClicked: more.open("languages")
        }

        ConsoleButton {
            width: root._each
            height: buttons.height
            symbol: Icons.ofTool("phones")
            // TRANSLATORS: button that lets a phone lead the talk, at most 30 characters
            name: qsTr("Use a phone")
            language: root.consoleView.language
            onClicked: more.open("phone")
        }

        ConsoleButton {
            width: root._each
            height: buttons.height
            symbol: Icons.ofTool("end-talk")
            // TRANSLATORS: button, at most 30 characters
            name: qsTr("End the talk")
            language: root.consoleView.language
            onClicked: root.consoleView.controls.end()
        }
    }

    ConsoleJump {
        id: jump

        anchors.right: parent.right
        anchors.rightMargin: root._places.margin
        y: root._places.notesY
        width: root._places.sideWidth
        height: root._places.buttonsY + root._places.buttonsHeight - y
        consoleView: root.consoleView
    }

    ConsoleMore {
        id: more

        anchors.left: parent.left
        anchors.leftMargin: root._places.margin
        y: root._places.notesY
        width: root._places.mainWidth
        height: (long ? root._places.buttonsY + root._places.buttonsHeight : root._places.buttonsY - root._places.gap) - y
        consoleView: root.consoleView
        visitor: root.visitor
        watched: true
    }

    Connections {
        function onOpened(page: string) {
            if (page === "find")
                jump.find();
            else
                more.open(page);
        }

        target: root.consoleView.pages
    }
}
