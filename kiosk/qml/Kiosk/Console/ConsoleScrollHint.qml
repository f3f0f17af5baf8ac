import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// At the foot of a list that goes on: its rows fade, and a button shows the next ones, from where keys go on.
Item {
    id: root

    required property ListView paper
    required property string language

    // The first row that is not whole above the fade.
    function _next(): int {
        const end = paper.contentY + paper.height - height;
        const at = paper.indexAt(paper.width / 2, end);
        return at >= 0 ? at : paper.indexAt(paper.width / 2, end + paper.spacing);
    }

    objectName: "below"
    visible: !paper.atYEnd
    anchors.left: paper.left
    anchors.right: paper.right
    anchors.bottom: paper.bottom
    height: Theme.px(0.1)

    ConsoleFadingEdge {
        anchors.fill: parent
        anchors.bottomMargin: -Theme.rings
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
            const next = root._next();
            const reason = visualFocus ? Qt.TabFocusReason : Qt.MouseFocusReason;
            root.paper.positionViewAtIndex(next, ListView.Beginning);
            const row = root.paper.itemAtIndex(next);
            const control = row.activeFocusOnTab ? row : row.nextItemInFocusChain();
            control.forceActiveFocus(reason);
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
                name: Icons.ofTool("later")
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
