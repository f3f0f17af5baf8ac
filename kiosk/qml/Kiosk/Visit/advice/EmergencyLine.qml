import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The confirmed emergency number, and who answers: below it, or in small words beside it where there is no room.
Column {
    id: root

    required property VisitorView visitor
    // From where to where it may extend; only landscape pages have something below it.
    required property real highest
    required property real lowest

    // Whether the number and who answers are as at 100 %, since cards need the height.
    property bool yields: false

    readonly property real numberBottom: y + number.least
    // How far the picture is before the words.
    readonly property real pictureTakes: Icons.rowSize(_most, Theme.unit) + Theme.px(Tokens.iconRowGap)
    // Beside the title of reach mode, large letters would give those who answer a second line.
    readonly property int _step: Theme.low && !Theme.portrait && _wideAt(_most) > width ? 0 : _most
    readonly property int _most: yields ? 0 : _usual
    readonly property int _usual: Math.min(Theme.step, Theme.portrait || Theme.low ? 1 : Theme.step)
    // How far the words beside the number are above it.
    readonly property real aboveNumber: aside.visible ? Math.max(0, Math.ceil((aside.height - digits.height) / 2)) : 0

    // How wide it is on one line.
    function _wideAt(step: int): real {
        const parts = [[visitor.emergency.label, "emergency_word", step], [visitor.emergency.number, "emergency", step], [visitor.emergency.who, "detail", 0]];
        return parts.reduce((sum, [text, role, of]) => sum + Math.ceil(Type.width(text, role, Theme.language, of, Theme.unit)), 2 * number.spacing);
    }

    // How high it is upright in a width, as it is or as it would be if it did not yield.
    function heightIn(width: real): real {
        return _highAt(_step, width);
    }

    function usualIn(width: real): real {
        return _highAt(_usual, width);
    }

    function _highAt(step: int, width: real): real {
        const high = (role, of) => Type.style(role, Theme.language, of, Theme.unit).lineHeight;
        const row = Math.max(high("emergency_word", step), high("emergency", step));
        return Theme.px(Tokens.strokeHairline) + Theme.px(Tokens.space12) + row + Type.lineCount(visitor.emergency.who, "body", Theme.language, step, Theme.unit, width) * high("body", step);
    }

    objectName: "emergency"
    visible: visitor.emergency.number !== ""

    // One item for screen readers: a word without its number says nothing.
    Accessible.role: Accessible.Paragraph
    Accessible.name: [[visitor.emergency.label, visitor.emergency.number].join(" "), visitor.emergency.who].join(", ")
    Accessible.ignored: !visible

    Rectangle {
        visible: Theme.portrait
        width: parent.width
        height: Theme.px(Tokens.strokeHairline)
        color: Theme.hairline
    }

    Row {
        id: number

        // Without the words beside the number, which are there only where there is no room below it.
        readonly property real least: topPadding + Math.max(word.height, digits.height)

        anchors.left: parent.left
        topPadding: Theme.portrait ? Theme.px(Tokens.space12) : 0
        // The picture hangs in the margin; an upright page has none that is wide enough.
        leftPadding: Theme.portrait && !Theme.flipped ? root.pictureTakes : 0
        rightPadding: Theme.portrait && Theme.flipped ? root.pictureTakes : 0
        spacing: Theme.px(Tokens.space12)

        SpokenText {
            id: word

            anchors.bottom: digits.bottom
            text: root.visitor.emergency.label
            lines: ["emergency-label"]
            role: "emergency_word"
            step: root._step
            color: Theme.text
            Accessible.ignored: true

            RowPicture {
                id: picture

                anchors.right: parent.left
                anchors.rightMargin: Theme.px(Tokens.iconRowGap)
                // In the middle of the digits, which end where the word does.
                y: word.height - (digits.height + height) / 2
                icon: "emergency"
                size: Icons.rowSize(root._step, Theme.unit)
                color: Theme.text
                ground: Theme.page
            }
        }

        SpokenText {
            id: digits

            text: root.visitor.emergency.number
            lines: ["emergency-number"]
            role: "emergency"
            step: root._step
            color: Theme.text
            Accessible.ignored: true
        }

        SpokenText {
            id: aside

            visible: !below.visible
            anchors.verticalCenter: digits.verticalCenter
            width: Math.min(implicitWidth, root.width - number.leftPadding - number.rightPadding - word.width - digits.width - 2 * number.spacing)
            text: root.visitor.emergency.who
            lines: ["emergency-who"]
            role: "detail"
            step: 0
            color: Theme.text
            wrap: true
            Accessible.ignored: true
        }
    }

    SpokenText {
        id: below

        readonly property real _room: root.lowest - root.highest - number.least
        // The largest setting in which it fits; words of the usual size are never smaller than at 100 %.
        readonly property int _fits: {
            for (let step = root._step; step >= 0; step -= 1)
                if (Theme.portrait || _height("body", step) <= _room)
                    return step;
            return -1;
        }

        function _height(role: string, step: int): real {
            return Type.lineCount(text, role, Theme.language, step, Theme.unit, width) * Type.style(role, Theme.language, step, Theme.unit).lineHeight;
        }

        visible: _fits >= 0 || _height("detail", 0) <= _room
        width: parent.width
        text: root.visitor.emergency.who
        lines: ["emergency-who"]
        role: _fits >= 0 ? "body" : "detail"
        step: Math.max(0, _fits)
        color: Theme.text
        wrap: true
        Accessible.ignored: true
    }
}
