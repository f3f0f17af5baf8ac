pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// What the room sees, and which slide of how many it is.
Item {
    id: root

    required property ConsoleView consoleView
    required property VisitorView visitor
    required property RoomSlides room
    required property ConsolePlaces places

    // On the only screen the console is in its place.
    property bool behind: false
    // How far words may reach beyond a narrow picture, over the heading beside it.
    property real reach: 0

    readonly property bool reaches: _wide(position.text)

    readonly property string _now: {
        if (consoleView.rehearses) {
            // TRANSLATORS: over the slide, where a talk is led without a room; at most 24 characters
            return qsTr("Rehearsal");
        }
        // TRANSLATORS: over the slide that the room sees, at most 24 characters
        return qsTr("On screen now");
    }
    readonly property bool _isWarned: !behind && consoleView.roomNotice !== "" && !consoleView.isFrozen
    // TRANSLATORS: over the slide that the speaker is at while the room keeps seeing another, at most 24 characters
    readonly property string _words: _isWarned ? consoleView.roomNotice : behind ? consoleView.position : [consoleView.isFrozen ? qsTr("Only you see this") : _now, consoleView.position].join(" · ")

    function _wide(words: string): bool {
        return Type.width(words, position.role, root.consoleView.language, 0, Theme.unit) > root.width;
    }

    height: places.picturesY - places.top + places.nowHeight

    PlainText {
        id: position

        objectName: "position"
        anchors.left: parent.left
        width: parent.width + (root.reaches ? root.reach : 0)
        mostLines: 1
        text: root._isWarned || !root._wide(root._words) ? root._words : root.consoleView.position
        role: "tool_label"
        language: root.consoleView.language
        step: 0
        color: root._isWarned ? Theme.amber : Theme.consoleSoft
    }

    ConsoleSlide {
        id: picture

        objectName: "current"
        y: root.places.picturesY - root.places.top
        width: root.places.nowWidth
        height: root.places.nowHeight
        room: root.room
        panel: root.visitor.panel.content
        isNow: true
        // TRANSLATORS: name of a picture, for screen readers; at most 40 characters
        name: root.behind || root.consoleView.rehearses ? root.consoleView.position : qsTr("What the room sees")
    }

    Loader {
        x: picture.x
        y: picture.y
        width: picture.width
        height: picture.height
        active: root.consoleView.isFrozen

        sourceComponent: ConsoleSlide {
            objectName: "here"
            room: root.room
            panel: root.consoleView.herePanel
            isUrgent: true
            name: root._words
        }
    }

    ConsolePointer {
        x: picture.x
        y: picture.y
        width: picture.width
        height: picture.height
        enabled: !root.behind && root.visitor.cover === TalkCover.Nothing && !root.consoleView.isFrozen
        pointer: root.visitor.pointer
    }

    ConsoleRoomNotice {
        anchors.left: parent.left
        y: picture.y + picture.height - height
        width: Math.max(picture.width, implicitWidth)
        consoleView: root.consoleView
    }
}
