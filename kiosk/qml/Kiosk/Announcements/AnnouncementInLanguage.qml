import QtQuick

import Kiosk.Controls

// What an announcement says in a further language.
Item {
    id: root

    required property string language
    required property bool rightToLeft
    required property string title
    required property string sentence
    // The roles and the step of its texts.
    required property var size
    required property real unit
    required property color ink

    objectName: "other-" + language
    height: heading.height + (words.visible ? words.height : 0)

    // Its own direction: the place has that of the screen.
    LayoutMirroring.enabled: rightToLeft
    LayoutMirroring.childrenInherit: true

    PlainText {
        id: heading

        width: parent.width
        text: root.title
        role: root.size.heading
        unit: root.unit
        language: root.language
        step: root.size.step
        color: root.ink
        wrap: true
        Accessible.role: Accessible.Heading
    }

    PlainText {
        id: words

        visible: root.sentence !== ""
        y: heading.height
        width: parent.width
        text: root.sentence
        role: root.size.words
        unit: root.unit
        language: root.language
        step: root.size.step
        color: root.ink
        wrap: true
    }
}
