import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Tells the room's screen from the others.
ScreenSign {
    id: root

    required property VisitorView visitor

    // TRANSLATORS: fills the screen of the room when staff ask which screen is which; at most 40 characters
    title: qsTr("The room sees this")
    screen: visitor.screen
    language: visitor.language
    color: Theme.ink
}
