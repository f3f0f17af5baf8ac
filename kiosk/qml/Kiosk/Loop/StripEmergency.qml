import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The emergency number below its word, with its picture for those who cannot read.
Item {
    id: root

    required property string number
    required property string word
    required property string language
    required property string role
    required property string wordRole
    // A wider word is set smaller, px.
    required property real wordRoom
    required property color ink
    // The button that it is part of says it.
    required property bool isSaid

    readonly property real _wordFits: {
        const width = parts => Type.width(word, wordRole, language, 0, Theme.unit * parts / 40);
        let parts = 40;
        while (parts > 1 && width(parts) > wordRoom)
            parts -= 1;
        return parts / 40;
    }

    implicitWidth: picture.width + Theme.px(Tokens.iconRowGap) + Math.max(said.width, digits.width)
    implicitHeight: said.height + digits.height

    RowPicture {
        id: picture

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        icon: "emergency"
        size: Theme.px(Tokens.stripEmergencyPicture)
        color: root.ink
        ground: Theme.paper
    }

    PlainText {
        id: said

        objectName: "stripEmergencyWord"
        anchors.left: digits.left
        text: root.word
        role: root.wordRole
        unit: Theme.unit * root._wordFits
        step: 0
        language: root.language
        color: root.ink
        Accessible.ignored: true
    }

    PlainText {
        id: digits

        objectName: "stripEmergency"
        anchors.left: picture.right
        anchors.leftMargin: Theme.px(Tokens.iconRowGap)
        anchors.bottom: parent.bottom
        text: root.number
        role: root.role
        step: 0
        color: root.ink
        Accessible.name: [root.word, root.number].join(", ")
        Accessible.ignored: root.isSaid || !visible
    }
}
