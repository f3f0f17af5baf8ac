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

            required property var keys
            required property string does

            width: root._each
            height: Math.max(key.height, words.height)

            Flow {
                id: key

                objectName: "key"
                anchors.left: parent.left
                width: Math.round(parent.width * 0.46)
                spacing: Theme.px(Tokens.space16)

                Repeater {
                    model: row.keys

                    Item {
                        id: part

                        required property string text
                        required property string icon

                        width: icon ? sign.width : word.width
                        height: word.height

                        PlainText {
                            id: word

                            visible: part.icon === ""
                            text: part.text
                            role: "tool_label"
                            language: "en"
                            step: 0
                            color: Theme.amber
                        }

                        Icon {
                            id: sign

                            visible: part.icon !== ""
                            anchors.verticalCenter: parent.verticalCenter
                            name: part.icon || "check"
                            size: Theme.px(Tokens.iconSmall)
                            color: Theme.amber
                            Accessible.role: Accessible.StaticText
                            Accessible.name: part.text
                        }
                    }
                }
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
