import QtQuick

import Kiosk.Theme

// How much of a long paper is in sight, and where; nothing if all of it is.
Rectangle {
    id: root

    required property Flickable paper

    objectName: "thumb"
    visible: paper.visibleArea.heightRatio < 1
    anchors.right: parent.right
    anchors.rightMargin: Theme.px(Tokens.space8)
    y: paper.y + paper.height * paper.visibleArea.yPosition
    width: Theme.px(Tokens.strokeHeavy)
    height: paper.height * paper.visibleArea.heightRatio
    radius: width / 2
    color: Theme.inkSoft
}
