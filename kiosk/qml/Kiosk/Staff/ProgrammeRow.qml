import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A programme to begin, with its minutes and slides; or another row that is touched, which may be one of several that are marked.
PressArea {
    id: root

    required property string programme
    required property string title
    required property string detail
    // It is an answer among others, and is marked.
    property bool markable: false
    property bool marked: false
    property int step: Theme.step

    signal chosen(programme: string)

    readonly property color _ink: inverted ? Theme.chosenText : Theme.text
    readonly property real _pad: Theme.px(Tokens.space36)

    readonly property real _words: heading.height + (detail === "" ? 0 : Theme.px(Tokens.space8) + length.height)

    implicitHeight: Math.max(Theme.px(Tokens.touchMin), _words + 2 * Theme.px(Tokens.space24))
    radius: Theme.px(Tokens.radiusBox)
    name: title
    help: detail
    onClicked: root.chosen(root.programme)

    Accessible.checkable: markable
    Accessible.checked: marked

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
        y: (root.height - root._words) / 2
        width: root.width - 2 * root._pad - (root.markable ? mark.width + root._pad : 0)
        text: root.title
        role: "answer"
        step: root.step
        color: root._ink
        wrap: true
        Accessible.ignored: true
    }

    Icon {
        id: mark

        objectName: "mark"
        visible: root.marked
        anchors.right: parent.right
        anchors.rightMargin: root._pad
        anchors.verticalCenter: parent.verticalCenter
        name: Icons.ofTool("chosen")
        size: Theme.px(Tokens.iconButton)
        color: root._ink
    }

    PlainText {
        id: length

        anchors.left: parent.left
        anchors.leftMargin: root._pad
        y: heading.y + heading.height + Theme.px(Tokens.space8)
        width: root.width - 2 * root._pad
        text: root.detail
        role: "detail"
        step: root.step
        color: root._ink
        wrap: true
        Accessible.ignored: true
    }
}
