pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// One card of the advice page: an open row to read. The number in a column of its own, as in a timetable; where text is
// large or the screen narrow it stands over the details. Without a number it is a heading with lines.
Item {
    id: root

    required property string number
    required property string title
    required property list<string> details
    required property bool isNumber
    required property bool alone
    // Whether it is as wide as it can be, without a page turner.
    required property bool whole
    // The size of the number; the words keep the size that the reader chose.
    required property int numberStep

    readonly property bool stacked: Theme.portrait || alone || Theme.step > 0 || !whole
    readonly property real _column: Theme.px(Tokens.landscapeAdviceNumberColumn)
    readonly property real _bigHeight: number === "" ? 0 : big.height
    readonly property real _detailsX: stacked || number === "" ? 0 : _column + Theme.px(Tokens.landscapeAdviceGap)
    // A name stands on one line, the largest that it fills.
    readonly property int _nameStep: {
        for (let step = numberStep; step > 0; step -= 1)
            if (Type.width(number, "phone_words", Theme.language, step, Theme.unit) <= width)
                return step;
        return 0;
    }
    readonly property bool _titleBeside: stacked && !alone && number !== "" && big.implicitWidth + named.implicitWidth + Theme.px(Tokens.space4) <= width
    // Beside each other both stand on one line below.
    readonly property real _base: Math.max(big.height, named.height)

    implicitHeight: Math.max(big.y + _bigHeight, lines.y + lines.height)

    Accessible.role: Accessible.StaticText
    Accessible.name: [root.number, root.title, ...root.details].filter(words => words !== "").join(", ")

    Words {
        id: big

        objectName: "cardNumber"
        anchors.left: parent.left
        width: root.stacked ? (root._titleBeside ? implicitWidth : root.width) : root._column + Theme.px(Tokens.space2)
        y: root._titleBeside ? (root._base - height) / 2 : 0
        text: root.number
        role: root.isNumber ? "phone" : "phone_words"
        step: root.isNumber ? root.numberStep : root._nameStep
        color: Theme.text
        wrap: !root.isNumber
        Accessible.ignored: true
    }

    Words {
        id: named

        anchors.left: parent.left
        anchors.leftMargin: root._titleBeside ? root.width - width : root._detailsX
        width: root._titleBeside ? implicitWidth : root.width - root._detailsX
        y: root._titleBeside ? (root._base - height) / 2 : root.stacked && root.number !== "" ? big.height + Theme.px(0.0074) : 0
        text: root.title
        role: "card_title"
        color: Theme.text
        wrap: true
        Accessible.ignored: true
    }

    Column {
        id: lines

        objectName: "cardDetails"
        anchors.left: parent.left
        anchors.leftMargin: root._detailsX
        width: root.width - root._detailsX
        y: root._titleBeside ? root._base : named.y + named.height

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
