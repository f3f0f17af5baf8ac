import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// Before anything is read: ink, the road with its first stop, the bar. No words, no spinner.
Item {
    id: root

    required property url picture

    readonly property real _safe: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
    readonly property real _barHeight: Theme.px(Theme.portrait ? Tokens.portraitBarHeight : Tokens.landscapeBarHeight)

    Rectangle {
        anchors.fill: parent
        color: Theme.ink

        Bleed {}
    }

    Rectangle {
        objectName: "road"
        y: Theme.road - Math.floor(height / 2)
        width: parent.width
        height: Theme.px(Tokens.strokeLinePanel)
        color: Theme.paper

        Bleed {
            above: false
            below: false
        }
    }

    Rectangle {
        x: Theme.px(Tokens.routeInset) - width / 2
        y: Theme.road - height / 2
        width: Theme.px(Tokens.startStop)
        height: width
        radius: width / 2
        color: Theme.amber
        border.width: Theme.px(Tokens.strokeLinePanel)
        border.color: Theme.paper
    }

    Rectangle {
        objectName: "bar"
        anchors.bottom: parent.bottom
        width: parent.width
        height: root._barHeight
        color: Theme.paper

        Bleed {
            above: false
        }

        Rectangle {
            x: parent.width - root._safe - width
            y: Theme.px(Theme.portrait ? Tokens.portraitHelpStripRowY : Tokens.landscapeBarRowY)
            width: Theme.plateWidth
            height: Theme.plateHeight
            radius: Theme.px(Tokens.radiusSmall)
            color: Theme.logoPlate
        }
    }

    Image {
        anchors.fill: parent
        source: root.picture
    }
}
