pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Back and on through a text, each with its word: upright beside it in landscape, in one row below it in portrait, beside it in reach mode.
Item {
    id: root

    required property string counter
    // In a row, a counter that is wider than this one has smaller digits; "" where there is room for any.
    property string widest: ""
    required property bool hasBefore
    required property bool hasAfter
    // Whether it leads on to another page.
    property bool endsPage: false
    property bool labelled: true
    // What the button that turns on is called, if not as its word.
    property string moreName: ""
    // In a row, below the text or next to it.
    readonly property bool _inRow: Theme.portrait || Theme.low
    property real size: Theme.px(Theme.step < 2 || Theme.low ? Tokens.landscapePageTurnerSize : Theme.portrait ? 0.12 : Tokens.landscapePageTurnerSizeLarge)

    readonly property real _gap: Theme.px(Tokens.space20)
    readonly property real _words: labelled ? Theme.px(Tokens.space12) + Math.max(back.height, on.height) : 0
    readonly property real _counts: labelled ? Math.max(Theme.px(Tokens.space72), place.height) : Theme.px(0.0713)
    // The width of a button with any of its words.
    readonly property real _cell: _inRow && labelled ? Math.max(size, ...[earlier.name, later.more, later.page].map(word => Type.width(word, "tool_label", Theme.language, _rowStep, Theme.unit))) : size
    // Next to the text, its words leave the width to the text.
    readonly property int _rowStep: Theme.low ? 0 : Theme.step

    signal turned(forward: bool)

    // Whether it was keys that turned last.
    property bool _byKeys: false
    // A counter that changes with the language or the size of text is no news.
    property bool _turns: false

    onCounterChanged: {
        if (root._turns)
            Announcer.say(root.counter);
        root._turns = false;
    }

    // The width with a counter, px.
    function widthWith(counter: string): real {
        if (!_inRow)
            return size;
        const place = counter === "" ? 0 : Type.width(counter, "button", Theme.language, _stepOf(counter), Theme.unit);
        return 2 * _cell + place + (place > 0 ? 2 : 1) * _gap;
    }

    // The largest size in which a counter is no wider in a row than the widest one.
    function _stepOf(counter: string): int {
        if (!_inRow)
            return Theme.step;
        const room = widest === "" ? Infinity : Type.width(widest, "button", Theme.language, _rowStep, Theme.unit);
        for (let step = _rowStep; step > 0; step -= 1)
            if (Type.width(counter, "button", Theme.language, step, Theme.unit) <= room)
                return step;
        return 0;
    }

    function takeFocus() {
        _byKeys = true;
        later.forceActiveFocus(Qt.TabFocusReason);
    }

    function _turn(by: T.AbstractButton, forward: bool) {
        _byKeys = by.visualFocus;
        _turns = true;
        root.turned(forward);
    }

    // A button that goes off under the focus of the keys leaves it to the other one.
    function _leave(off: T.AbstractButton, other: T.AbstractButton) {
        if (_byKeys && !off.enabled && other.enabled && (root.Window.activeFocusItem as T.AbstractButton) === null)
            other.forceActiveFocus(Qt.TabFocusReason);
    }

    readonly property int _wordStep: {
        for (let step = Theme.step; step > 0; step -= 1)
            if (Type.width(later.name, "tool_label", Theme.language, step, Theme.unit) <= size + Theme.px(0.09))
                return step;
        return 0;
    }

    // From the reading start.
    function _x(x: real, width: real): real {
        return root._inRow && Theme.flipped ? root.width - x - width : x;
    }

    objectName: "turner"
    implicitWidth: widthWith(counter)
    implicitHeight: root._inRow ? size + _words : later.y + size + _words

    PageSwipe {
        parent: root.parent
        enabled: root.visible
        hasBefore: root.hasBefore
        hasAfter: root.hasAfter
        onTurned: forward => {
            root._byKeys = false;
            root._turns = true;
            root.turned(forward);
        }
    }

    RoundButton {
        id: earlier

        objectName: "earlier"
        implicitHeight: root.size
        symbol: Icons.ofTool("earlier")
        // TRANSLATORS: below the button that turns to the page before, at most 12 characters
        name: qsTr("Previous", "page")
        enabled: root.hasBefore
        onEnabledChanged: root._leave(earlier, later)
        x: root._inRow ? root._x(root.implicitWidth - root._gap - 1.5 * root._cell - root.size / 2, root.size) : 0
        onClicked: root._turn(earlier, false)
    }

    SpokenText {
        id: place

        objectName: "counter"
        lines: [objectName]
        text: root.counter
        role: "button"
        step: root._stepOf(text)
        color: Theme.text
        x: root._inRow ? root._x(0, width) : (root.size - width) / 2
        y: root._inRow ? (root.size - height) / 2 : root.size + root._words + (root._counts - height) / 2
    }

    RoundButton {
        id: later

        objectName: "later"
        implicitHeight: root.size
        symbol: Icons.ofTool("later")
        // TRANSLATORS: below the button that turns to the next page of a topic, at most 14 characters
        readonly property string page: qsTr("Next page")
        // TRANSLATORS: below the button that turns on, at most 12 characters
        readonly property string more: qsTr("More", "page")

        name: root.endsPage ? page : root.moreName || more
        filled: true
        enabled: root.hasAfter
        onEnabledChanged: root._leave(later, earlier)
        x: root._inRow ? root._x(root.implicitWidth - root._cell / 2 - root.size / 2, root.size) : 0
        y: root._inRow ? 0 : root.size + root._words + root._counts
        onClicked: root._turn(later, true)
    }

    Word {
        id: back

        button: earlier
    }

    Word {
        id: on

        button: later
    }

    component Word: PlainText {
        required property PressArea button

        visible: root.labelled
        enabled: button.enabled
        text: button.name
        role: "tool_label"
        // A long word keeps clear of the text.
        step: root._inRow ? root._rowStep : root._wordStep
        color: enabled ? Theme.text : Theme.controlOff
        x: button.x + (root.size - width) / 2
        y: button.y + root.size + Theme.px(Tokens.space12)
        Accessible.ignored: true
    }
}
