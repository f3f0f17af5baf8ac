import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// The site's own mark on its white plate, or its name while there is no mark.
Rectangle {
    id: root

    required property url logo
    required property string words

    implicitWidth: Theme.px(0.1556)
    implicitHeight: Theme.px(0.0889)
    radius: Theme.px(Tokens.radiusPlate)
    color: Tokens.logoPlate

    Accessible.role: Accessible.Graphic
    Accessible.name: words

    Image {
        anchors.fill: parent
        anchors.margins: Theme.px(0.0074)
        source: root.logo
        sourceSize: Qt.size(width, height)
        fillMode: Image.PreserveAspectFit
        asynchronous: true
    }

    Words {
        visible: String(root.logo) === ""
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.px(0.0074)
        text: root.words
        role: "source"
        step: 0
        alignment: Text.AlignHCenter
        color: Tokens.inkSoft
        wrap: true
        Accessible.ignored: true
    }
}
