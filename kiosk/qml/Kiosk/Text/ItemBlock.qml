import QtQuick

import Kiosk.Controls
import Kiosk.Theme

Block {
    id: root

    says: Accessible.ListItem
    help: piece.places > 1 ? piece.place + " / " + piece.places : ""

    Rectangle {
        visible: !root.piece.goesOn && root.piece.icon === ""
        anchors.left: parent.left
        y: (root.lineHeight - height) / 2
        width: Theme.px(Tokens.pageTextBullet)
        height: width
        radius: width / 2
        color: root.column.spot
    }

    RowPicture {
        visible: !root.piece.goesOn && root.piece.icon !== ""
        anchors.left: parent.left
        y: (root.lineHeight - height) / 2
        icon: root.piece.icon
        size: Math.round(root.piece.indent - Theme.px(Tokens.iconRowGap))
        color: root.column.spot
        ground: root.column.behind
    }
}
