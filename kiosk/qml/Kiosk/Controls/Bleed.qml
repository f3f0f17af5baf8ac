import QtQuick

import Kiosk.Theme

// A background that extends beyond the screen's edges, so that pixel shift shows no gap.
Rectangle {
    property bool above: true
    property bool below: true

    anchors.fill: parent
    anchors.leftMargin: -Theme.bleed
    anchors.rightMargin: -Theme.bleed
    anchors.topMargin: above ? -Theme.bleed : 0
    anchors.bottomMargin: below ? -Theme.bleed : 0
    z: -1
    color: (parent as Rectangle).color
}
