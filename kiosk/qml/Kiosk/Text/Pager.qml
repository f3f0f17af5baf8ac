import QtQuick

import Kiosk.Window
import Kiosk.Theme

// Turns a topic's blocks into screens of one column; what it shows is the screen that holds the anchor.
QtObject {
    id: root

    // As PageView.blocks gives them.
    required property var blocks
    required property string anchor
    required property real width
    required property real height
    // Whether the links of a page follow its text.
    property bool links: false

    readonly property var shown: _screen.shown
    readonly property int number: _screen.number
    readonly property int count: _screen.count
    // Anchors on the screens beside, "" at the ends of the topic.
    readonly property string before: _screen.before
    readonly property string after: _screen.after
    // Whether this is the last screen of its page.
    readonly property bool ends: _screen.ends

    readonly property var _screen: Paging.screen(blocks, links, anchor, width, height, Theme.language, Theme.step, Theme.unit)

    objectName: "pager"
}
