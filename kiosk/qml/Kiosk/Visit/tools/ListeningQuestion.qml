pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// People near you may hear. Listen? The question and two answers of the same size: in one row, or the answers below it.
Item {
    id: root

    required property real toolHeight

    readonly property bool hasKeys: yes.visualFocus || no.visualFocus
    readonly property bool _below: height >= 2 * toolHeight
    readonly property real _gap: Theme.px(Tokens.space24)
    readonly property real _answer: _answerAt(_step)
    readonly property real _room: _roomAt(_step)
    // The largest words that fit.
    readonly property int _step: {
        for (let step = Theme.step; step > 0; step -= 1)
            if (_fits("body", step))
                return step;
        return 0;
    }
    readonly property string _role: _fits("body", _step) ? "body" : "tool_label"

    signal answered(listens: bool)

    function takeFocus() {
        no.forceActiveFocus(Qt.TabFocusReason);
    }

    function _answerAt(step: int): real {
        return Math.max(yes.widthAt(step), no.widthAt(step));
    }

    // The width for the question.
    function _roomAt(step: int): real {
        return _below ? width : width - 2 * _answerAt(step) - Theme.px(Tokens.space16) - _gap;
    }

    function _fits(role: string, step: int): bool {
        const room = _roomAt(step);
        const most = toolHeight / Type.style(role, Theme.language, step, Theme.unit).lineHeight;
        return Type.widestWord(words.text, role, Theme.language, step, Theme.unit) <= room && Type.lineCount(words.text, role, Theme.language, step, Theme.unit, room) <= most;
    }

    objectName: "listening"

    PlainText {
        id: words

        objectName: "listeningQuestion"
        anchors.left: parent.left
        y: (root.toolHeight - height) / 2
        width: root._room
        // TRANSLATORS: before the screen speaks from its loudspeaker; at most 40 characters
        text: qsTr("People near you may hear. Listen?")
        role: root._role
        step: root._step
        color: Theme.text
        wrap: true
        Accessible.role: Accessible.AlertMessage
    }

    Row {
        anchors.right: parent.right
        y: root.height - root.toolHeight
        spacing: Theme.px(Tokens.space16)

        Answer {
            id: yes

            objectName: "listen"
            symbol: Icons.ofTool("read-aloud")
            // TRANSLATORS: answer to “People near you may hear. Listen?”, a button; at most 12 characters
            name: qsTr("Listen")
            onClicked: root.answered(true)
        }

        Answer {
            id: no

            objectName: "notNow"
            symbol: Icons.ofTool("not-now")
            // TRANSLATORS: the other answer, a button; at most 12 characters
            name: qsTr("Not now")
            onClicked: root.answered(false)
        }
    }

    component Answer: ToolButton {
        width: root._answer
        implicitHeight: root.toolHeight
        outlined: true
        step: root._step
    }
}
