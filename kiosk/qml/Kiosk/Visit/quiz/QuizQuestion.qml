import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// A question, and above it what to do, where no column says it.
Item {
    id: root

    required property string words
    // "" where it is elsewhere; its height with the gap below it, and its width.
    required property string lead
    required property real leadHeight
    required property real leadWidth
    required property string role
    required property int step
    // How much of the page's words is shown, and of the question while the round turns.
    required property real shown
    required property real turned

    height: asked.y + asked.height

    SpokenText {
        visible: root.lead !== ""
        anchors.left: parent.left
        width: root.leadWidth
        opacity: root.shown
        text: root.lead
        lines: ["lead"]
        role: "body"
        color: Theme.text
        wrap: true
    }

    SpokenText {
        id: asked

        objectName: "question"
        anchors.left: parent.left
        y: root.lead !== "" ? root.leadHeight : 0
        width: parent.width
        opacity: root.shown * root.turned
        text: root.words
        lines: [objectName]
        role: root.role
        step: root.step
        color: Theme.text
        wrap: true
        Accessible.role: Accessible.Heading
    }
}
