pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Two halves of one box, smaller and larger letters of the current script, over their word; a chosen step fills its half
// and is named by the word. The width never changes, so that a finger finds the same half at every step.
Item {
    id: root

    required property string letter
    required property string word
    readonly property bool offered: true
    property real toolHeight: Theme.px(Tokens.touchComfortable)
    // The size of its word.
    property int step: Theme.step

    // The word has the position of the tools' words.
    readonly property real _gap: Theme.px(Tokens.landscapeToolGap)
    readonly property real _word: Math.max(_gap + _letters, Math.round((toolHeight + Theme.px(Tokens.iconTool) + _gap - label.height) / 2))
    readonly property real _letters: Theme.px(Tokens.landscapeTextSizeToolLetters)
    readonly property real _top: _word - _gap - _letters

    signal chosen(larger: bool)

    Accessible.role: Accessible.Grouping
    Accessible.name: word
    Accessible.ignored: !visible

    // The same with words of every size.
    function widthAt(step: int): real {
        return Theme.px(Tokens.landscapeTextSizeToolWidth);
    }

    implicitWidth: widthAt(step)
    implicitHeight: toolHeight

    Half {
        id: smaller

        objectName: "smallerText"
        anchors.left: parent.left
        // TRANSLATORS: name of a button that shows a letter, for screen readers; at most 24 characters
        name: qsTr("Smaller text")
        role: "letter_small"
        enabled: Theme.step > 0
        onClicked: {
            // At the smallest size this half is off, and the focus of the keys would be nowhere.
            if (Theme.step === 1 && visualFocus)
                larger.forceActiveFocus(Qt.TabFocusReason);
            root.chosen(false);
            Announcer.say(root.word);
        }
    }

    Half {
        id: larger

        objectName: "largerText"
        anchors.right: parent.right
        // TRANSLATORS: name of a button that shows a letter, for screen readers; at most 24 characters
        name: qsTr("Larger text")
        role: "letter_large"
        chosen: Theme.step > 0
        onClicked: {
            root.chosen(true);
            Announcer.say(root.word);
        }
    }

    Rectangle {
        y: root._top
        width: parent.width
        height: root._letters
        color: "transparent"
        radius: Theme.px(Tokens.radiusBox)
        border.width: Theme.outline
        border.color: Theme.text
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root._top
        width: Theme.outline
        height: root._letters
        color: Theme.text
    }

    PlainText {
        id: label

        anchors.horizontalCenter: parent.horizontalCenter
        y: root._word
        text: root.word
        role: "tool_label"
        step: root.step
        color: Theme.text
        Accessible.ignored: true
    }

    component Half: PressArea {
        id: half

        required property string role
        property bool chosen: false

        readonly property bool _turned: inverted !== chosen
        readonly property color ink: !enabled ? Theme.controlOff : _turned ? Theme.chosenText : Theme.text
        readonly property bool _atLeft: (this === smaller) !== Theme.flipped

        width: root.width / 2
        height: root.height
        radius: Theme.px(Tokens.radiusBox)
        transform: []

        background: Item {
            Rectangle {
                y: root._top
                width: parent.width
                height: root._letters
                color: half._turned ? Theme.chosenFill : Theme.raised
                topLeftRadius: half._atLeft ? half.radius : 0
                bottomLeftRadius: topLeftRadius
                topRightRadius: half._atLeft ? 0 : half.radius
                bottomRightRadius: topRightRadius
            }
        }

        TextMetrics {
            id: ink

            font: sign.font
            text: sign.text
        }

        // In the middle by what is seen of it, and smaller where it is too high: letters of Arabic reach far below their line.
        Text {
            id: sign

            readonly property real _middle: baselineOffset + ink.tightBoundingRect.y + ink.tightBoundingRect.height / 2
            readonly property real _fits: Math.min(1, (root._letters - 2 * (Theme.outline + root._gap)) / ink.tightBoundingRect.height)

            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.round(root._top + root._letters / 2 - _middle)
            text: root.letter
            textFormat: Text.PlainText
            font: Type.style(half.role, Theme.language, 0, Theme.unit).font
            color: half.ink
            transform: Scale {
                origin.x: sign.width / 2
                origin.y: sign._middle
                xScale: sign._fits
                yScale: sign._fits
            }
            Accessible.ignored: true
        }
    }
}
