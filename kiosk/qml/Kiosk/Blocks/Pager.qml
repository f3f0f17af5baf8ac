import QtQuick

import Kiosk.Bridge
import Kiosk.Theme

// Turns a topic's blocks into screens of one column; what it shows is the screen that holds the anchor.
QtObject {
    id: root

    // As VisitorView.blocks gives them.
    required property var blocks
    required property string anchor
    required property real width
    required property real height

    readonly property var shown: _screen.shown
    readonly property int number: _screen.number
    readonly property int count: _screen.count
    // Anchors on the screens beside, "" at the ends of the topic.
    readonly property string before: _screen.before
    readonly property string after: _screen.after

    readonly property var _screen: Paging.screen(blocks, anchor, width, height, Theme.language, Theme.step, Theme.unit)

    objectName: "pager"
}
