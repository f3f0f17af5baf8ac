pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// Rows of letters, each in the middle; the longest fills the width.
Column {
    id: root

    required property var rows
    required property string language
    property bool large: false
    property real keyHeight: Theme.px(Tokens.touchMin)

    readonly property real _keyWidth: (width + spacing) / rows.reduce((longest, row) => Math.max(longest, row.length), 1) - spacing

    signal typed(letter: string)

    function _shown(letter: string): string {
        return large ? letter.toUpperCase() : letter;
    }

    spacing: Theme.px(Tokens.touchGap)

    Repeater {
        model: root.rows

        Row {
            id: row

            required property string modelData

            anchors.horizontalCenter: parent?.horizontalCenter
            spacing: root.spacing

            Repeater {
                model: [...row.modelData]

                Pill {
                    required property string modelData

                    objectName: "letter-" + modelData
                    width: root._keyWidth
                    height: root.keyHeight
                    name: root._shown(modelData)
                    language: root.language
                    role: "button"
                    sidePadding: 0
                    boxed: true
                    onClicked: root.typed(name)
                }
            }
        }
    }
}
