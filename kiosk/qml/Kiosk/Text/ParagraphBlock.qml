import QtQuick

import Kiosk.Window
import Kiosk.Theme

// A paragraph. On a screen that goes on with a step's text, the line comes down beside it.
Block {
    id: root

    StepLine {
        column: root.column
        begins: 0
        ends: root.piece.reach > 0 ? root.piece.reach + (Math.floor(Type.style("heading_2", root.column.language, root.column.step, Theme.unit).lineHeight * root.piece.leading) - stop) / 2 : 0
    }
}
