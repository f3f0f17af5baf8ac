pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// Two halves of one box: smaller and larger letters of the current script; the chosen step shows its number.
Item {
    id: root

    required property string letter
    required property string percent
    property real toolHeight: Theme.px(Tokens.touchComfortable)

    signal chosen(larger: bool)

    implicitWidth: 2 * Math.max(Theme.px(0.0963), share.implicitWidth + Theme.px(Tokens.space2))
    implicitHeight: toolHeight

    Half {
        id: smaller

        objectName: "smallerText"
        anchors.left: parent.left
        // TRANSLATORS: name of a button that shows a letter, for screen readers; at most 24 characters
        name: qsTr("Smaller text")
        enabled: Theme.step > 0
        onClicked: {
            // At the smallest size this half is off, and the focus of the keys would be nowhere.
            if (Theme.step === 1 && visualFocus)
                larger.forceActiveFocus(Qt.TabFocusReason);
            root.chosen(false);
        }

        Words {
            anchors.centerIn: parent
            text: root.letter
            role: "letter_small"
            color: smaller.ink
            Accessible.ignored: true
        }
    }

    Half {
        id: larger

        objectName: "largerText"
        anchors.right: parent.right
        // TRANSLATORS: name of a button that shows a letter, for screen readers; at most 24 characters
        name: qsTr("Larger text")
        chosen: Theme.step > 0
        onClicked: root.chosen(true)

        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.step > 0 ? Theme.px(0.0056) : (parent.height - height) / 2
            text: root.letter
            role: Theme.step > 0 && Theme.script !== "latin" ? "letter_small" : "letter_large"
            color: larger.ink
            Accessible.ignored: true
        }

        Words {
            id: share

            visible: Theme.step > 0
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(0.0065)
            text: root.percent
            role: "source"
            step: 0
            color: larger.ink
            Accessible.ignored: true
        }
    }

    Rectangle {
        anchors.fill: parent
        color: "transparent"
        radius: Theme.px(Tokens.radiusBox)
        border.width: Theme.outline
        border.color: Theme.text
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.outline
        height: parent.height
        color: Theme.text
    }

    component Half: Press {
        id: half

        property bool chosen: false

        readonly property bool _turned: inverted !== chosen
        readonly property color ink: !enabled ? Theme.controlOff : _turned ? Theme.chosenText : Theme.text
        readonly property bool _atLeft: (this === smaller) !== Theme.flipped

        width: root.width / 2
        height: root.height
        radius: Theme.px(Tokens.radiusBox)
        transform: []

        background: Rectangle {
            color: half._turned ? Theme.chosenFill : Theme.raised
            topLeftRadius: half._atLeft ? half.radius : 0
            bottomLeftRadius: topLeftRadius
            topRightRadius: half._atLeft ? 0 : half.radius
            bottomRightRadius: topRightRadius
        }
    }
}
