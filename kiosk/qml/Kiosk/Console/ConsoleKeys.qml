pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Which key does what, in two columns.
Grid {
    id: root

    required property ConsoleView staff

    readonly property var _rows: staff.keys
    readonly property int _each: Math.floor((width - columnSpacing) / 2)

    flow: Grid.TopToBottom
    columns: 2
    rows: Math.ceil(_rows.length / 2)
    columnSpacing: Theme.px(Tokens.space48)
    rowSpacing: Theme.px(Tokens.space12)

    Repeater {
        model: root._rows

        Item {
            id: row

            required property string keys
            required property string does

            width: root._each
            height: Math.max(key.height, words.height)

            PlainText {
                id: key

                objectName: "key"
                anchors.left: parent.left
                width: Math.round(parent.width * 0.46)
                text: row.keys
                role: "tool_label"
                language: "en"
                step: 0
                color: Theme.amber
                wrap: true
                alignment: root.staff.rightToLeft ? Text.AlignRight : Text.AlignLeft
            }

            PlainText {
                id: words

                anchors.right: parent.right
                width: Math.round(parent.width * 0.52)
                text: row.does
                role: "tool_label"
                language: root.staff.language
                step: 0
                color: Theme.paper
                wrap: true
            }
        }
    }
}
