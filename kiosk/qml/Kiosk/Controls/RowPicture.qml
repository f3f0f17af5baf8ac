import QtQuick

import Kiosk.Window
import Kiosk.Theme

// The picture beside a row, by its name in content. Those who cannot read find the row by it; a stroke through it says no.
Item {
    id: root

    // "" for none.
    required property string icon
    required property real size
    required property color color
    // What is behind it.
    required property color ground

    readonly property real _stroke: Math.round(size * 0.094)

    objectName: "picture"
    implicitWidth: size
    implicitHeight: size

    Accessible.ignored: true

    Icon {
        name: Icons.ofRow(root.icon) || "circle"
        mirrored: Theme.flipped && Icons.mirrors(root.icon)
        size: root.size
        color: root.color
    }

    // As thick as the lines of the icon, with a gap beside it.
    Rectangle {
        visible: Icons.struck(root.icon)
        anchors.centerIn: parent
        width: Math.round(root.size * 1.12)
        height: Math.round(2.4 * root._stroke)
        rotation: Theme.flipped ? -45 : 45
        antialiasing: true
        color: root.ground

        Rectangle {
            anchors.centerIn: parent
            width: parent.width
            height: root._stroke
            radius: height / 2
            antialiasing: true
            color: root.color
        }
    }
}
