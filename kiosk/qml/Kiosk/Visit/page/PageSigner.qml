import QtQuick

import Kiosk.Visit
import Kiosk.Sign
import Kiosk.Window
import Kiosk.Theme

// The signer of a page, in the place that the page's frame has for it.
SignerBox {
    id: root

    required property PageFrame frame
    required property VisitorView visitor
    // The upper edge of the page turner.
    required property real turnerTop

    anchors.left: parent?.left
    anchors.leftMargin: frame.signerPlace.x
    y: frame.signerPlace.y
    width: frame.signerPlace.width
    height: frame.signerPlace.height
    on: frame.folded === 1 && !visitor.idleCard.shown
    tools: true
    toolsBeside: Theme.portrait && !Theme.low
    // In reach mode an upright signer is above what can be reached, and the tools are beside the page turner.
    toolsTop: Theme.portrait && Theme.low ? turnerTop - y : -1
}
