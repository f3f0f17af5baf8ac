pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The way to advice: the same on every screen of a visit, with what it leads to in plain sight.
PressArea {
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
    readonly property color _fill: inverted ? Theme.textOnLight : Theme.advice
    readonly property color _ink: inverted ? Theme.advice : Theme.textOnLight

    // Its lines are closer where they are higher than it.
    readonly property real _leading: {
        const high = role => Type.style(role, Theme.language, step, Theme.unit).lineHeight;
        return Math.min(1, height / (high(_labelRole) + (detail === "" ? 0 : high(_detailRole))));
    }

    // The word *Example* is in the shorter line, so that the pill is as narrow as possible.
    readonly property bool _marksDetail: detail !== "" && _wide(label, _labelRole, step) > _wide(detail, _detailRole, step)
    readonly property real _markGap: Theme.px(Tokens.space18)

    function _wide(text: string, role: string, step: int): real {
        return text === "" ? 0 : Math.ceil(Type.width(text, role, Theme.language, step, Theme.unit));
    }

    // How wide it is with words of a size.
    function widthAt(step: int): real {
        const first = _wide(label, _labelRole, step);
        const second = _wide(detail, _detailRole, step);
        const marked = (detail === "" ? first : Math.min(first, second)) + (example === "" ? 0 : _markGap + _wide(example, "source", 0));
        return Theme.px(Tokens.landscapeAdvicePillPadStart + Tokens.landscapeAdvicePillIcon + Tokens.landscapeAdvicePillGap + Tokens.landscapeAdvicePillPadEnd) + Math.max(first, second, marked);
    }

    objectName: "advicePill"
    name: detail === "" ? label : label + ", " + detail
    help: example
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

        Line {
            words: root.label
            role: root._labelRole
            marked: !root._marksDetail
        }

        Line {
            visible: root.detail !== ""
            words: root.detail
            role: root._detailRole
            marked: root._marksDetail
        }
    }

    component Line: Row {
        id: line

        required property string words
        required property string role
        required property bool marked

        spacing: root._markGap

        PlainText {
            id: said

            text: line.words
            role: line.role
            step: root.step
            leading: root._leading
            color: root._ink
            Accessible.ignored: true
        }

        PlainText {
            visible: line.marked && root.example !== ""
            anchors.bottom: said.bottom
            text: root.example
            role: "source"
            step: 0
            color: root._ink
            Accessible.ignored: true
        }
    }
}
