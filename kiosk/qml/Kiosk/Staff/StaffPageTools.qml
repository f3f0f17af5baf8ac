import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Visit

// Text size and contrast of the staff page.
Row {
    id: root

    required property StaffView entry
    required property VisitorView visitor

    spacing: Theme.px(Tokens.space20)

    TextSizeTool {
        letter: root.visitor.letter
        word: root.visitor.sizeWord
        onChosen: larger => root.entry.chooseTextSize(larger)
    }

    ToolButton {
        objectName: "contrast"
        symbol: "circle-half-fill"
        // TRANSLATORS: button, black and white or back; at most 12 characters
        name: qsTr("Contrast")
        chosen: Theme.highContrast
        toggles: true
        onClicked: root.entry.toggleContrast()
    }
}
