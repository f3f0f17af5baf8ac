import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The name of a talk and what is said of it: beside each other, where both have room on a line, else below each other.
Item {
    id: root

    required property string title
    required property string detail
    required property string language
    required property color ink
    required property color detailInk

    readonly property real _room: width - 2 * Theme.px(Tokens.consolePad)
    readonly property bool _beside: Type.width(title, named.role, language, 0, Theme.unit) + Type.width(detail, said.role, language, 0, Theme.unit) + Theme.px(Tokens.space36) <= _room

    implicitHeight: _beside ? Theme.px(Tokens.touchMin) : Math.max(Theme.px(Tokens.touchMin), named.height + said.height + Theme.px(Tokens.space24))

    PlainText {
        id: named

        objectName: "talkTitle"
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(Tokens.consolePad)
        width: root._beside ? implicitWidth : root._room
        y: Math.round(root._beside ? (root.height - height) / 2 : (root.height - height - said.height) / 2)
        text: root.title
        role: "button_l"
        language: root.language
        step: 0
        color: root.ink
        wrap: !root._beside
        Accessible.ignored: true
    }

    PlainText {
        id: said

        objectName: "talkDetail"
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Tokens.consolePad)
        width: root._beside ? implicitWidth : root._room
        y: Math.round(root._beside ? (root.height - height) / 2 : named.y + named.height)
        text: root.detail
        role: "tool_label"
        language: root.language
        step: 0
        color: root.detailInk
        wrap: !root._beside
        Accessible.ignored: true
    }
}
