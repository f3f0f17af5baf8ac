pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// Rows of letters, each in the middle; the longest fills the width.
Column {
    id: root

    required property var rows
    required property string language
    property real keyHeight: Theme.px(Tokens.touchMin)
    // The last row is at the start, and leaves its room for other keys.
    property bool startsLast: false

    readonly property real lastWidth: (_keyWidth + spacing) * (rows[rows.length - 1]?.length ?? 0) - spacing
    readonly property real _keyWidth: (width + spacing) / rows.reduce((longest, row) => Math.max(longest, row.length), 1) - spacing

    signal typed(letter: string)

    spacing: Theme.px(Tokens.touchGap)

    Repeater {
        model: root.rows

        Row {
            id: row

            required property string modelData
            required property int index
            readonly property bool _starts: root.startsLast && index === root.rows.length - 1

            x: _starts ? LayoutMirroring.enabled ? root.width - width : 0 : (root.width - width) / 2
            spacing: root.spacing

            Repeater {
                model: [...row.modelData]

                Pill {
                    required property string modelData

                    objectName: "letter-" + modelData
                    width: root._keyWidth
                    height: root.keyHeight
                    name: modelData
                    language: root.language
                    role: "button"
                    sidePadding: 0
                    boxed: true
                    onClicked: root.typed(modelData)
                }
            }
        }
    }
}
