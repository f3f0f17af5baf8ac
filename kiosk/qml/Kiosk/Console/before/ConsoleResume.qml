import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// First in the list of talks: the one that can be taken up where it was.
PressArea {
    id: root

    required property GuardView guard
    required property ConsoleView consoleView

    readonly property var _row: guard.kept[0]
    readonly property color _ink: inverted ? Theme.amber : Theme.ink

    visible: _row !== undefined
    height: visible ? words.implicitHeight : 0
    radius: Theme.px(Tokens.radiusBox)
    overField: true
    name: _row ? _row.title : ""
    help: _row ? _row.detail : ""
    onClicked: root.guard.resume()

    background: Rectangle {
        radius: root.radius
        color: root.inverted ? Theme.ink : Theme.amber
    }

    ConsoleTalkWords {
        id: words

        anchors.fill: parent
        title: root.name
        detail: root.help
        language: root.consoleView.language
        ink: root._ink
        detailInk: root._ink
    }
}
