pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Rarely needed tools: languages, text size, what to do if somebody tells something, the end.
Rectangle {
    id: root

    required property ConsoleView staff
    required property VisitorView visitor

    // "", "menu", "clock", "keys", "languages", "second-language", "staff-languages", "phone", "guide" or "card".
    property string page: ""
    // The room sees it too.
    property bool watched: false
    // Whether the page is too long to leave the buttons of the talk in sight.
    readonly property bool long: ["phone", "guide", "card", "keys"].includes(page)

    function open(page: string) {
        if (!root.watched || ["phone", "clock", "keys", "languages", "second-language"].includes(page))
            root.page = root.page === page ? "" : page;
    }

    visible: page !== ""
    radius: Theme.px(Tokens.radiusConsole)
    color: Theme.consolePage
    border.width: Theme.px(Tokens.strokeHeavy)
    border.color: Theme.consoleRaised

    MouseArea {
        anchors.fill: parent
    }

    Flow {
        id: menu

        readonly property int _each: Math.floor((width - 2 * spacing) / 3)

        visible: root.page === "menu"
        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.space24)
        anchors.rightMargin: close.width + Theme.px(Tokens.space24)
        spacing: Theme.px(Tokens.space16)

        ConsoleButton {
            width: menu._each
            height: Theme.px(Tokens.touchMin)
            symbol: "book-open"
            // TRANSLATORS: button that opens advice for the person who leads a talk, also on hard moments; at most 30 characters
            name: qsTr("Guide to this talk")
            language: root.staff.language
            onClicked: root.page = "guide"
        }

        ConsoleButton {
            width: menu._each
            height: Theme.px(Tokens.touchMin)
            symbol: "squares-four"
            // TRANSLATORS: button that shows all slides of a talk as pictures, at most 24 characters
            name: qsTr("All slides")
            language: root.staff.language
            onClicked: {
                root.page = "";
                root.staff.showOverview(true);
            }
        }

        ConsoleButton {
            width: menu._each
            height: Theme.px(Tokens.touchMin)
            symbol: "pause"
            // TRANSLATORS: button; the room keeps seeing the same while the speaker goes on, or follows again; at most 24 characters
            name: root.staff.isFrozen ? qsTr("Let the room follow") : qsTr("Freeze the room")
            language: root.staff.language
            chosen: root.staff.isFrozen
            onClicked: {
                root.page = "";
                root.staff.toggleFreeze();
            }
        }

        ConsoleButton {
            width: menu._each
            height: Theme.px(Tokens.touchMin)
            symbol: "keyboard"
            // TRANSLATORS: button that lists what each key does, at most 24 characters
            name: qsTr("Keys", "keyboard")
            language: root.staff.language
            onClicked: root.page = "keys"
        }

        ConsoleButton {
            width: menu._each
            height: Theme.px(Tokens.touchMin)
            symbol: "monitor-fill"
            // TRANSLATORS: button; the room sees the logo of the organisation instead of the slide; at most 16 characters
            name: qsTr("Logo")
            language: root.staff.language
            chosen: root.visitor.cover === "logo"
            toggles: true
            onClicked: {
                root.page = "";
                root.staff.toggleLogo();
            }
        }

        ConsoleButton {
            width: menu._each
            height: Theme.px(Tokens.touchMin)
            symbol: "text-aa"
            // TRANSLATORS: button, for the screen of the room; at most 24 characters
            name: qsTr("Smaller text")
            language: root.staff.language
            onClicked: root.staff.chooseTextSize(false)
        }

        ConsoleButton {
            width: menu._each
            height: Theme.px(Tokens.touchMin)
            symbol: "text-aa"
            // TRANSLATORS: button, for the screen of the room; at most 24 characters
            name: qsTr("Larger text") + " " + root.staff.percent
            language: root.staff.language
            onClicked: root.staff.chooseTextSize(true)
        }

        ConsoleButton {
            width: menu._each
            height: Theme.px(Tokens.touchMin)
            symbol: "translate"
            // TRANSLATORS: button, for the console; at most 30 characters
            name: qsTr("Language of this page")
            language: root.staff.language
            onClicked: root.page = "staff-languages"
        }

        ConsoleButton {
            width: menu._each
            height: Theme.px(Tokens.touchMin)
            symbol: "monitor"
            // TRANSLATORS: button; each screen then says for some seconds what it is for; at most 30 characters
            name: qsTr("Which screen is which?")
            language: root.staff.language
            onClicked: {
                root.page = "";
                root.staff.askScreens();
            }
        }

        ConsoleButton {
            width: menu._each
            height: Theme.px(Tokens.touchMin)
            visible: !root.staff.alone
            symbol: "arrows-left-right"
            // TRANSLATORS: button; slides and notes change their screens; at most 30 characters
            name: qsTr("Swap slides and notes")
            language: root.staff.language
            onClicked: {
                root.page = "";
                root.staff.swap();
            }
        }

        ConsoleButton {
            width: menu._each
            height: Theme.px(Tokens.touchMin)
            symbol: "device-mobile"
            // TRANSLATORS: button that lets a phone lead the talk, at most 30 characters
            name: qsTr("Use a phone")
            language: root.staff.language
            onClicked: root.page = "phone"
        }

        ConsoleButton {
            width: menu._each
            height: Theme.px(Tokens.touchMin)
            symbol: "check-circle"
            // TRANSLATORS: button, at most 30 characters
            name: qsTr("End the talk")
            language: root.staff.language
            onClicked: {
                root.page = "";
                root.staff.end();
            }
        }
    }

    Flow {
        visible: root.page === "staff-languages"
        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.space24)
        anchors.rightMargin: close.width + Theme.px(Tokens.space24)
        spacing: Theme.px(Tokens.space16)

        Repeater {
            model: root.staff.staffLanguages

            ConsoleButton {
                required chosen

                toggles: true
                implicitHeight: Theme.px(Tokens.touchMin)
                onClicked: {
                    root.staff.chooseStaffLanguage(language);
                    root.page = "";
                }
            }
        }
    }

    Loader {
        active: root.page === "languages" || root.page === "second-language"
        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.space24)
        anchors.rightMargin: close.width + Theme.px(Tokens.space24)

        sourceComponent: ConsoleLanguages {
            staff: root.staff
            second: root.page === "second-language"
            onOpened: page => root.page = page
        }
    }

    ConsolePaper {
        id: card

        objectName: "card"
        visible: root.page === "card"
        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.consolePad)
        anchors.rightMargin: close.width + Theme.px(Tokens.space24)
        ground: root.color
        contentHeight: sentences.height

        Column {
            id: sentences

            width: card.width
            spacing: Theme.px(Tokens.space12)

            Repeater {
                model: root.staff.disclosure

                PlainText {
                    required property string modelData
                    required property int index

                    width: card.width
                    text: modelData
                    role: index === 0 ? "card_title" : "strip_line"
                    language: root.staff.language
                    step: 0
                    color: index === 0 ? Theme.amber : Theme.paper
                    wrap: true
                }
            }
        }
    }

    ConsoleKeys {
        visible: root.page === "keys"
        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.consolePad)
        anchors.rightMargin: close.width + Theme.px(Tokens.space24)
        staff: root.staff
    }

    ConsoleClock {
        visible: root.page === "clock"
        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.space24)
        anchors.rightMargin: close.width + Theme.px(Tokens.space24)
        staff: root.staff
        onDone: root.page = ""
    }

    Loader {
        active: root.page === "guide"
        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.consolePad)
        anchors.rightMargin: Theme.px(Tokens.consolePad) + close.width

        sourceComponent: ConsoleGuide {
            rows: root.staff.guide
            language: root.staff.language
        }
    }

    ConsolePhone {
        visible: root.page === "phone"
        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.consolePad)
        anchors.rightMargin: close.width + Theme.px(Tokens.space24)
        phone: root.staff.phone
        language: root.staff.language
        watched: root.watched
    }

    ConsoleTool {
        id: close

        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.px(Tokens.space12)
        symbol: "x"
        // TRANSLATORS: button that closes a card, at most 16 characters
        name: qsTr("Close")
        onClicked: root.page = ""
    }
}
