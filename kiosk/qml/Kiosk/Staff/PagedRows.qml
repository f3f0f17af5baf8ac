pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Theme
import Kiosk.Visit

// Rows of different heights, as many at a time as fit, and a page turner where there are more. The delegate requires the keys of
// its row; its width and whether it is seen are set here.
Item {
    id: root

    required property var rows
    required property int first
    required property Component delegate
    property real gap: Theme.px(Tokens.space24)

    // How many columns are side by side; a page is that many.
    property int columns: 1

    // How much higher each row may become where all are on one page.
    property real mostExtra: 0

    // A page turner may come, and has its room.
    property bool hasTurner: true

    readonly property real column: (width - (Theme.portrait || !hasTurner ? 0 : turner.size + Theme.px(Tokens.space48)) - (columns - 1) * _between) / columns
    readonly property real _between: Theme.px(Tokens.space72)
    // The first row of each column.
    readonly property var _starts: _cut(height).length > columns ? _cut(height - (Theme.portrait ? turner.height + gap : 0)) : _cut(height)
    readonly property int _pages: Math.ceil(_starts.length / columns)
    readonly property int _page: Math.floor((_starts.filter(start => start <= root.first).length - 1) / columns)
    // The last page is shown.
    readonly property bool atEnd: _page + 1 >= _pages
    property var _heights: []
    readonly property real _unused: height - _heights.reduce((sum, each) => sum + each + gap, -gap)
    readonly property real _extra: _pages === 1 ? Math.max(0, Math.min(mostExtra, Math.floor(_unused / Math.max(1, _heights.length)))) : 0

    // What the rows are about: rows of something else begin at the first for who uses keys, the same rows stay where they were.
    property string about: ""
    // The row that had the ring of the keys when the rows were replaced; -1 for none.
    property int _ringed: -1

    signal turned(first: int)

    function _measure() {
        root._heights = Array.from({ length: all.count }, (_, i) => all.itemAt(i)?.implicitHeight ?? 0);
    }

    function _cut(room: real): var {
        const starts = [0];
        let used = 0;
        for (let i = 0; i < root._heights.length; i++) {
            if (used > 0 && used + root._heights[i] > room) {
                starts.push(i);
                used = 0;
            }
            used += root._heights[i] + root.gap;
        }
        return starts;
    }

    // The column in which a row is, counted over all pages.
    function _columnOf(index: int): int {
        return root._starts.filter(start => start <= index).length - 1;
    }

    function _above(index: int): real {
        const from = root._starts[root._columnOf(index)] ?? 0;
        return root._heights.slice(from, index).reduce((sum, height) => sum + height + root._extra + root.gap, 0);
    }

    onAboutChanged: {
        if (root._ringed >= 0)
            root._ringed = 0;
        else if (Array.from({ length: all.count }, (_, i) => all.itemAt(i)).some(item => item?.visualFocus))
            all.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
    }

    Item {
        anchors.fill: parent

        Repeater {
            id: all

            model: root.rows
            delegate: root.delegate
            // Without rows no page is left to turn.
            onCountChanged: root._measure()
            onItemRemoved: (index, item) => {
                if (item.visualFocus)
                    root._ringed = index;
            }
            onItemAdded: (index, item) => {
                item.width = Qt.binding(() => root.column);
                item.height = Qt.binding(() => item.implicitHeight + root._extra);
                item.visible = Qt.binding(() => Math.floor(root._columnOf(index) / root.columns) === root._page);
                item.x = Qt.binding(() => {
                    const from = (root._columnOf(index) % root.columns) * (root.column + root._between);
                    return root.LayoutMirroring.enabled ? root.width - from - root.column : from;
                });
                item.y = Qt.binding(() => root._above(index));
                item.implicitHeightChanged.connect(root._measure);
                root._measure();
                if (index === all.count - 1 && root._ringed >= 0) {
                    const ringed = Math.min(root._ringed, index);
                    root._ringed = -1;
                    all.itemAt(ringed).forceActiveFocus(Qt.TabFocusReason);
                }
            }
        }
    }

    PageTurner {
        id: turner

        visible: root._pages > 1
        labelled: false
        // TRANSLATORS: button at the foot of a list that goes on below, at most 24 characters
        moreName: qsTr("More below")
        size: Theme.px(Tokens.landscapePageTurnerSize)
        anchors.right: parent.right
        y: Theme.portrait ? parent.height - height : 0
        counter: (root._page + 1) + " / " + root._pages
        hasBefore: root._page > 0
        hasAfter: root._page + 1 < root._pages
        onTurned: forward => root.turned(root._starts[(root._page + (forward ? 1 : -1)) * root.columns])
    }
}
