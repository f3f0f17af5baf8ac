import QtQuick

import Kiosk.Theme

Block {
    id: root

    says: Accessible.ListItem
    help: piece.places > 1 ? piece.place + " / " + piece.places : ""

    Rectangle {
        visible: !root.piece.goesOn
        anchors.left: parent.left
        y: (root.lineHeight - height) / 2
        width: Theme.px(Tokens.pageTextBullet)
        height: width
        radius: width / 2
        color: root.column.spot
    }
}
