import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// In place of the whole console while the room might see it: plain ink, as a blank room; why, if that is known.
Item {
    id: root

    required property GuardView guard
    required property ConsoleView staff

    LayoutMirroring.enabled: staff.rightToLeft
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
            language: root.staff.language
            step: 0
            color: Theme.paper
            wrap: true
            Accessible.role: Accessible.AlertMessage
        }

        ConsoleButton {
            anchors.left: parent.left
            visible: root.guard.trustName !== ""
            name: root.guard.trustName
            language: root.staff.language
            isMain: true
            onClicked: root.guard.trust()
        }
    }
}
