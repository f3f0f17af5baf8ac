pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// The blocks of one screen of text; only these exist as items.
Item {
    id: root

    required property var blocks
    required property color bullet

    readonly property real _indent: Math.round(0.0352 * Theme.unit)

    objectName: "text"

    Repeater {
        model: root.blocks

        Item {
            id: block

            required property var modelData

            readonly property bool _isItem: modelData.kind === "item"
            readonly property bool _isHeading: modelData.kind === "heading"

            width: root.width
            height: words.height
            y: modelData.y

            Rectangle {
                visible: block._isItem
                anchors.left: parent.left
                y: (words.style.lineHeight - height) / 2
                width: Theme.px(0.0185)
                height: width
                radius: width / 2
                color: root.bullet
            }

            Words {
                id: words

                anchors.left: parent.left
                anchors.leftMargin: block._isItem ? root._indent : 0
                width: root.width - (block._isItem ? root._indent : 0)
                text: block.modelData.text
                role: block._isHeading ? "heading_2" : "body"
                color: block._isHeading ? Theme.heading2 : Theme.text
                wrap: true
                Accessible.role: block._isHeading ? Accessible.Heading : Accessible.StaticText
            }
        }
    }
}
