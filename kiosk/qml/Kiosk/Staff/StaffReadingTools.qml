import QtQuick

import Kiosk.Window
import Kiosk.Theme
import Kiosk.Visit

// Text size and contrast of the staff page.
Row {
    id: root

    required property StaffView staff
    required property VisitorView visitor
    property real room: Infinity

    // The largest word that fits.
    readonly property int _step: {
        for (let step = Theme.step; step > 0; step -= 1)
            if (textSize.width + spacing + contrast.widthAt(step) <= room)
                return step;
        return 0;
    }

    spacing: Theme.px(Tokens.space20)

    TextSizeTool {
        id: textSize

        letter: root.visitor.letter
        word: root.visitor.sizeWord
        onChosen: larger => root.staff.chooseTextSize(larger)
    }

    ContrastTool {
        id: contrast

        step: root._step
        onClicked: root.staff.toggleContrast()
    }
}
