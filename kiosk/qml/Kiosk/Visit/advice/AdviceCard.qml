pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Visit
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// One card of the advice page: an open row to read. The number in a column of its own, as in a timetable; where text is
// large or the screen narrow the number is above the details. Without a number it is a heading with lines.
Item {
    id: root

    required property string number
    required property string title
    // What is known: in brief, the languages, and in sentences.
    required property list<string> facts
    required property string spoken
    required property list<string> conditions
    required property bool isNumber
    required property bool alone
    // Whether it is as wide as it can be, without a page turner.
    required property bool whole
    // The sizes of the number and of the words, which keep the size that the reader chose wherever a card has room for it.
    required property int numberStep
    property int wordStep: Theme.step
    // Whether a touch leads to the names of all its languages.
    required property bool opens
    // The page that a touch leads to, instead; "" for none.
    required property string ref
    // The picture beside the number, by its name in content; "" for none.
    required property string picture
    // The icons of all of these, by their words.
    required property var signs
    // Only its height is asked for: nothing acts.
    property bool measured: false
    // The name of a link below its lines, and its colour; "" where there is none.
    required property string link
    required property color light
    property list<string> linkLines: []

    // Which card it is, and which of its lines where it is cut into them; or the lines of the script that the heading and
    // the lines of a note are.
    required property int at
    required property int cut
    required property list<string> noteLines

    signal opened
    signal followed

    readonly property real _pictureSize: Icons.rowSize(Theme.step, Theme.unit)
    readonly property real _pictureRoom: picture === "" ? 0 : _pictureSize + Theme.px(Tokens.iconRowGap)
    // The picture hangs in the margin; an upright page has none that is wide enough.
    readonly property real _inset: Theme.portrait ? _pictureRoom : 0
    readonly property bool _leads: ref !== ""
    // Without a number the title is beside the picture, and before the arrow of its page.
    readonly property real _wordsX: number === "" ? _inset : _detailsX
    readonly property real _top: _leads ? Math.max(0, (Theme.px(Tokens.touchMin) - named.height - known.height) / 2) : 0
    readonly property real _wordsEndRoom: _leads ? _arrow + Theme.px(Tokens.space16) : 0
    // In reach mode a name keeps to one line, where a smaller size has room for it.
    readonly property bool _isLongName: Theme.low && !isNumber && Type.width(number, "phone_words", Theme.language, 0, Theme.unit) > width - _inset
    readonly property string _role: isNumber ? "phone" : _isLongName ? "title_s" : "phone_words"
    // The longest numbers, such as those with the code of a country, are wider than their column.
    readonly property bool _overflows: isNumber && _widthAt(numberStep) > _column + Theme.px(Tokens.space16)
    readonly property bool stacked: Theme.portrait || alone || Theme.step > 0 || !whole || _overflows
    readonly property real _column: Theme.px(Tokens.landscapeAdviceNumberColumn)
    readonly property real _bigHeight: number === "" ? 0 : big.height
    readonly property real _detailsX: stacked || number === "" ? 0 : _column + Theme.px(Tokens.landscapeAdviceGap)
    // A number, or a name, on one line, in the largest size that fits.
    readonly property int _step: {
        for (let step = numberStep; step > 0; step -= 1)
            if (_widthAt(step) <= width - _inset)
                return step;
        return 0;
    }
    // The title is beside a number above the details: on one line at the end, or on two where they take less height there.
    readonly property real _besideRoom: width - _inset - big.implicitWidth - Theme.px(_inset > 0 ? Tokens.space16 : Tokens.space36)
    readonly property real _titleLine: Type.style("card_title", Theme.language, wordStep, Theme.unit).lineHeight
    readonly property bool _onTwoLines: named.implicitWidth > _besideRoom
    readonly property bool _titleBeside: stacked && !alone && number !== "" && title !== "" && (!_onTwoLines || _besideRoom > 0 && isNumber && Type.lineCount(title, "card_title", Theme.language, wordStep, Theme.unit, _besideRoom) === 2 && 2 * _titleLine < big.lineHeight + Theme.px(Tokens.space8) + Type.lineCount(title, "card_title", Theme.language, wordStep, Theme.unit, width) * _titleLine)
    readonly property list<string> _known: [...facts, ...(spoken === "" ? [] : [spoken]), ...conditions]
    readonly property bool _apart: !stacked && number !== "" && spoken !== ""
    readonly property real _arrow: Theme.px(Tokens.iconButton)
    readonly property real _arrowRoom: opens ? _arrow + Theme.px(Tokens.space8) : 0
    readonly property string _detailRole: alone && wordStep === 0 ? "body" : "detail"
    // Side by side, both are on one line below.
    readonly property real _base: Math.max(big.height, named.height)

    function _widthAt(step: int): real {
        return Type.width(number, _role, Theme.language, step, Theme.unit);
    }

    // With its highest line of details alone.
    readonly property real cutHeight: implicitHeight - known.placed.height + known.cutHeight
    // With the title or with that line, which keeps only a number that can be called.
    readonly property real leastHeight: _titleBeside ? cutHeight : Math.max(named.y + named.height, (isNumber ? named.y : 0) + known.cutHeight)
    readonly property real _wordsEnd: title === "" ? 0 : known.y + known.height

    implicitHeight: Math.max(root._leads ? Theme.px(Tokens.touchMin) : 0, root._apart ? tongues.y + tongues.height : big.y + _bigHeight, link === "" ? known.y + known.height : onward.y + onward.height)

    Accessible.role: Accessible.Paragraph
    Accessible.name: [root.number, root.title, ..._known].filter(words => words !== "").join(", ")
    Accessible.ignored: !visible || _leads || Accessible.name === ""

    Loader {
        anchors.fill: parent
        active: (root.opens || root._leads) && !root.measured

        sourceComponent: Item {
            PressArea {
                id: press

                objectName: root._leads ? "wayToAsk" : "cardNames"
                anchors.fill: parent
                anchors.leftMargin: -Theme.px(Tokens.space16)
                anchors.rightMargin: -Theme.px(Tokens.space8)
                radius: Theme.px(Tokens.radiusBox)
                // TRANSLATORS: on the card of a telephone number, for screen readers: leads to their names; at most 24 characters
                readonly property string words: qsTr("All languages")

                name: root._leads ? [root.title, ...root._known].join(", ") : [words, root.number].join(", ")
                onClicked: root.opened()

                background: Rectangle {
                    radius: Theme.px(Tokens.radiusBox)
                    color: "transparent"
                    border.width: press.down ? Theme.outline : 0
                    border.color: Theme.text
                }
            }

            Icon {
                visible: root._leads
                anchors.right: parent.right
                y: (root.implicitHeight - height) / 2
                name: Icons.ofTool("onward")
                mirrored: Theme.flipped
                size: root._arrow
                color: Theme.text
            }

            // On the last line of the languages.
            Icon {
                readonly property var _languages: known.placed.facts.find(fact => fact.namesLanguages)
                readonly property string _words: root._apart ? root.spoken : _languages?.words ?? ""
                readonly property string _role: root._apart ? tongues.role : root._detailRole
                readonly property real _wide: root._apart ? tongues.width : _languages?.wide ?? 0
                readonly property real _foot: root._apart ? tongues.y + tongues.height : known.y + (_languages?.foot ?? 0)

                objectName: "cardArrow"
                visible: root.opens && (root._apart || _languages !== undefined)
                anchors.left: parent.left
                anchors.leftMargin: (root._apart ? known.signTakes : root._detailsX + (_languages?.start ?? 0)) + Type.lastLine(_words, _role, Theme.language, root.wordStep, Theme.unit, _wide) + Theme.px(Tokens.space8)
                y: _foot - (tongues.lineHeight + height) / 2
                name: Icons.ofTool("onward")
                mirrored: Theme.flipped
                size: root._arrow
                color: Theme.text
            }
        }
    }

    SpokenText {
        id: tongues

        objectName: root.opens && root._apart ? "cardLanguages" : ""
        visible: root._apart
        anchors.left: parent.left
        anchors.leftMargin: known.signTakes
        width: root._column - root._arrowRoom - known.signTakes
        y: big.height
        text: root.spoken
        lines: [known.line("languages")]
        role: "detail"
        step: root.wordStep
        color: Theme.textSoft
        wrap: true
        Accessible.ignored: true

        RowPicture {
            anchors.right: parent.left
            anchors.rightMargin: known.signTakes - width
            y: (tongues.lineHeight - height) / 2
            icon: root.signs[root.spoken] ?? ""
            size: known.signSize
            color: Theme.textSoft
            ground: Theme.page
        }
    }

    RowPicture {
        visible: root.picture !== ""
        anchors.left: parent.left
        anchors.leftMargin: root._inset - root._pictureRoom
        y: root.number === "" ? root._top + (root._titleLine - height) / 2 : big.y + (big.lineHeight - height) / 2
        icon: root.picture
        size: root._pictureSize
        color: Theme.text
        ground: Theme.page
    }

    SpokenText {
        id: big

        objectName: "cardNumber"
        anchors.left: parent.left
        anchors.leftMargin: root._inset
        width: root.stacked ? (root._titleBeside ? implicitWidth : root.width - root._inset) : root._column + Theme.px(Tokens.space16)
        y: root._titleBeside ? (root._base - height) / 2 : 0
        text: root.number
        lines: [known.line("number")]
        role: root._role
        step: root._step
        color: Theme.text
        wrap: !root.isNumber
        Accessible.ignored: true
    }

    SpokenText {
        id: named

        anchors.left: parent.left
        anchors.leftMargin: root._titleBeside ? root.width - width : root._wordsX
        width: !root._titleBeside ? root.width - root._wordsX - root._wordsEndRoom : root._onTwoLines ? root._besideRoom : implicitWidth
        y: root._titleBeside ? (root._base - height) / 2 : root.stacked && root.number !== "" ? big.height + Theme.px(Tokens.space8) : root._top
        text: root.title
        lines: root.noteLines.length > 0 ? root.noteLines.slice(0, 1) : [known.line("title")]
        role: "card_title"
        step: root.wordStep
        color: Theme.text
        wrap: true
        Accessible.ignored: true
    }

    AdviceDetails {
        id: known

        objectName: "cardDetails"
        anchors.left: parent.left
        anchors.leftMargin: root._wordsX
        width: root.width - root._wordsX - root._wordsEndRoom
        y: root._titleBeside ? root._base : named.y + (root.title === "" ? 0 : named.height)
        facts: root.facts
        spoken: root.spoken
        conditions: root.conditions
        signs: root.signs
        role: root._detailRole
        step: root.wordStep
        stacked: root.stacked
        languagesBelow: root._apart
        arrowRoom: root._arrowRoom
        opens: root.opens
        measured: root.measured
        at: root.at
        cut: root.cut
        noteLines: root.noteLines
    }

    Loader {
        id: onward

        active: root.link !== ""
        anchors.left: parent.left
        y: root._wordsEnd > 0 ? root._wordsEnd + Theme.px(Tokens.space16) : 0

        sourceComponent: LinkRow {
            readonly property real _wide: Math.min(root.width, Type.width(name, role, Theme.language, Theme.step, Theme.unit) + besideWords)

            objectName: "adviceLink"
            role: "link"
            width: _wide
            implicitHeight: Math.max(Theme.px(Tokens.touchMin), Type.lineCount(name, role, Theme.language, Theme.step, Theme.unit, _wide - besideWords) * Type.style(role, Theme.language, Theme.step, Theme.unit).lineHeight + 2 * Theme.px(Tokens.space12))
            name: root.link
            lines: root.linkLines
            first: true
            light: root.light
            ink: Theme.textOnLight
            onClicked: root.followed()
        }
    }
}
