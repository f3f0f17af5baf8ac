import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Black and white, or the usual colours again.
ToolButton {
    id: root

    objectName: "contrast"
    symbol: Icons.ofTool("contrast")
    // TRANSLATORS: button, black and white or back; at most 13 characters
    name: qsTr("High contrast")
    chosen: Theme.highContrast
    toggles: true

    // TRANSLATORS: a screen reader says it when the tool High contrast was used; at most 30 characters
    readonly property string _news: chosen ? qsTr("High contrast is on") : qsTr("High contrast is off")
    // The end of a visit is no news.
    property bool _used: false

    onClicked: root._used = true
    on_NewsChanged: {
        if (root._used)
            Announcer.say(root._news);
        root._used = false;
    }
}
