pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// One card of the advice page: an open row to read. The number in a column of its own, as in a timetable;
// without a number it is a heading with lines.
Item {
    id: root

    required property string number
    required property string title
    required property list<string> details
    required property bool isNumber
    required property bool alone

    readonly property string _role: isNumber ? "phone" : "phone_words"
    // The longest numbers, such as those with the code of a country, are wider than their column.
    readonly property bool _overflows: isNumber && _widthAt(Theme.step) > _column + Theme.px(Tokens.space2)
    readonly property bool stacked: Theme.portrait || alone || Theme.step >= 2 || _overflows
    readonly property real _column: Theme.px(Tokens.landscapeAdviceNumberColumn) * (Theme.step === 1 ? 1.2 : 1)
    readonly property real _bigHeight: number === "" ? 0 : big.height
    readonly property real _detailsX: stacked || number === "" ? 0 : _column + Theme.px(Tokens.landscapeAdviceGap)
    // A number, or a name, stands on one line, the largest that it fills.
    readonly property int _step: {
        for (let step = Theme.step; step > 0; step -= 1)
            if (_widthAt(step) <= width)
                return step;
        return 0;
    }
    readonly property bool _titleBeside: Theme.portrait && Theme.step === 0 && !alone && big.implicitWidth + named.implicitWidth + Theme.px(Tokens.space3) <= width

    function _widthAt(step: int): real {
        return Type.width(number, _role, Theme.language, step, Theme.unit);
    }

    implicitHeight: Math.max(big.y + _bigHeight, lines.y + lines.height)

    Accessible.role: Accessible.StaticText
    Accessible.name: [root.number, root.title, ...root.details].filter(words => words !== "").join(", ")

    Words {
        id: big

        objectName: "cardNumber"
        anchors.left: parent.left
        width: root.stacked ? (root._titleBeside ? implicitWidth : root.width) : root._column + Theme.px(Tokens.space2)
        text: root.number
        role: root._role
        step: root._step
        color: Theme.text
        wrap: !root.isNumber
        Accessible.ignored: true
    }

    Words {
        id: named

        anchors.left: parent.left
        anchors.leftMargin: root._titleBeside ? root.width - width : root._detailsX
        width: root._titleBeside ? implicitWidth : root.width - root._detailsX
        y: root._titleBeside ? (big.height - height) / 2 : root.stacked && root.number !== "" ? big.height + Theme.px(0.0074) : 0
        text: root.title
        role: "card_title"
        color: Theme.text
        wrap: true
        Accessible.ignored: true
    }

    Column {
        id: lines

        anchors.left: parent.left
        anchors.leftMargin: root._detailsX
        width: root.width - root._detailsX
        y: root._titleBeside ? big.height : named.y + named.height

        Repeater {
            model: root.details

            Words {
                required property string modelData

                width: lines.width
                text: modelData
                role: root.alone && Theme.step === 0 ? "body" : "detail"
                color: Theme.textSoft
                wrap: true
                Accessible.ignored: true
            }
        }
    }
}
