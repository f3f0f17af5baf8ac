pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// The icons of what a caption claims, behind it where there is room.
Row {
    id: root

    required property var signs
    // The height of a line of the caption.
    required property real lineHeight
    required property color ink

    readonly property real size: Math.round(lineHeight * 0.62)
    // Not the row's own width, which it has only while it is shown.
    readonly property real takes: Math.max(0, signs.length * (size + spacing) - spacing)

    spacing: Theme.px(Tokens.space12)

    Repeater {
        model: root.signs

        RowPicture {
            required property string modelData

            icon: modelData
            size: root.size
            color: root.ink
            ground: Theme.paper
        }
    }
}
