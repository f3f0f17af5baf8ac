import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// Black and white, or the usual colours again.
ToolButton {
    id: root

    objectName: "contrast"
    symbol: "circle-half-fill"
    // TRANSLATORS: button, black and white or back; at most 12 characters
    name: qsTr("Contrast")
    chosen: Theme.highContrast
    toggles: true

    // TRANSLATORS: a screen reader says it when the tool Contrast was used; at most 30 characters
    readonly property string _news: chosen ? qsTr("Contrast is on") : qsTr("Contrast is off")
    // The end of a visit is no news.
    property bool _used: false

    onClicked: root._used = true
    on_NewsChanged: {
        if (root._used)
            Announcer.say(root._news);
        root._used = false;
    }
}
