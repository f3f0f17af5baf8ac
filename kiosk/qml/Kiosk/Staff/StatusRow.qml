import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// What a thing on the screen's list is and how it is, with a sign that says whether somebody has to look.
Item {
    id: root

    required property string level
    required property string caption
    required property string words

    readonly property real _indent: Theme.px(Tokens.space72)
    readonly property int _step: Theme.portrait ? Theme.step : Math.min(Theme.step, 2)
    readonly property bool _fine: level === "ok"

    implicitHeight: said.y + said.height + Theme.px(Tokens.space20)

    Accessible.role: Accessible.ListItem
    Accessible.name: [caption, words].join(": ")
    Accessible.ignored: !visible

    Rectangle {
        id: round

        visible: !root._fine
        anchors.left: parent.left
        y: head.y + (head.height - height) / 2
        width: sign.size * 1.2
        height: width
        radius: width / 2
        color: Theme.advice
    }

    Icon {
        id: sign

        anchors.centerIn: round
        name: root._fine ? "check-circle" : "warning"
        size: Theme.px(Tokens.iconButton)
        color: root._fine ? Theme.text : Theme.ink
    }

    PlainText {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: root._indent
        y: Theme.px(Tokens.space12)
        width: root.width - root._indent
        text: root.caption
        role: "button"
        step: root._step
        color: Theme.text
        wrap: true
        Accessible.ignored: true
    }

    PlainText {
        id: said

        anchors.left: parent.left
        anchors.leftMargin: root._indent
        y: head.y + head.height
        width: root.width - root._indent
        text: root.words
        role: "detail"
        step: root._step
        color: Theme.text
        wrap: true
        Accessible.ignored: true
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.outline
        color: Theme.hairline
    }
}
