import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// Acts only when it is held, by finger or key, and fills meanwhile. A release before the end does nothing.
PressArea {
    id: root

    required property string symbol
    required property int duration

    readonly property bool holding: pressed || _keyed
    property bool _keyed: false
    property real _share: 0

    signal held(holding: bool)

    implicitHeight: Theme.px(Tokens.touchComfortable)
    implicitWidth: content.implicitWidth + 2 * Theme.px(0.0278)
    radius: Theme.px(Tokens.radiusBox)
    transform: []

    Keys.onReturnPressed: root._keyed = true
    Keys.onEnterPressed: root._keyed = true
    Keys.onReleased: root._keyed = false
    onActiveFocusChanged: root._keyed = false

    onHoldingChanged: {
        root.held(root.holding);
        filling.stop();
        root._share = 0;
        if (root.holding)
            filling.start();
    }

    NumberAnimation {
        id: filling

        target: root
        property: "_share"
        from: 0
        to: 1
        duration: root.duration
    }

    background: Rectangle {
        radius: root.radius
        color: Theme.controlFill
        border.width: Theme.outline
        border.color: Theme.text

        Rectangle {
            objectName: "share"
            anchors.left: parent.left
            anchors.leftMargin: root.radius
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(Tokens.space12)
            width: (parent.width - 2 * root.radius) * root._share
            height: Theme.px(Tokens.strokeLinePage)
            radius: height / 2
            color: Theme.text
        }
    }

    Row {
        id: content

        anchors.centerIn: parent
        spacing: Theme.px(Tokens.space20)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.symbol
            size: Theme.px(Tokens.iconButton)
            color: Theme.text
            mirrored: Theme.flipped
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.name
            role: "button"
            color: Theme.text
            Accessible.ignored: true
        }
    }
}
