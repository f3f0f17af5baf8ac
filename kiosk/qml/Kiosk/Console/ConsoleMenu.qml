import QtQuick

import Kiosk.Window
import Kiosk.Theme

// The menu of tools that a talk rarely needs.
Flow {
    id: root

    required property ConsoleView consoleView
    required property VisitorView visitor

    readonly property int _each: Math.floor((width - 2 * spacing) / 3)

    // A page of the card; "" closes the card.
    signal opened(page: string)

    spacing: Theme.px(Tokens.space16)

    ConsoleButton {
        width: root._each
        height: Theme.px(Tokens.touchMin)
        symbol: Icons.ofTool("guide")
        // TRANSLATORS: button that opens advice for the person who leads a talk, also on hard moments; at most 30 characters
        name: qsTr("Guide to this talk")
        language: root.consoleView.language
        onClicked: root.opened("guide")
    }

    ConsoleButton {
        width: root._each
        height: Theme.px(Tokens.touchMin)
        symbol: Icons.ofTool("all-slides")
        // TRANSLATORS: button that shows all slides of a talk as pictures, at most 24 characters
        name: qsTr("All slides")
        language: root.consoleView.language
        onClicked: {
            root.opened("");
            root.consoleView.pages.showOverview(true);
        }
    }

    ConsoleButton {
        width: root._each
        height: Theme.px(Tokens.touchMin)
        symbol: Icons.ofTool("pause")
        // TRANSLATORS: button; the room keeps seeing the same while the speaker goes on, or follows again; at most 24 characters
        name: root.consoleView.isFrozen ? qsTr("Unfreeze the slide") : qsTr("Freeze the slide")
        language: root.consoleView.language
        chosen: root.consoleView.isFrozen
        onClicked: {
            root.opened("");
            root.consoleView.controls.toggleFreeze();
        }
    }

    ConsoleButton {
        width: root._each
        height: Theme.px(Tokens.touchMin)
        symbol: Icons.ofTool("keys")
        // TRANSLATORS: button that lists what each key does, at most 24 characters
        name: qsTr("Keys", "keyboard")
        language: root.consoleView.language
        onClicked: root.opened("keys")
    }

    ConsoleButton {
        width: root._each
        height: Theme.px(Tokens.touchMin)
        symbol: Icons.ofTool("logo")
        // TRANSLATORS: button; the room sees the logo of the organisation instead of the slide; at most 16 characters
        name: qsTr("Logo")
        language: root.consoleView.language
        chosen: root.visitor.cover === TalkCover.Logo
        toggles: true
        onClicked: {
            root.opened("");
            root.consoleView.controls.toggleLogo();
        }
    }

    ConsoleButton {
        width: root._each
        height: Theme.px(Tokens.touchMin)
        symbol: Icons.ofTool("smaller")
        // TRANSLATORS: button, for the screen of the room; at most 24 characters
        name: qsTr("Smaller text")
        language: root.consoleView.language
        onClicked: root.consoleView.controls.chooseTextSize(false)
    }

    ConsoleButton {
        width: root._each
        height: Theme.px(Tokens.touchMin)
        symbol: Icons.ofTool("larger")
        // TRANSLATORS: button, for the screen of the room; at most 24 characters
        name: qsTr("Larger text") + " " + root.consoleView.percent
        language: root.consoleView.language
        onClicked: root.consoleView.controls.chooseTextSize(true)
    }

    ConsoleButton {
        width: root._each
        height: Theme.px(Tokens.touchMin)
        symbol: Icons.ofTool("language")
        // TRANSLATORS: button, for the console; at most 30 characters
        name: qsTr("Language of this page")
        language: root.consoleView.language
        onClicked: root.opened("staff-languages")
    }

    ConsoleButton {
        width: root._each
        height: Theme.px(Tokens.touchMin)
        symbol: Icons.ofTool("which-screen")
        // TRANSLATORS: button; each screen then says for some seconds what it is for; at most 30 characters
        name: qsTr("Which screen is which?")
        language: root.consoleView.language
        onClicked: {
            root.opened("");
            root.consoleView.controls.askScreens();
        }
    }

    ConsoleButton {
        width: root._each
        height: Theme.px(Tokens.touchMin)
        visible: !root.consoleView.alone
        symbol: Icons.ofTool("swap")
        // TRANSLATORS: button; slides and notes change their screens; at most 30 characters
        name: qsTr("Swap slides and notes")
        language: root.consoleView.language
        onClicked: {
            root.opened("");
            root.consoleView.controls.swap();
        }
    }

    ConsoleButton {
        width: root._each
        height: Theme.px(Tokens.touchMin)
        symbol: Icons.ofTool("phones")
        // TRANSLATORS: button that lets a phone lead the talk, at most 30 characters
        name: qsTr("Use a phone")
        language: root.consoleView.language
        onClicked: root.opened("phone")
    }

    ConsoleButton {
        width: root._each
        height: Theme.px(Tokens.touchMin)
        symbol: Icons.ofTool("end-talk")
        // TRANSLATORS: button, at most 30 characters
        name: qsTr("End the talk")
        language: root.consoleView.language
        onClicked: {
            root.opened("");
            root.consoleView.controls.end();
        }
    }
}
