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

    readonly property real column: width - (Theme.portrait ? 0 : turner.size + Theme.px(Tokens.space48))
    readonly property var _starts: _cut(height).length > 1 ? _cut(height - (Theme.portrait ? turner.height + gap : 0)) : [0]
    readonly property int _page: _starts.filter(start => start <= root.first).length - 1
    property var _heights: []

    signal turned(first: int)

    function _measure() {
        root._heights = Array.from({ length: all.count }, (_, i) => all.itemAt(i)?.height ?? 0);
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

    Column {
        anchors.left: parent.left
        width: root.column
        spacing: root.gap

        Repeater {
            id: all

            model: root.rows
            delegate: root.delegate
            onItemAdded: (index, item) => {
                item.width = Qt.binding(() => root.column);
                item.visible = Qt.binding(() => index >= root._starts[root._page] && index < (root._starts[root._page + 1] ?? all.count));
                item.heightChanged.connect(root._measure);
                root._measure();
            }
        }
    }

    PageTurner {
        id: turner

        visible: root._starts.length > 1
        labelled: false
        size: Theme.px(Tokens.landscapePageTurnerSize)
        anchors.right: parent.right
        y: Theme.portrait ? parent.height - height : 0
        counter: (root._page + 1) + " / " + root._starts.length
        hasBefore: root._page > 0
        hasAfter: root._page + 1 < root._starts.length
        onTurned: forward => root.turned(root._starts[root._page + (forward ? 1 : -1)])
    }
}
