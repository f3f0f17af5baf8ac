pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Theme

// What the room reads: one language, or two of them, of which either or both are on the slide.
Flow {
    id: root

    required property ConsoleView consoleView
    // Whether the second of two languages is to be chosen.
    required property bool second

    readonly property int _third: Math.floor((width - 2 * spacing) / 3)

    signal opened(page: string)

    spacing: Theme.px(Tokens.space16)

    Repeater {
        model: !root.second ? root.consoleView.languages.ways : []

        ConsoleButton {
            required property string speaks
            required chosen
            required name

            toggles: true
            language: root.consoleView.language
            width: root._third
            height: Theme.px(Tokens.touchMin)
            onClicked: root.consoleView.controls.chooseSpeaks(speaks)
        }
    }

    Repeater {
        model: root.second ? root.consoleView.languages.seconds : root.consoleView.languages.firsts

        ConsoleButton {
            required chosen
            required name
            required language

            toggles: true
            objectName: (root.second ? "second-" : "first-") + language
            implicitHeight: Theme.px(Tokens.touchMin)
            onClicked: {
                if (root.second)
                    root.consoleView.controls.chooseSecondLanguage(language);
                else
                    root.consoleView.controls.chooseLanguage(language);
                root.opened("");
            }
        }
    }

    ConsoleButton {
        visible: root.second && root.consoleView.languages.isPair
        implicitHeight: Theme.px(Tokens.touchMin)
        symbol: Icons.ofTool("close")
        // TRANSLATORS: button; the room reads one language alone again; at most 24 characters
        name: qsTr("One language")
        language: root.consoleView.language
        onClicked: {
            root.consoleView.controls.chooseSecondLanguage("");
            root.opened("");
        }
    }

    ConsoleButton {
        visible: !root.second && root.consoleView.languages.hasSeconds
        implicitHeight: Theme.px(Tokens.touchMin)
        symbol: Icons.ofTool("language")
        // TRANSLATORS: button; the slides then have two languages; at most 24 characters
        name: qsTr("Second language")
        language: root.consoleView.language
        onClicked: root.opened("second-language")
    }
}
