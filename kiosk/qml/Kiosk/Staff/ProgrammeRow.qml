import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// A programme to begin, with its minutes and slides.
PressArea {
    id: root

    property var row: ({ id: "", title: "", detail: "" })

    signal chosen(programme: string)

    readonly property color _ink: inverted ? Theme.chosenText : Theme.text
    readonly property real _pad: Theme.px(Tokens.space36)

    implicitHeight: detail.y + detail.height + Theme.px(Tokens.space24)
    radius: Theme.px(Tokens.radiusBox)
    name: row.title
    help: row.detail
    onClicked: root.chosen(root.row.id)

    background: Rectangle {
        radius: root.radius
        color: root.inverted ? Theme.chosenFill : Theme.controlFill
        border.width: Theme.outline
        border.color: Theme.text
    }

    PlainText {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: root._pad
        y: Theme.px(Tokens.space24)
        width: root.width - 2 * root._pad
        text: root.row.title
        role: "answer"
        color: root._ink
        wrap: true
        Accessible.ignored: true
    }

    PlainText {
        id: detail

        anchors.left: parent.left
        anchors.leftMargin: root._pad
        y: title.y + title.height + Theme.px(Tokens.space8)
        width: root.width - 2 * root._pad
        text: root.row.detail
        role: "detail"
        color: root._ink
        wrap: true
        Accessible.ignored: true
    }
}
