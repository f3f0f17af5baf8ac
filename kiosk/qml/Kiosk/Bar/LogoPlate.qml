import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// The site's own mark on its white plate, or its name while there is no mark; below it that the words are a draft.
// The dot beside it tells staff to look after the screen, and visitors nothing.
Rectangle {
    id: root

    required property url logo
    required property string words
    property string draft: ""
    property bool dot: false

    readonly property real _margin: Theme.px(0.0074)

    implicitWidth: Theme.px(0.1556)
    implicitHeight: Theme.px(0.0889)
    radius: Theme.px(Tokens.radiusPlate)
    color: String(logo) === "" && words === "" && draft === "" ? "transparent" : Tokens.logoPlate

    Accessible.role: Accessible.Graphic
    Accessible.name: draft === "" ? words : words + " · " + draft

    Rectangle {
        objectName: "plateDot"
        visible: root.dot
        anchors.left: parent.right
        anchors.leftMargin: Theme.px(Tokens.space2)
        anchors.bottom: parent.bottom
        width: Theme.px(Tokens.space2)
        height: width
        radius: width / 2
        color: Tokens.inkSoft
    }

    Image {
        anchors.fill: parent
        anchors.margins: root._margin
        anchors.bottomMargin: root.draft === "" ? root._margin : mark.height + root._margin / 2
        source: root.logo
        sourceSize: Qt.size(width, height)
        fillMode: Image.PreserveAspectFit
        asynchronous: true
    }

    Words {
        visible: String(root.logo) === ""
        anchors.centerIn: parent
        anchors.verticalCenterOffset: root.draft === "" ? 0 : -mark.height / 2
        width: parent.width - 2 * root._margin
        text: root.words
        role: "source"
        step: 0
        alignment: Text.AlignHCenter
        color: Tokens.inkSoft
        wrap: true
        Accessible.ignored: true
    }

    Words {
        id: mark

        visible: root.draft !== ""
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root._margin / 2
        anchors.horizontalCenter: parent.horizontalCenter
        width: parent.width - 2 * root._margin
        height: implicitHeight
        text: root.draft
        role: "source"
        step: 0
        alignment: Text.AlignHCenter
        color: Tokens.inkSoft
        Accessible.ignored: true
    }
}
