import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// Back and on through a text: upright beside it in landscape, in one row below it in portrait.
Item {
    id: root

    required property string counter
    required property bool hasBefore
    required property bool hasAfter
    property bool labelled: !Theme.portrait
    property real size: Theme.px(Theme.step >= 2 ? (Theme.portrait ? 0.12 : 0.13) : Tokens.landscapePageTurnerSize)

    readonly property real _gap: Theme.px(0.0185)

    signal turned(forward: bool)

    // Whether it was keys that turned last.
    property bool _byKeys: false

    function takeFocus() {
        _byKeys = true;
        later.forceActiveFocus(Qt.TabFocusReason);
    }

    function _turn(by: Press, forward: bool) {
        _byKeys = by.visualFocus;
        root.turned(forward);
    }

    // A button that goes off under the focus of the keys leaves it to the other one.
    function _leave(off: Press, other: Press) {
        if (_byKeys && !off.enabled && other.enabled && (root.Window.activeFocusItem as Press) === null)
            other.forceActiveFocus(Qt.TabFocusReason);
    }

    objectName: "turner"
    implicitWidth: Theme.portrait ? 2 * size + place.width + 2 * _gap : size
    implicitHeight: Theme.portrait ? size : labelled ? more.y + more.height : later.y + size

    RoundButton {
        id: earlier

        objectName: "earlier"
        implicitHeight: root.size
        symbol: "arrow-up"
        // TRANSLATORS: name of a button with an arrow, for screen readers; at most 24 characters
        name: qsTr("Earlier page")
        enabled: root.hasBefore
        onEnabledChanged: root._leave(earlier, later)
        x: !Theme.portrait ? 0 : root._gap + (Theme.flipped ? root.size : place.x + place.width)
        onClicked: root._turn(earlier, false)
    }

    Words {
        id: place

        text: root.counter
        role: "button"
        color: Theme.text
        x: !Theme.portrait ? (root.size - width) / 2 : Theme.flipped ? root.width - width : 0
        y: Theme.portrait ? (root.size - height) / 2 : root.size + (Theme.px(0.0713) - height) / 2
    }

    RoundButton {
        id: later

        objectName: "later"
        implicitHeight: root.size
        symbol: "arrow-down"
        name: qsTr("More")
        filled: true
        enabled: root.hasAfter
        onEnabledChanged: root._leave(later, earlier)
        x: !Theme.portrait || Theme.flipped ? 0 : place.x + place.width + root.size + 2 * root._gap
        y: Theme.portrait ? 0 : root.size + Theme.px(0.0713)
        onClicked: root._turn(later, true)
    }

    Words {
        id: more

        visible: root.labelled && root.hasAfter
        // TRANSLATORS: below the button that turns to the next page, at most 12 characters
        text: qsTr("More")
        role: "tool_label"
        color: Theme.text
        x: (root.size - width) / 2
        y: later.y + root.size + Theme.px(0.0167)
        Accessible.ignored: true
    }
}
