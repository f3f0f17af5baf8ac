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

    objectName: "picture"
    implicitWidth: size
    implicitHeight: size

    Accessible.ignored: true

    function _digits(color: color): string {
        return color.toString().slice(1);
    }

    Icon {
        name: Icons.ofRow(root.icon) || "circle"
        mirrored: Theme.flipped && Icons.mirrors(root.icon)
        size: root.size
        color: root.color
    }

    // A picture, since a slanted edge of the scene differs from frame to frame.
    Image {
        objectName: "noStroke"
        anchors.fill: parent
        sourceSize: Qt.size(root.size, root.size)
        source: Icons.struck(root.icon) ? `image://no-strokes/${root._digits(root.color)}/${root._digits(root.ground)}/${Theme.flipped ? "up" : "down"}` : ""
    }
}
