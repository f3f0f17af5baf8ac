import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A picture of what the room will see, its heading above and its words, for staff, below it.
Item {
    id: root

    required property ConsolePlaces places
    required property RoomSlides room
    required property string language
    required property string heading
    required property var panel
    required property string words
    // Whether its heading is seen: words of warning can be in its place.
    property bool isHeaded: true

    height: places.picturesY - places.top + places.nowHeight

    PlainText {
        visible: root.isHeaded
        anchors.left: parent.left
        width: parent.width
        mostLines: 1
        text: root.heading
        role: "tool_label"
        language: root.language
        step: 0
        color: Theme.consoleSoft
    }

    ConsoleSlide {
        id: picture

        visible: root.words !== ""
        anchors.left: parent.left
        y: root.places.picturesY - root.places.top
        width: root.places.aheadPictureWidth
        height: root.places.aheadHeight
        room: root.room
        panel: root.panel
        name: root.heading
    }

    PlainText {
        objectName: "aheadWords"
        anchors.left: parent.left
        anchors.top: picture.bottom
        anchors.topMargin: Theme.px(Tokens.space12)
        width: parent.width
        text: root.words
        role: "tool_label"
        language: root.language
        step: 0
        color: Theme.paper
        wrap: true
        mostLines: Math.max(1, Math.floor((root.height - y) / lineHeight))
    }
}
