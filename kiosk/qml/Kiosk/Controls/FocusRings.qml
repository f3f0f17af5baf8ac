import QtQuick

import Kiosk.Theme

// Two rings around a control that has the focus of the keys; one of them always shows.
Item {
    id: root

    required property real radius
    property bool overField: false
    property color light: Theme.focusOuter

    readonly property real _inner: Theme.px(Tokens.focusInnerWidth)
    readonly property real _outer: Theme.px(Tokens.focusOuterWidth)
    readonly property real _gap: Theme.px(Tokens.focusGap)

    anchors.fill: parent

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.rings
        radius: root.radius - anchors.margins
        color: "transparent"
        border.width: root._outer
        border.color: root.overField && !Theme.highContrast ? root.light : Theme.focusOuter
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -(root._gap + root._inner)
        radius: root.radius - anchors.margins
        color: "transparent"
        border.width: root._inner
        border.color: root.overField ? Theme.focusInnerOverField : Theme.focusInner
    }
}
