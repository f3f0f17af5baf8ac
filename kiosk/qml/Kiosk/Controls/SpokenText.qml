pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Theme

// Words that can be read aloud; what is read of them just now is underlined.
PlainText {
    id: root

    // The lines of the screen's script that it shows, or blocks of them.
    property list<string> lines: []
    property color mark: Aloud.field === "" ? color : Theme.fieldSpot(Aloud.field)

    Loader {
        active: Aloud.reads(root.lines)

        sourceComponent: Item {
            Repeater {
                model: Type.marks(root.text, Aloud.words, root.role, root.language, root.step, root.unit, root.wrap ? root.width : 0, root.shownAlignment, root.even && root.wrap)

                Rectangle {
                    required property int line
                    required property real start
                    required property real wide

                    objectName: "readMark"
                    x: start
                    y: Math.min((line + 1) * root.lineHeight, root.height + height) - height
                    width: wide
                    height: Theme.px(Tokens.strokeReadAloud)
                    color: root.mark
                }
            }
        }
    }
}
