import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// One line that staff type. Plain text without a menu; Escape leaves it.
Rectangle {
    id: root

    required property string language
    required property string name
    property string symbol: ""
    // Says in an empty field what to type.
    property string hint: ""
    property color hintInk: Theme.consoleSoft
    // Escape clears the text.
    property bool clearing: true
    property int longest: 40
    property alias text: input.text

    signal accepted
    signal edited

    function open() {
        input.forceActiveFocus();
    }

    function leave() {
        input.focus = false;
    }

    function close() {
        root.text = "";
        root.leave();
    }

    height: Theme.px(Tokens.consoleControl)
    radius: Theme.px(Tokens.radiusConsole)
    color: Theme.consoleRaised
    border.width: input.activeFocus ? Theme.px(Tokens.strokeOutline) : 0
    border.color: Theme.amber

    Icon {
        id: glass

        visible: root.symbol !== ""
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(Tokens.space16)
        anchors.verticalCenter: parent.verticalCenter
        name: root.symbol || Icons.ofTool("find")
        size: Theme.px(Tokens.iconSmall)
        color: Theme.consoleSoft
    }

    PlainText {
        visible: root.text === "" && root.hint !== ""
        anchors.left: input.left
        anchors.verticalCenter: parent.verticalCenter
        width: input.width
        text: root.hint
        role: "tool_label"
        language: root.language
        step: 0
        color: root.hintInk
        mostLines: 1
        Accessible.ignored: true
    }

    TextInput {
        id: input

        readonly property TextStyle _style: Type.style("tool_label", root.language, 0, Theme.unit)

        objectName: "search"
        anchors.left: glass.visible ? glass.right : parent.left
        anchors.right: parent.right
        anchors.margins: Theme.px(Tokens.space16)
        anchors.verticalCenter: parent.verticalCenter
        font: _style.font
        color: Theme.paper
        clip: true
        maximumLength: root.longest
        activeFocusOnTab: true
        onAccepted: root.accepted()
        onTextEdited: root.edited()

        Accessible.role: Accessible.EditableText
        Accessible.name: root.name
        Accessible.description: root.text === "" && root.hint !== root.name ? root.hint : ""
        Accessible.ignored: !visible

        Keys.onEscapePressed: root.clearing ? root.close() : root.leave()
    }
}
