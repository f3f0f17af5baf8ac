import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// What is said before the numbers: a first line, and what a call is like.
Column {
    id: root

    required property string firstLine
    // "" where it is elsewhere.
    required property string callsLine
    // Whether both are on the field of a column, in its colours.
    required property bool inColumn
    required property color ink
    required property color spot

    spacing: Theme.px(Tokens.space16)

    SpokenText {
        width: parent.width
        text: root.firstLine
        lines: ["intro"]
        role: root.inColumn ? "heading_2" : "body"
        color: root.inColumn ? root.ink : Theme.text
        mark: root.inColumn ? color : root.spot
        wrap: true
    }

    SpokenText {
        visible: text !== ""
        width: parent.width
        text: root.callsLine
        lines: ["calls"]
        role: root.inColumn ? "body" : "detail"
        color: root.inColumn ? root.ink : Theme.textSoft
        mark: root.inColumn ? color : root.spot
        wrap: true
    }
}
