import QtQuick

import Kiosk.Window
import Kiosk.Console
import Kiosk.Controls
import Kiosk.Theme

// Before the first step of a talk on its only screen: how a phone comes to lead it. Then the room's screen is bare.
Item {
    id: root

    required property StaffView staff

    Rectangle {
        anchors.fill: parent
        color: Theme.consolePage
    }

    ConsolePhone {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: close.top
        anchors.margins: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
        anchors.topMargin: anchors.margins + Theme.higher(Tokens.landscapeHigherCard)
        anchors.rightMargin: anchors.margins + (Theme.portrait ? 0 : Theme.extraWidth)
        anchors.bottomMargin: Theme.px(Tokens.space24)
        phone: root.staff.phone
        language: Theme.language
    }

    PlainText {
        objectName: "byTouch"
        anchors.left: parent.left
        anchors.right: close.left
        anchors.verticalCenter: close.verticalCenter
        anchors.leftMargin: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
        anchors.rightMargin: Theme.px(Tokens.space24)
        // TRANSLATORS: on the card before a talk on a kiosk, beside the button Close; at most 90 characters
        text: qsTr("Without a phone, use the arrows at the foot of each slide.")
        role: "tool_label"
        step: 0
        color: Theme.paper
        wrap: true
    }

    ConsoleButton {
        id: close

        objectName: "withoutPhone"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
        symbol: Icons.ofTool("close")
        // TRANSLATORS: button that closes a card, at most 16 characters
        name: qsTr("Close")
        language: Theme.language
        onClicked: root.staff.closePhoneCard()
    }
}
