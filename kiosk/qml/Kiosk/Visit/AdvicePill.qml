import QtQuick

import Kiosk.Bridge
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
    // The size of its words.
    property int step: Theme.step

    readonly property string _labelRole: detail === "" ? "pill_alone" : "pill_label"
    readonly property string _detailRole: isNumber ? "pill_number" : "pill_words"
    readonly property color _fill: inverted ? Theme.onAdvice : Theme.advice
    readonly property color _ink: inverted ? Theme.advice : Theme.onAdvice

    // How wide it is with words of a size.
    function widthAt(step: int): real {
        const wide = (text, role, step) => text === "" ? 0 : Math.ceil(Type.width(text, role, Theme.language, step, Theme.unit));
        const first = wide(label, _labelRole, step) + (example === "" ? 0 : Theme.px(0.0167) + wide(example, "source", 0));
        return Theme.px(Tokens.landscapeAdvicePillPadStart + Tokens.landscapeAdvicePillIcon + Tokens.landscapeAdvicePillGap + Tokens.landscapeAdvicePillPadEnd) + Math.max(first, wide(detail, _detailRole, step));
    }

    objectName: "advicePill"
    name: detail === "" ? label : label + ", " + detail
    implicitHeight: Theme.px(Tokens.landscapeAdvicePillHeight)
    implicitWidth: widthAt(step)
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
                role: root._labelRole
                step: root.step
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
            role: root._detailRole
            step: root.step
            color: root._ink
            Accessible.ignored: true
        }
    }
}
