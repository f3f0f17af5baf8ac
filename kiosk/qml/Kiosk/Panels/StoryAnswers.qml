pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Two or three answers, alike in size and colour, side by side or upright below each other. None stays marked. Where nobody can touch
// they are words, each behind a dot.
Item {
    id: root

    required property PanelFrame frame
    required property list<string> words
    required property bool touchable

    readonly property real _gap: Theme.px(Tokens.space16)
    readonly property real _padding: Theme.px(Tokens.space36)
    readonly property real _dot: Theme.px(0.0204)
    readonly property int _columns: Theme.portrait ? 1 : words.length
    readonly property real _each: widthIn(frame.step)
    readonly property bool ringed: repeated.count > 0 && Array.from(root.children).some(each => each.visualFocus === true)

    signal answered

    function itemAt(index: int): Item {
        return repeated.itemAt(index);
    }

    function widthIn(step: int): real {
        if (Theme.portrait)
            return root.width;
        const widest = Math.max(...root.words.map(word => Type.width(word, "answer", Theme.language, step, Theme.unit)));
        return Math.min(Math.floor((root.width - (root._columns - 1) * root._gap) / root._columns), Math.max(Theme.px(Tokens.storyAnswer), Math.ceil(widest * 1.02) + 2 * root._padding));
    }

    function heightOfOne(step: int): real {
        const room = root.widthIn(step) - 2 * root._padding;
        return Math.max(Theme.px(Tokens.touchPrimary), ...root.words.map(word => root.frame.heightOf(word, "answer", step, room) + 2 * Theme.px(Tokens.space8)));
    }

    function highest(step: int): real {
        const rows = Math.ceil(root.words.length / root._columns);
        return rows * root.heightOfOne(step) + (rows - 1) * root._gap;
    }

    implicitHeight: highest(frame.step)

    Repeater {
        id: repeated

        model: root.words

        PressArea {
            id: answer

            required property int index
            required property string modelData

            readonly property real _from: Theme.portrait ? 0 : index * (root._each + root._gap)
            readonly property color _ink: !root.touchable ? root.frame.ink : inverted ? root.frame.lightColor : Theme.textOnLight

            objectName: "panelAnswer-" + index
            name: modelData
            x: Theme.flipped ? root.width - _from - width : _from
            y: Theme.portrait ? index * (height + root._gap) : 0
            width: root._each
            height: root.heightOfOne(root.frame.step)
            radius: Theme.px(Tokens.radiusBox)
            overField: true
            light: root.frame.lightColor
            enabled: root.touchable
            focusPolicy: root.touchable ? Qt.StrongFocus : Qt.NoFocus
            Accessible.role: root.touchable ? Accessible.Button : Accessible.ListItem
            onClicked: root.answered()

            background: Rectangle {
                visible: root.touchable
                radius: answer.radius
                color: answer.inverted ? Theme.textOnLight : root.frame.lightColor
            }

            Rectangle {
                visible: !root.touchable
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: root._dot
                height: width
                radius: width / 2
                color: root.frame.lightColor
            }

            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                anchors.left: parent.left
                anchors.leftMargin: root._padding
                width: parent.width - 2 * root._padding
                text: answer.modelData
                role: "answer"
                step: root.frame.step
                alignment: root.touchable ? Text.AlignHCenter : Text.AlignLeft
                color: answer._ink
                wrap: true
                Accessible.ignored: true
            }
        }
    }
}
