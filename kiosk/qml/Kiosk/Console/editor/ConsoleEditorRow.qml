import QtQuick

import Kiosk.Window
import Kiosk.Console
import Kiosk.Controls
import Kiosk.Theme

// A slide in the programme editor: its place, its minutes, and its removal.
Item {
    id: root

    required property ConsoleOrder order
    required property string language
    required property int index
    required property string ref
    required property string number
    required property string title
    required property string field
    required property string minutes
    required property bool chosen
    required property bool remarked
    required property bool faulty
    required property bool isCarried
    required property bool isTarget
    required property bool isTargetBelow

    height: Math.max(Theme.px(Tokens.touchComfortable), words.height + Theme.px(Tokens.space20))
    opacity: isCarried ? 0.5 : 1

    Accessible.role: Accessible.ListItem
    Accessible.name: body.name

    function takeFocus() {
        body.forceActiveFocus();
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        y: root.isTargetBelow ? parent.height + (Theme.px(Tokens.space10) - height) / 2 : -(Theme.px(Tokens.space10) + height) / 2
        height: Theme.px(Tokens.strokeHeavy)
        radius: height / 2
        visible: root.isTarget || root.isTargetBelow
        color: Theme.amber
    }

    PressArea {
        id: body

        anchors.fill: parent
        radius: Theme.px(Tokens.radiusConsole)
        overField: true
        name: root.number + ". " + root.title
        Accessible.selectable: true
        Accessible.selected: root.chosen
        onClicked: root.order.select(root.ref)

        Keys.onPressed: event => {
            const moves = event.modifiers & (Qt.ControlModifier | Qt.AltModifier);
            if (moves && (event.key === Qt.Key_Up || event.key === Qt.Key_Down))
                root.order.move(root.ref, event.key === Qt.Key_Up);
            else if (event.key === Qt.Key_Plus || event.key === Qt.Key_Minus)
                root.order.last(root.ref, event.key === Qt.Key_Plus);
            else if (event.key === Qt.Key_Delete)
                root.order.remove(root.ref);
            else
                return;
            event.accepted = true;
        }

        background: Rectangle {
            radius: body.radius
            color: Theme.consoleRaised
            border.width: root.chosen ? Theme.px(Tokens.strokeHeavy) : 0
            border.color: Theme.amber
        }
    }

    MouseArea {
        id: handle

        objectName: "handle"
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Theme.px(Tokens.touchMin)
        preventStealing: true
        onPositionChanged: mouse => root.order.carry(root.ref, mapToItem(root.order, mouse.x, mouse.y).y)
        onReleased: root.order.drop()
        onCanceled: root.order.drop()

        Accessible.ignored: true

        Icon {
            anchors.centerIn: parent
            name: Icons.ofTool("grip")
            size: Theme.px(Tokens.iconButton)
            color: Theme.consoleSoft
        }
    }

    Rectangle {
        id: patch

        anchors.left: handle.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.px(Tokens.strokeHeavy)
        anchors.bottomMargin: Theme.px(Tokens.strokeHeavy)
        width: Theme.px(0.0519)
        radius: Theme.px(Tokens.radiusSmall)
        color: Theme.ownFill(root.field)

        PlainText {
            anchors.centerIn: parent
            text: root.number
            role: "tool_label"
            language: root.language
            step: 0
            color: Theme.paper
            Accessible.ignored: true
        }
    }

    PlainText {
        id: words

        anchors.left: patch.right
        anchors.leftMargin: Theme.px(Tokens.space16)
        anchors.right: marks.left
        anchors.rightMargin: Theme.px(Tokens.space8)
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        role: "tool_label"
        language: root.language
        step: 0
        color: root.faulty ? Theme.amber : Theme.paper
        wrap: true
        Accessible.ignored: true
    }

    Row {
        id: marks

        anchors.right: tools.left
        anchors.verticalCenter: parent.verticalCenter

        Icon {
            visible: root.remarked
            name: Icons.ofTool("remarks")
            size: Theme.px(Tokens.iconSmall)
            color: Theme.consoleSoft
        }

        Icon {
            visible: root.faulty
            name: Icons.ofTool("look")
            size: Theme.px(Tokens.iconSmall)
            color: Theme.amber
        }
    }

    ConsoleEditorTools {
        id: tools

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        order: root.order
        language: root.language
        ref: root.ref
        title: root.title
        minutes: root.minutes
    }
}
