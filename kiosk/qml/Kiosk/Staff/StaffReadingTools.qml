import QtQuick

import Kiosk.Window
import Kiosk.Theme
import Kiosk.Visit

// Text size and contrast of the staff page.
Row {
    id: root

    required property StaffView staff
    required property VisitorView visitor

    spacing: Theme.px(Tokens.space20)

    TextSizeTool {
        letter: root.visitor.letter
        word: root.visitor.sizeWord
        onChosen: larger => root.staff.chooseTextSize(larger)
    }

    ContrastTool {
        onClicked: root.staff.toggleContrast()
    }
}
