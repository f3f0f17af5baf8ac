import QtQuick

import Kiosk.Theme

// The line that leads down beside a step's text to the next stop.
Rectangle {
    id: root

    required property TextColumn column
    required property real begins
    required property real ends

    // The diameter of a stop: an even number of pixels, so that the line meets its middle.
    readonly property real stop: 2 * Math.round(Theme.px(0.0324) / 2)

    visible: ends > begins
    anchors.left: parent.left
    anchors.leftMargin: (stop - width) / 2
    y: begins
    width: 2 * Math.round(Theme.px(Tokens.strokeLineBar) / 2)
    height: Math.max(0, ends - begins)
    color: column.ground
}
