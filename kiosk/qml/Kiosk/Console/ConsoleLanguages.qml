pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Theme

// What the room reads: one language, or two of them, of which either or both are on the slide.
Flow {
    id: root

    required property ConsoleView staff
    // Whether the second of two languages is to be chosen.
    required property bool second

    readonly property int _third: Math.floor((width - 2 * spacing) / 3)

    signal opened(page: string)

    spacing: Theme.px(Tokens.space16)

    Repeater {
        model: !root.second && root.staff.languages.speaks !== "" ? root.staff.languages.ways : []

        ConsoleButton {
            required property string speaks
            required chosen
            required name

            toggles: true
            language: root.staff.language
            width: root._third
            height: Theme.px(Tokens.touchMin)
            onClicked: root.staff.chooseSpeaks(speaks)
        }
    }

    Repeater {
        model: root.second ? root.staff.languages.seconds : root.staff.languages.firsts

        ConsoleButton {
            required chosen
            required name
            required language

            toggles: true
            objectName: (root.second ? "second-" : "first-") + language
            implicitHeight: Theme.px(Tokens.touchMin)
            onClicked: {
                if (root.second)
                    root.staff.chooseSecondLanguage(language);
                else
                    root.staff.chooseLanguage(language);
                root.opened("");
            }
        }
    }

    ConsoleButton {
        visible: root.second && root.staff.languages.speaks !== ""
        implicitHeight: Theme.px(Tokens.touchMin)
        symbol: "x"
        // TRANSLATORS: button; the room reads one language alone again; at most 24 characters
        name: qsTr("One language")
        language: root.staff.language
        onClicked: {
            root.staff.chooseSecondLanguage("");
            root.opened("");
        }
    }

    ConsoleButton {
        visible: !root.second && root.staff.languages.hasSeconds
        implicitHeight: Theme.px(Tokens.touchMin)
        symbol: "translate"
        // TRANSLATORS: button; the slides then have two languages; at most 24 characters
        name: qsTr("Second language")
        language: root.staff.language
        onClicked: root.opened("second-language")
    }
}
