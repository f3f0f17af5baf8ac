import QtQuick

import Kiosk.Window

// A picture of the room's screen, in its shape: what it shows now, or another slide.
Item {
    id: root

    required property RoomSlides room
    required property string name
    // {} for none.
    required property var panel
    // The room sees it, with what covers it; otherwise it is another slide.
    property bool isNow: false
    // It measures a page for the next step, and cannot wait for the room's own frame.
    property bool isUrgent: false

    function _show() {
        if (root.isUrgent)
            root.room.show(root, root.panel, root.isNow);
        else
            root.room.showSoon(root, root.panel, root.isNow);
    }

    clip: true

    Accessible.role: Accessible.Graphic
    Accessible.name: name
    Accessible.ignored: !visible

    onPanelChanged: _show()
    Component.onDestruction: room.leave(root)
    Component.onCompleted: _show()
}
