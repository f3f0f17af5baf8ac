import QtQuick

import Kiosk.Window
import Kiosk.Controls

// A text that changes while what is below it is touched: as high as the longest of all that it may say, so that an answer which comes
// late moves nothing.
PlainText {
    id: root

    required property var maySay

    readonly property int _lines: Math.max(0, ...Array.from(maySay, words => Type.lineCount(words, role, language, step, unit, width)))

    height: Math.max(implicitHeight, _lines * lineHeight)
    wrap: true
}
