import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// A programme to begin, with its minutes and slides.
PressArea {
    id: root

    required property string programme
    required property string title
    required property string detail

    signal chosen(programme: string)

    readonly property color _ink: inverted ? Theme.chosenText : Theme.text
    readonly property real _pad: Theme.px(Tokens.space36)

    implicitHeight: Math.max(Theme.px(Tokens.touchMin), (detail === "" ? heading.y + heading.height : length.y + length.height) + Theme.px(Tokens.space24))
    radius: Theme.px(Tokens.radiusBox)
    name: title
    help: detail
    onClicked: root.chosen(root.programme)

    background: Rectangle {
        radius: root.radius
        color: root.inverted ? Theme.chosenFill : Theme.controlFill
        border.width: Theme.outline
        border.color: Theme.text
    }

    PlainText {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root._pad
        y: Theme.px(Tokens.space24)
        width: root.width - 2 * root._pad
        text: root.title
        role: "answer"
        color: root._ink
        wrap: true
        Accessible.ignored: true
    }

    PlainText {
        id: length

        anchors.left: parent.left
        anchors.leftMargin: root._pad
        y: heading.y + heading.height + Theme.px(Tokens.space8)
        width: root.width - 2 * root._pad
        text: root.detail
        role: "detail"
        color: root._ink
        wrap: true
        Accessible.ignored: true
    }
}
