import QtQuick

import Kiosk.Theme

// The number of typed digits, never the digits, on a line.
Item {
    id: root

    required property int count

    implicitWidth: Theme.px(Tokens.pinKeys)
    implicitHeight: Theme.px(Tokens.pinDots)

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.px(Tokens.space16)

        Repeater {
            model: root.count

            Rectangle {
                objectName: "dot"
                width: Theme.px(0.0278)
                height: width
                radius: width / 2
                color: Theme.text
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.px(Tokens.strokeHairline)
        color: Theme.text
    }
}
