import QtQuick

import Kiosk.Theme

// Cuts what a list shows beyond its edges, and leaves the rings of its rows whole.
Item {
    id: root

    default property alias rows: cut.data

    Item {
        id: cut

        anchors.fill: parent
        anchors.margins: -Theme.rings
        clip: true
    }
}
