import QtQuick

import Kiosk.Theme

// Rows to scroll, in a clip. None is created ahead: the console may end at any moment, and incomplete rows would cause warnings.
ListView {
    anchors.fill: parent
    anchors.margins: Theme.rings
    cacheBuffer: 0
    boundsBehavior: Flickable.StopAtBounds
}
