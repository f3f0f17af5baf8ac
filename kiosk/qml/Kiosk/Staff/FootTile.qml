import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A tile at the foot of the staff page: an icon over its words, which take two lines at most. A tile with a duration acts only when
// it is held so long, by finger or key, and fills meanwhile; a release before the end does nothing.
PressArea {
    id: root

    required property string symbol
    property bool mirrors: false
    property bool filled: false
    // Milliseconds; 0 for a tile that acts at once.
    property int duration: 0
    // How many lines there is room for.
    property int lines: 2

    readonly property bool holding: duration > 0 && (pressed || _keyed)
    property bool _keyed: false
    property real _share: 0

    readonly property real _pad: Theme.px(Tokens.space12)
    readonly property bool _turned: inverted !== filled
    readonly property color _ink: _turned ? Theme.chosenText : Theme.text

    signal acted
    signal held(holding: bool)

    // The width with words on one line.
    function lengthOf(words: string): real {
        return Math.ceil(Type.width(words, "tool_label", Theme.language, Theme.step, Theme.unit)) + 2 * _pad + 1;
    }

    // The least width with which words take two lines.
    function widthFor(words: string): real {
        return Math.max(..._inTwo(words).map(lengthOf));
    }

    // Words cut where the longer of the two lines is as short as it can be.
    function _inTwo(words: string): list<string> {
        const parts = words.split(" ");
        const cuts = parts.map((_, at) => [parts.slice(0, at).join(" "), parts.slice(at).join(" ")]);
        const long = cut => Math.max(...cut.map(lengthOf));
        return cuts.reduce((best, cut) => long(cut) < long(best) ? cut : best);
    }

    implicitHeight: 2 * _pad + Theme.px(Tokens.iconTool + Tokens.landscapeToolGap) + lines * label.lineHeight
    radius: Theme.px(Tokens.radiusBox)
    transform: []

    onClicked: {
        if (root.duration === 0)
            root.acted();
    }

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
        color: root._turned && root.duration === 0 ? Theme.chosenFill : Theme.controlFill
        border.width: Theme.outline
        border.color: Theme.text

        Rectangle {
            objectName: "share"
            visible: root.duration > 0
            anchors.left: parent.left
            anchors.leftMargin: root.radius
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.outline
            width: (parent.width - 2 * root.radius) * root._share
            height: Theme.px(Tokens.strokeLinePage)
            radius: height / 2
            color: Theme.text
        }
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * root._pad
        spacing: Theme.px(Tokens.landscapeToolGap)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.symbol
            mirrored: root.mirrors && Theme.flipped
            size: Theme.px(Tokens.iconTool)
            color: root.duration > 0 ? Theme.text : root._ink
        }

        PlainText {
            id: label

            width: parent.width
            text: root.lengthOf(root.name) <= root.width ? root.name : root._inTwo(root.name).join("\n")
            role: "tool_label"
            alignment: Text.AlignHCenter
            wrap: true
            color: root.duration > 0 ? Theme.text : root._ink
            Accessible.ignored: true
        }
    }
}
