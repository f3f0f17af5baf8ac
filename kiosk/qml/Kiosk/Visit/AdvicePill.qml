import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// The way to advice: the same on every screen of a visit, with what it leads to in plain sight.
Press {
    id: root

    required property string label
    required property string detail
    required property string example
    required property bool isNumber
    required property string symbol

    readonly property color _fill: inverted ? Theme.onAdvice : Theme.advice
    readonly property color _ink: inverted ? Theme.advice : Theme.onAdvice

    objectName: "advicePill"
    name: detail === "" ? label : label + ", " + detail
    implicitHeight: Theme.px(Tokens.landscapeAdvicePillHeight)
    implicitWidth: Theme.px(Tokens.landscapeAdvicePillPadStart + Tokens.landscapeAdvicePillIcon + Tokens.landscapeAdvicePillGap + Tokens.landscapeAdvicePillPadEnd) + words.width
    radius: height / 2

    background: Rectangle {
        radius: root.radius
        color: root._fill
    }

    Icon {
        id: phone

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(Tokens.landscapeAdvicePillPadStart)
        anchors.verticalCenter: parent.verticalCenter
        name: root.symbol
        size: Theme.px(Tokens.landscapeAdvicePillIcon)
        color: root._ink
    }

    Column {
        id: words

        anchors.left: phone.right
        anchors.leftMargin: Theme.px(Tokens.landscapeAdvicePillGap)
        anchors.verticalCenter: parent.verticalCenter

        Row {
            spacing: Theme.px(0.0167)

            Words {
                id: heading

                text: root.label
                role: root.detail === "" ? "pill_alone" : "pill_label"
                color: root._ink
                Accessible.ignored: true
            }

            Words {
                visible: root.example !== ""
                anchors.bottom: heading.bottom
                text: root.example
                role: "source"
                step: 0
                color: root._ink
                Accessible.ignored: true
            }
        }

        Words {
            visible: root.detail !== ""
            text: root.detail
            role: root.isNumber ? "pill_number" : "pill_words"
            color: root._ink
            Accessible.ignored: true
        }
    }
}
