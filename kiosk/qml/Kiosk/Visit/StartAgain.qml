import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// The one-touch exit in the top far corner.
BoxButton {
    objectName: "startAgain"
    symbol: "arrow-counter-clockwise"
    name: qsTr("Start again")
    implicitHeight: Theme.px(Tokens.landscapeStartAgainHeight)
    z: Tokens.zStartAgain
}
