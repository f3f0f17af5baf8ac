pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// What to do if somebody tells what happened to them.
ConsolePaper {
    id: root

    required property ConsoleView consoleView

    contentHeight: sentences.height

    Column {
        id: sentences

        width: root.width
        spacing: Theme.px(Tokens.space12)

        Repeater {
            model: root.consoleView.guide.disclosure

            PlainText {
                required property string modelData
                required property int index

                width: root.width
                text: modelData
                role: index === 0 ? "card_title" : "strip_line"
                language: root.consoleView.language
                step: 0
                color: index === 0 ? Theme.amber : Theme.paper
                wrap: true
            }
        }
    }
}
