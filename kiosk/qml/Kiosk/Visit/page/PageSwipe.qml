import QtQuick

import Kiosk.Theme

// A swipe across words and drawing turns the page, as its buttons do. What begins on a control stays with it: a finger that shakes on
// a button swipes nothing.
DragHandler {
    id: root

    required property bool hasBefore
    required property bool hasAfter

    readonly property real _least: Theme.px(Tokens.touchMin)
    // The translation of all swipes before this one.
    property vector2d _before

    signal turned(forward: bool)

    objectName: "swipe"
    target: null
    grabPermissions: PointerHandler.TakeOverForbidden
    // The next page comes from the side on which reading ends, or from below.
    onActiveChanged: {
        if (root.active) {
            root._before = root.persistentTranslation;
            return;
        }
        const moved = root.persistentTranslation.minus(root._before);
        const across = Theme.flipped ? -moved.x : moved.x;
        const way = Math.abs(across) > Math.abs(moved.y) ? across : moved.y;
        if (way <= -root._least && root.hasAfter || way >= root._least && root.hasBefore)
            root.turned(way < 0);
    }
}
