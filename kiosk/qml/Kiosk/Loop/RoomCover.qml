import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Lies over a slide, and leaves the bar in view: black, or the site's logo on its plate above the line.
Rectangle {
    id: root

    required property VisitorView visitor

    readonly property bool _isLogo: visitor.cover === TalkCover.Logo
    readonly property real _road: Math.round(height * Tokens.coverRoad)

    color: _isLogo ? Theme.ink : Theme.black

    Accessible.role: Accessible.Graphic
    Accessible.name: _isLogo ? visitor.bar.plateWords : ""
    Accessible.ignored: !visible || Accessible.name === ""

    Bleed {
        below: false
    }

    Rectangle {
        visible: root._isLogo
        x: -Theme.bleed
        y: root._road - Math.round(height / 2)
        width: root.width + 2 * Theme.bleed
        height: Theme.px(Tokens.strokeLinePanel)
        color: Theme.paper
    }

    Rectangle {
        objectName: "coverPlate"
        visible: root._isLogo && (String(root.visitor.bar.logo) !== "" || root.visitor.bar.plateWords !== "")
        anchors.horizontalCenter: parent.horizontalCenter
        y: root._road - height - Theme.px(Tokens.landscapeHeadlineGap)
        width: Theme.px(Tokens.coverPlateWidth)
        height: Theme.px(Tokens.coverPlateHeight)
        radius: Theme.px(Tokens.radiusBox)
        color: Theme.logoPlate

        Image {
            anchors.fill: parent
            anchors.margins: Theme.px(Tokens.space36)
            source: root._isLogo ? root.visitor.bar.logo : ""
            sourceSize: Qt.size(width, height)
            fillMode: Image.PreserveAspectFit
            asynchronous: true
        }

        PlainText {
            visible: String(root.visitor.bar.logo) === ""
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.px(Tokens.space36)
            text: root._isLogo ? root.visitor.bar.plateWords : ""
            role: "title_s"
            step: 0
            alignment: Text.AlignHCenter
            color: Theme.ink
            wrap: true
            Accessible.ignored: true
        }
    }
}
