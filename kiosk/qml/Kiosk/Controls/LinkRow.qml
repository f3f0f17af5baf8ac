import QtQuick

import Kiosk.Window
import Kiosk.Theme

// A row that leads to a page: the first one filled with the field's light, the others below a hairline.
Pill {
    id: root

    property bool first: false
    property color rule: Theme.hairline
    property real ruleY: 0

    role: "button"
    symbolAfter: Icons.ofTool("onward")
    stretch: true
    boxed: first
    sidePadding: first ? Theme.px(0.0352) : 0
    fill: first ? light : "transparent"
    outline: fill

    Rectangle {
        visible: !root.first
        y: root.ruleY
        width: parent.width
        height: Theme.px(Tokens.strokeHairline)
        color: root.rule
    }
}
