import QtQuick

import Kiosk.Window

// A picture of the room's screen, in its shape: what it shows now, or another slide.
Item {
    id: root

    required property RoomSlides room
    required property string name
    // {} for none.
    property var panel
    property bool isNow: false

    function _show() {
        if (!root.isNow)
            root.room.showAhead(root, root.panel);
    }

    clip: true

    Accessible.role: Accessible.Graphic
    Accessible.name: name
    Accessible.ignored: !visible

    onPanelChanged: _show()
    Component.onDestruction: room.leave(root)
    Component.onCompleted: {
        if (isNow)
            room.showNow(root);
        else
            _show();
    }
}
