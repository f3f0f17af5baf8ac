import QtQuick
import QtQuick.Shapes

import Kiosk.Controls
import Kiosk.Theme

// The code of the organisation's home page, the only one anywhere.
Item {
    id: root

    required property string modules
    required property int size

    readonly property real _side: Theme.px(0.148)

    implicitWidth: words.width + code.width + Theme.px(Tokens.space4)
    implicitHeight: _side

    Words {
        id: words

        anchors.right: code.left
        anchors.rightMargin: Theme.px(Tokens.space4)
        anchors.verticalCenter: parent.verticalCenter
        // TRANSLATORS: beside a code to scan, two lines; at most 60 characters
        text: qsTr("Our home page.\nScans stay on a phone.")
        role: "source"
        step: 0
        alignment: Text.AlignRight
        color: Tokens.ink
    }

    Shape {
        id: code

        anchors.right: parent.right
        width: root._side
        height: root._side

        ShapePath {
            fillColor: Tokens.ink
            strokeColor: "transparent"
            strokeWidth: 0
            scale: Qt.size(root._side / root.size, root._side / root.size)

            PathSvg {
                path: root.modules
            }
        }
    }
}
