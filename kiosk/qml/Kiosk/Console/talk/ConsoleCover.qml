import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// In place of the whole console while the room might see it: plain ink, as a blank room; why, if that is known.
Item {
    id: root

    required property GuardView guard
    required property ConsoleView consoleView

    property string trustName: guard.trustName
    property bool trustIsMain: true

    LayoutMirroring.enabled: consoleView.rightToLeft
    LayoutMirroring.childrenInherit: true

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.px(Tokens.consoleMargin), Theme.px(Tokens.consoleGuard))
        spacing: Theme.px(Tokens.space36)

        PlainText {
            objectName: "coverWords"
            visible: text !== ""
            width: parent.width
            text: root.guard.coverWords
            role: "strip_line"
            language: root.consoleView.language
            step: 0
            color: Theme.paper
            wrap: true
            Accessible.role: Accessible.AlertMessage
        }

        ConsoleButton {
            anchors.left: parent.left
            visible: root.trustName !== ""
            name: root.trustName
            language: root.consoleView.language
            isMain: root.trustIsMain
            onClicked: root.guard.trust()
        }

        ConsoleButton {
            anchors.left: parent.left
            visible: root.consoleView.place === ConsolePlace.Chooser && root.consoleView.editor.shown.making
            symbol: Icons.ofTool("close")
            // TRANSLATORS: button that leads back to the list of talks, at most 24 characters
            name: qsTr("All talks")
            language: root.consoleView.language
            onClicked: root.consoleView.editor.leave()
        }
    }
}
