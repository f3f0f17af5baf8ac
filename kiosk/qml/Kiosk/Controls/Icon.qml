import QtQuick

import Kiosk.Window

// A glyph of the icon font, centred in a square; arrows may mirror with the stage.
Item {
    id: root

    required property string name
    required property color color
    required property real size
    property bool mirrored: false

    implicitWidth: size
    implicitHeight: size

    Accessible.ignored: true

    Text {
        anchors.centerIn: parent
        text: Icons.glyph(root.name)
        textFormat: Text.PlainText
        font: Icons.font(root.name, root.size)
        color: root.color
        transform: Scale {
            origin.x: root.size / 2
            xScale: root.mirrored ? -1 : 1
        }
    }
}
