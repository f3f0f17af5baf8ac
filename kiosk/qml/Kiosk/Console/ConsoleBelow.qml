import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// At the foot of a list that goes on: its rows fade, and a button shows the next ones.
Item {
    id: root

    required property Flickable paper
    required property string language

    objectName: "below"
    visible: !paper.atYEnd
    anchors.left: paper.left
    anchors.right: paper.right
    anchors.bottom: paper.bottom
    height: Theme.px(0.1)

    ConsoleFade {
        anchors.fill: parent
        ground: Theme.consolePage
    }

    PressArea {
        id: button

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        implicitWidth: word.implicitWidth + Theme.px(0.1)
        implicitHeight: Theme.px(Tokens.consoleControl)
        radius: height / 2
        overField: true
        // TRANSLATORS: button at the foot of a list that goes on below, at most 24 characters
        name: qsTr("More below")
        onClicked: {
            const end = root.paper.originY + root.paper.contentHeight - root.paper.height;
            root.paper.contentY = Math.min(end, root.paper.contentY + root.paper.height - 2 * root.height);
        }

        background: Rectangle {
            radius: button.radius
            color: button.inverted ? Theme.ink : Theme.paper
        }

        Row {
            anchors.centerIn: parent
            spacing: Theme.px(Tokens.space12)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "arrow-down"
                size: Theme.px(Tokens.iconSmall)
                color: button.inverted ? Theme.paper : Theme.ink
            }

            PlainText {
                id: word

                anchors.verticalCenter: parent.verticalCenter
                text: button.name
                role: "tool_label"
                language: root.language
                step: 0
                color: button.inverted ? Theme.paper : Theme.ink
                Accessible.ignored: true
            }
        }
    }
}
