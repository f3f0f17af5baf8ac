pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Theme

// The card of tools that a talk rarely needs: its menu, and the page that was opened.
Rectangle {
    id: root

    required property ConsoleView consoleView
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

    ConsoleMenu {
        visible: root.page === "menu"
        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.space24)
        anchors.rightMargin: close.width + Theme.px(Tokens.space24)
        consoleView: root.consoleView
        visitor: root.visitor
        onOpened: page => root.page = page
    }

    Flow {
        visible: root.page === "staff-languages"
        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.space24)
        anchors.rightMargin: close.width + Theme.px(Tokens.space24)
        spacing: Theme.px(Tokens.space16)

        Repeater {
            model: root.consoleView.staffLanguages

            ConsoleButton {
                required chosen

                toggles: true
                implicitHeight: Theme.px(Tokens.touchMin)
                onClicked: {
                    root.consoleView.chooseStaffLanguage(language);
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
            consoleView: root.consoleView
            second: root.page === "second-language"
            onOpened: page => root.page = page
        }
    }

    ConsoleDisclosure {
        objectName: "card"
        visible: root.page === "card"
        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.consolePad)
        anchors.rightMargin: close.width + Theme.px(Tokens.space24)
        ground: root.color
        consoleView: root.consoleView
    }

    ConsoleKeys {
        visible: root.page === "keys"
        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.consolePad)
        anchors.rightMargin: close.width + Theme.px(Tokens.space24)
        consoleView: root.consoleView
    }

    ConsoleClock {
        visible: root.page === "clock"
        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.space24)
        anchors.rightMargin: close.width + Theme.px(Tokens.space24)
        consoleView: root.consoleView
        onDone: root.page = ""
    }

    Loader {
        active: root.page === "guide"
        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.consolePad)
        anchors.rightMargin: Theme.px(Tokens.consolePad) + close.width

        sourceComponent: ConsoleGuide {
            rows: root.consoleView.guide.rows
            language: root.consoleView.language
        }
    }

    ConsolePhone {
        visible: root.page === "phone"
        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.consolePad)
        anchors.rightMargin: close.width + Theme.px(Tokens.space24)
        phone: root.consoleView.phone
        language: root.consoleView.language
        watched: root.watched
    }

    ConsoleTool {
        id: close

        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.px(Tokens.space12)
        symbol: Icons.ofTool("close")
        // TRANSLATORS: button that closes a card, at most 16 characters
        name: qsTr("Close")
        onClicked: root.page = ""
    }
}
