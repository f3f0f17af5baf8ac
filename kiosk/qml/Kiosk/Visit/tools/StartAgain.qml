import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The one-touch exit: in the far top corner, in reach mode below what cannot be reached.
BoxButton {
    readonly property bool offeredFirst: true

    objectName: "startAgain"
    atOnce: true
    symbol: Icons.ofTool("start-again")
    // TRANSLATORS: button that ends the visit at once; says nothing of leaving or hiding; at most 18 characters
    name: qsTr("Start again")
    implicitHeight: Theme.px(Tokens.landscapeStartAgainHeight)
    z: Tokens.zStartAgain
}
