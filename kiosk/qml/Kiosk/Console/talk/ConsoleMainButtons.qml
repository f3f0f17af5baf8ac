import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Theme

// The five buttons of a talk.
Row {
    id: root

    required property ConsoleView consoleView
    required property VisitorView visitor

    readonly property int _each: Math.floor((width - 4 * spacing - _main) / 4)
    readonly property int _main: Math.round(width * 0.2)

    signal opened(page: string)

    spacing: Theme.px(Tokens.space16)

    ConsoleButton {
        width: root._each
        height: root.height
        symbol: Icons.ofTool("back")
        symbolMirrors: root.consoleView.rightToLeft
        // TRANSLATORS: button that leads back to the slide before, at most 12 characters
        name: qsTr("Previous", "slide")
        language: root.consoleView.language
        onClicked: root.consoleView.controls.step(false)
    }

    ConsoleButton {
        width: root._main
        height: root.height
        symbol: Icons.ofTool("onward")
        symbolMirrors: root.consoleView.rightToLeft
        // TRANSLATORS: button that leads to the next slide, at most 12 characters
        name: qsTr("Next", "slide")
        language: root.consoleView.language
        isMain: true
        onClicked: root.consoleView.controls.step(true)
    }

    ConsoleButton {
        width: root._each
        height: root.height
        symbol: Icons.ofTool(root.visitor.cover === TalkCover.Blank ? "room" : "blank")
        // TRANSLATORS: button that makes the screen of the room empty, or brings the slide back; at most 16 characters
        name: root.visitor.cover === TalkCover.Blank ? qsTr("Show again") : qsTr("Blank")
        language: root.consoleView.language
        chosen: root.visitor.cover === TalkCover.Blank
        onClicked: root.consoleView.controls.toggleBlank()
    }

    ConsoleButton {
        width: root._each
        height: root.height
        symbol: Icons.ofTool("language")
        // TRANSLATORS: button, in place of the name of a language where the slides have two; at most 12 characters
        name: root.consoleView.languages.showsBoth ? qsTr("Both", "languages") : root.consoleView.languages.leading
        // TRANSLATORS: name of a button that shows a language, at most 40 characters
        help: qsTr("The language of the audience")
        language: root.consoleView.languages.showsBoth ? root.consoleView.language : root.visitor.language
        onClicked: root.opened("languages")
    }

    ConsoleButton {
        width: root._each
        height: root.height
        symbol: Icons.ofTool("more")
        // TRANSLATORS: button that opens more buttons, at most 12 characters
        name: qsTr("More", "buttons")
        language: root.consoleView.language
        onClicked: root.opened("menu")
    }
}
