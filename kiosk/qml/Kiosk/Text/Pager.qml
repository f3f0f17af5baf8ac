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
    // Columns of this width on one screen: 1 or 2.
    property int columns: 1
    // Whether the text is a poster: all on one screen, as large as it fits.
    property bool poster: false
    // Links begin this far down at least.
    property real linksFrom: 0

    // As Paging.screen gives it; what must fit together is read from it alone.
    readonly property var screen: Paging.screen(blocks, links, anchor, width, height, Theme.language, Theme.step, Theme.unit, columns, poster, linksFrom)
    readonly property var shown: screen.shown
    readonly property var beside: screen.beside
    readonly property int number: screen.number
    readonly property int count: screen.count
    readonly property int step: screen.step
    // Anchors on the screens beside, "" at the ends of the topic.
    readonly property string before: screen.before
    readonly property string after: screen.after
    // Whether this is the last screen of its page.
    readonly property bool ends: screen.ends

    objectName: "pager"
}
