import QtQuick

import Kiosk.Theme

// A boxed button with an icon before its words: Start again.
PressArea {
    id: root

    required property string symbol
    property bool paperOverField: false

    readonly property color _fill: paperOverField ? Theme.overFieldFill : Theme.chosenFill
    readonly property color _ink: paperOverField ? Theme.overFieldText : Theme.chosenText

    overField: paperOverField
    radius: Theme.px(Tokens.radiusBox)
    implicitWidth: row.implicitWidth + 2 * Theme.px(Tokens.space36)

    background: Rectangle {
        radius: root.radius
        color: root.inverted ? root._ink : root._fill
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.px(Tokens.space20)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.symbol
            size: Theme.px(Tokens.iconButton)
            color: root.inverted ? root._fill : root._ink
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.name
            role: "button"
            color: root.inverted ? root._fill : root._ink
            Accessible.ignored: true
        }
    }
}
