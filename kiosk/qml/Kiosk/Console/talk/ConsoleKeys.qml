pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Which key does what, in two columns.
Row {
    id: root

    required property ConsoleView consoleView

    readonly property var _rows: consoleView.keys
    readonly property int _half: Math.floor(_rows.length / 2)
    readonly property int _each: Math.floor((width - spacing) / 2)

    spacing: Theme.px(Tokens.space48)

    Repeater {
        model: 2

        Column {
            id: column

            required property int index

            width: root._each
            spacing: Theme.px(Tokens.space12)

            Repeater {
                model: column.index === 0 ? root._rows.slice(0, root._half) : root._rows.slice(root._half)

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
                        width: Math.round(parent.width * 0.4)
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
                                    name: part.icon || Icons.ofTool("chosen")
                                    size: Theme.px(Tokens.iconSmall)
                                    color: Theme.amber
                                    Accessible.role: Accessible.Paragraph
                                    Accessible.name: part.text
                                }
                            }
                        }
                    }

                    PlainText {
                        id: words

                        anchors.right: parent.right
                        width: Math.round(parent.width * 0.58)
                        text: row.does
                        role: "tool_label"
                        language: root.consoleView.language
                        step: 0
                        color: Theme.paper
                        wrap: true
                    }
                }
            }
        }
    }
}
