import QtQuick

import Kiosk.Theme

// A group or a situation: below a hairline, as the cards of the advice page.
Block {
    id: root

    says: Accessible.Heading

    Rectangle {
        objectName: "hairline"
        visible: root.piece.y > 0
        y: -Theme.px(Tokens.space16)
        width: parent.width
        height: Theme.px(Tokens.strokeHairline)
        color: root.column.rule
    }
}
