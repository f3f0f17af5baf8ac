import QtQuick

import Kiosk.Console
import Kiosk.Theme

// A sheet that is pushed up by finger or in steps. Where more follows below, or lies above, its edge fades.
Flickable {
    id: root

    property color ground: Theme.paper
    // How much of what was in sight stays so after a step: a line at least.
    property real overlap: 0

    readonly property bool goesOn: contentY < _last - 1

    readonly property real _fade: Theme.px(Tokens.consolePad)
    readonly property real _last: Math.max(0, contentHeight - height)

    function scroll(forward: bool) {
        const by = Math.max(overlap, height - 1.5 * _fade - overlap);
        contentY = Math.max(0, Math.min(_last, contentY + (forward ? by : -by)));
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds

    ConsoleFadingEdge {
        objectName: "fadeAbove"
        parent: root
        visible: root.contentY > 1
        ground: root.ground
        height: root._fade / 2
        rotation: 180
    }

    ConsoleFadingEdge {
        objectName: "fadeBelow"
        parent: root
        visible: root.goesOn
        anchors.bottom: parent?.bottom
        ground: root.ground
        height: root._fade
    }
}
