pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Theme

// The place in the round of questions: one stop for each, those behind filled, this one lit. Nothing to touch.
Item {
    id: root

    required property VisitorView visitor
    required property int count
    required property int number
    required property color ink
    required property color light
    required property color ground

    readonly property real _pitch: Math.min(Theme.px(0.081), Math.floor((width - Theme.px(0.0417)) / Math.max(1, count - 1)))
    readonly property real _stop: Math.min(Theme.px(0.0306), Math.round(_pitch * 0.55))
    readonly property real _lit: Math.round(_stop * 1.4)
    readonly property real _weight: Theme.px(Tokens.strokeLineBar)

    objectName: "stops"
    height: _lit

    Accessible.role: Accessible.Graphic
    Accessible.name: visitor.fraction(number + 1, count, Theme.language)
    Accessible.ignored: !visible

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: root._lit / 2
        anchors.verticalCenter: parent.verticalCenter
        width: root._pitch * (root.count - 1)
        height: root._weight
        color: root.ink
    }

    Repeater {
        model: root.count

        Rectangle {
            required property int index

            readonly property bool _here: index === root.number

            anchors.left: parent.left
            anchors.leftMargin: (root._lit - width) / 2 + index * root._pitch
            anchors.verticalCenter: parent.verticalCenter
            width: _here ? root._lit : root._stop
            height: width
            radius: width / 2
            color: _here ? root.light : index < root.number ? root.ink : root.ground
            border.width: root._weight
            border.color: root.ink
        }
    }
}
