import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Holds the panel that is shown, or lets the loop go on: a pill at the start of the route. Its target is higher than the pill.
PressArea {
    id: root

    required property bool paused
    // From the top of the target to the pill, px.
    required property real pillTop

    // TRANSLATORS: button that stops the panel that stands; at most 14 characters
    readonly property string _hold: qsTr("Pause")
    // TRANSLATORS: button that goes on from the panel that stands; at most 14 characters
    readonly property string _goOn: qsTr("Continue")
    readonly property real _padding: Theme.px(Tokens.space24)
    readonly property real _high: Theme.px(Tokens.routePauseHeight)
    // As wide as the wider word, so that nothing moves when the other one comes.
    readonly property real _widest: Math.ceil(Math.max(...[_hold, _goOn].map(word => Type.width(word, "tool_label", Theme.language, 0, Theme.unit))))

    implicitWidth: Math.max(Theme.px(Tokens.routePauseLeast), _widest + picture.width + row.spacing + 2 * _padding)
    implicitHeight: Theme.px(Tokens.touchMin)
    name: root.paused ? _goOn : _hold
    radius: _high / 2
    ringInsetAbove: pillTop
    ringInsetBelow: height - _high - pillTop

    background: Item {
        Rectangle {
            y: root.pillTop
            width: parent.width
            height: root._high
            radius: height / 2
            color: root.inverted ? Theme.chosenFill : Theme.controlFill
            border.width: Theme.outline
            border.color: Theme.text
        }
    }

    Row {
        id: row

        anchors.horizontalCenter: parent.horizontalCenter
        y: root.pillTop + (root._high - height) / 2
        spacing: Theme.px(Tokens.space10)

        Icon {
            id: picture

            anchors.verticalCenter: parent.verticalCenter
            name: Icons.ofTool(root.paused ? "play" : "pause")
            size: Theme.px(Tokens.iconSmall)
            color: words.color
        }

        PlainText {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            text: root.name
            role: "tool_label"
            step: 0
            color: root.inverted ? Theme.chosenText : Theme.text
            Accessible.ignored: true
        }
    }
}
