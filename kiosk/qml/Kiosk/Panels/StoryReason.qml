import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// What follows every answer, and the way to the page that says more.
Item {
    id: root

    required property PanelFrame frame
    required property string words
    // "" where nobody can touch.
    required property string button

    readonly property PressArea way: more

    readonly property real _gap: Theme.px(Tokens.space36)
    readonly property bool _below: Theme.portrait
    readonly property bool _leads: button !== ""
    readonly property real _wide: width - (_leads && !_below ? more.width + _gap : 0)

    signal pressed

    function highest(step: int): real {
        const said = root.frame.heightOf(root.words, "lead", step, root._wide);
        if (!root._leads)
            return said;
        return root._below ? said + root._gap + more.height : Math.max(said, more.height);
    }

    implicitHeight: highest(frame.step)

    PlainText {
        objectName: "reason"
        anchors.left: parent.left
        y: root._below ? 0 : Math.round((root.height - height) / 2)
        width: root._wide
        text: root.words
        role: "lead"
        step: root.frame.step
        color: root.frame.ink
        wrap: true
    }

    Pill {
        id: more

        objectName: "panelButton"
        visible: root._leads
        x: Theme.flipped === root._below ? root.width - width : 0
        anchors.bottom: parent.bottom
        implicitHeight: Theme.px(Tokens.touchPrimary)
        sidePadding: Theme.px(Tokens.space36)
        name: root.button
        role: "button_l"
        symbolAfter: Icons.ofTool("onward")
        fill: root.frame.lightColor
        ink: Theme.textOnLight
        outline: root.frame.lightColor
        overField: true
        light: root.frame.lightColor
        onClicked: root.pressed()
    }
}
