pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Three equal answers, side by side, or below each other where a word is too wide. The chosen one is filled: a tick would say that it is
// right.
Item {
    id: root

    required property int chosen
    // The text step of the words, and whether the answers are below each other.
    property int step: Theme.step
    property bool stacked: false

    // The words of the answers, in their order.
    required property var names

    readonly property real _gap: Theme.px(Tokens.space16)
    readonly property real _padding: Theme.px(Tokens.space18)
    readonly property real _each: eachIn(width, step, stacked)

    signal answered(number: int)

    // How wide an answer is where all have this room.
    function eachIn(room: real, step: int, stacked: bool): real {
        if (stacked)
            return room;
        const third = Math.floor((room - 2 * root._gap) / 3);
        const widest = Math.max(...root.names.map(name => Type.width(name, "answer", Theme.language, step, Theme.unit)));
        // Painted words may be a little wider than measured ones. A field that is wider than usual has wider answers.
        return Theme.portrait ? third : Math.min(third, Math.ceil(widest * 1.02) + 2 * root._padding + Math.round(Theme.extraWidth / 10));
    }

    function heightIn(room: real, step: int, stacked: bool): real {
        const each = root._heightOfOne(eachIn(room, step, stacked), step);
        return stacked ? 3 * each + 2 * root._gap : each;
    }

    // Whether every word finds room on a line.
    function holds(room: real, step: int, stacked: bool): bool {
        const words = root._wordsIn(eachIn(room, step, stacked));
        return root.names.every(name => Type.widestWord(name, "answer", Theme.language, step, Theme.unit) <= words);
    }

    function _wordsIn(each: real): real {
        return each - 2 * root._padding;
    }

    function _heightOfOne(each: real, step: int): real {
        const lines = Math.max(...root.names.map(name => Type.lineCount(name, "answer", Theme.language, step, Theme.unit, root._wordsIn(each))));
        const line = Type.style("answer", Theme.language, step, Theme.unit).lineHeight;
        return Math.max(Theme.px(Theme.low ? Tokens.touchMin : Tokens.landscapeTrueOrNotAnswer), lines * line + 2 * Theme.px(Tokens.space8));
    }

    implicitHeight: heightIn(width, step, stacked)

    Repeater {
        model: root.names.length

        PressArea {
            id: answer

            required property int index

            readonly property bool _chosen: index === root.chosen
            readonly property bool _turned: inverted !== _chosen
            readonly property color _ink: _turned ? Theme.chosenText : Theme.text
            readonly property real _from: root.stacked ? 0 : index * (root._each + root._gap)

            objectName: "answer-" + index
            name: root.names[index]
            x: Theme.flipped ? root.width - _from - width : _from
            y: root.stacked ? index * (height + root._gap) : 0
            width: root._each
            implicitHeight: root._heightOfOne(root._each, root.step)
            radius: Theme.px(Tokens.radiusBox)
            onClicked: root.answered(index)

            Accessible.role: Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: _chosen

            background: Rectangle {
                radius: answer.radius
                color: answer._turned ? Theme.chosenFill : Theme.controlFill
                border.width: Theme.outline
                border.color: answer._turned ? Theme.chosenFill : Theme.text
            }

            SpokenText {
                lines: [answer.objectName]
                mark: color
                anchors.centerIn: parent
                width: Math.min(implicitWidth, root._wordsIn(root._each))
                text: answer.name
                role: "answer"
                step: root.step
                alignment: Text.AlignHCenter
                color: answer._ink
                wrap: true
                Accessible.ignored: true
            }
        }
    }
}
