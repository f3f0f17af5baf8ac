import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// What a thing on the screen's list is and how it is, with a sign that says whether somebody has to look. A row that leads to a panel
// is a button.
PressArea {
    id: root

    required property string level
    required property string caption
    required property string words
    required property string leads

    // The width of captions that have their words beside them; a longer caption is above its words, as all do if it is 0.
    property real captions: 0

    readonly property int _step: Theme.portrait ? Theme.step : Math.min(Theme.step, 2)
    readonly property bool _fine: level === "ok"
    readonly property real _indent: Theme.px(Tokens.space72)
    readonly property bool _beside: head.implicitWidth <= captions
    // Large words below their caption need all the width: sign and arrow are beside the caption.
    readonly property bool _wide: !_beside && _step >= 2
    readonly property real _words: _beside ? _indent + captions + Theme.px(Tokens.space24) : _wide ? 0 : _indent
    readonly property real _room: width - (leads !== "" ? Theme.px(Tokens.space72) : 0)
    readonly property real _text: _beside ? Math.max(head.height, said.height) : head.height + said.height
    readonly property color _ink: inverted ? Theme.chosenText : Theme.text

    signal chosen(panel: string)

    enabled: leads !== ""
    name: [caption, words].join(": ")
    radius: Theme.px(Tokens.radiusSmall)
    implicitHeight: Math.max(leads !== "" ? Theme.px(Tokens.touchMin) : 0, Math.ceil(_text) + 2 * Theme.px(Tokens.space8))
    transform: []
    onClicked: root.chosen(root.leads)

    Accessible.role: leads !== "" ? Accessible.Button : Accessible.ListItem

    background: Rectangle {
        radius: root.inverted ? root.radius : 0
        color: root.inverted ? Theme.chosenFill : "transparent"

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.outline
            color: Theme.hairline
        }
    }

    Rectangle {
        id: round

        visible: !root._fine
        anchors.left: parent.left
        y: head.y + (head.lineHeight - height) / 2
        width: sign.size * 1.2
        height: width
        radius: width / 2
        color: Theme.advice
    }

    Icon {
        id: sign

        anchors.centerIn: round
        name: Icons.ofTool(root._fine ? "fine" : "look")
        size: Theme.px(Tokens.iconButton)
        color: root._fine ? root._ink : Theme.ink
    }

    PlainText {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: root._indent
        y: (root.height - (root._beside ? height : root._text)) / 2
        width: (root._beside ? root.captions + root._indent : root._room) - root._indent
        text: root.caption
        role: "button"
        step: root._step
        color: root._ink
        wrap: true
        Accessible.ignored: true
    }

    PlainText {
        id: said

        anchors.left: parent.left
        anchors.leftMargin: root._words
        y: root._beside ? (root.height - height) / 2 : head.y + head.height
        width: (root._wide ? root.width : root._room) - root._words
        text: root.words
        role: "detail"
        step: root._step
        color: root._ink
        wrap: true
        Accessible.ignored: true
    }

    Icon {
        visible: root.leads !== ""
        anchors.right: parent.right
        y: root._wide ? head.y + (head.lineHeight - height) / 2 : (root.height - height) / 2
        name: Icons.ofTool("onward")
        mirrored: Theme.flipped
        size: Theme.px(Tokens.iconButton)
        color: root._ink
    }
}
