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

    readonly property real _left: Theme.px(Tokens.consoleMargin)
    readonly property real _second: Theme.px(0.5)
    readonly property real _third: Theme.px(0.9204)

    PlainText {
        anchors.left: parent.left
        anchors.leftMargin: root._left
        y: Theme.px(Tokens.consoleTop)
        // TRANSLATORS: over the slide that the room sees, at most 24 characters
        text: [qsTr("On screen now"), root.staff.position].join(" · ")
        role: "tool_label"
        language: root.staff.language
        step: 0
        color: Theme.consoleSoft
    }

    ConsoleSlide {
        id: current

        objectName: "current"
        anchors.left: parent.left
        anchors.leftMargin: root._left
        y: Theme.px(0.0852)
        width: Theme.px(0.44)
        height: Theme.px(0.2475)
        visitor: root.visitor
        panel: root.visitor.panel.content
        rested: root.visitor.panel.rested
        blanked: root.visitor.blanked
        // TRANSLATORS: name of a picture, for screen readers; at most 40 characters
        name: qsTr("What the room sees")
    }

    PlainText {
        anchors.left: parent.left
        anchors.leftMargin: root._second
        y: Theme.px(Tokens.consoleTop)
        // TRANSLATORS: over the slide that comes next, or in its place; at most 30 characters
        text: root.staff.hasNext ? qsTr("Next", "what follows") : qsTr("This is the last slide")
        role: "tool_label"
        language: root.staff.language
        step: 0
        color: Theme.consoleSoft
    }

    ConsoleSlide {
        objectName: "next"
        visible: root.staff.hasNext
        anchors.left: parent.left
        anchors.leftMargin: root._second
        y: Theme.px(0.0852)
        width: Theme.px(0.4)
        height: Theme.px(0.225)
        visitor: root.visitor
        panel: root.staff.nextPanel
        rested: true
        // TRANSLATORS: name of a picture, for screen readers; at most 40 characters
        name: qsTr("What comes next")
    }

    ConsoleTime {
        anchors.left: parent.left
        anchors.leftMargin: root._third
        y: Theme.px(0.0852)
        width: Theme.px(0.4315)
        height: Theme.px(0.2475)
        staff: root.staff
    }

    ConsoleNotes {
        anchors.left: parent.left
        anchors.leftMargin: root._left
        y: Theme.px(0.3511)
        width: Theme.px(1.3037)
        height: Theme.px(0.4544)
        staff: root.staff
    }

    Row {
        anchors.left: parent.left
        anchors.leftMargin: root._left
        y: Theme.px(0.824)
        spacing: Theme.px(Tokens.space16)

        ConsoleButton {
            width: Theme.px(0.2343)
            symbol: "arrow-left"
            symbolMirrors: root.staff.rightToLeft
            // TRANSLATORS: button that leads back to the slide before, at most 12 characters
            name: qsTr("Previous", "slide")
            language: root.staff.language
            onClicked: root.staff.step(false)
        }

        ConsoleButton {
            width: Theme.px(0.3074)
            symbol: "arrow-right"
            symbolMirrors: root.staff.rightToLeft
            // TRANSLATORS: button that leads to the next slide, at most 12 characters
            name: qsTr("Next", "slide")
            language: root.staff.language
            isMain: true
            onClicked: root.staff.step(true)
        }

        ConsoleButton {
            width: Theme.px(0.2343)
            symbol: root.visitor.blanked ? "monitor" : "monitor-fill"
            // TRANSLATORS: button that makes the screen of the room empty, or brings the slide back; at most 16 characters
            name: root.visitor.blanked ? qsTr("Show again") : qsTr("Blank")
            language: root.staff.language
            chosen: root.visitor.blanked
            onClicked: root.staff.toggleBlank()
        }

        ConsoleButton {
            width: Theme.px(0.2343)
            symbol: "globe"
            name: root.staff.audienceLanguage
            // TRANSLATORS: name of a button that shows a language, at most 40 characters
            help: qsTr("The language of the audience")
            language: root.visitor.language
            onClicked: more.open("languages")
        }

        ConsoleButton {
            width: Theme.px(0.2343)
            symbol: "dots-three"
            // TRANSLATORS: button that opens more buttons, at most 12 characters
            name: qsTr("More", "buttons")
            language: root.staff.language
            onClicked: more.open("menu")
        }
    }

    ConsoleJump {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Tokens.consoleMargin)
        y: Theme.px(Tokens.consoleTop)
        width: Theme.px(0.341)
        height: parent.height - y - Theme.px(Tokens.consoleTop)
        staff: root.staff
    }

    ConsoleMore {
        id: more

        anchors.left: parent.left
        anchors.leftMargin: root._left
        y: Theme.px(Tokens.consoleTop)
        width: Theme.px(1.3037)
        height: Theme.px(0.762)
        staff: root.staff
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
            text: root.staff.closes || root.staff.phone.notice
            role: "tool_label"
            language: root.staff.language
            step: 0
            color: Theme.ink
        }
    }
}
