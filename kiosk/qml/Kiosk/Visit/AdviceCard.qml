pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// One card of the advice page: an open row to read. The number in a column of its own, as in a timetable; where text is
// large or the screen narrow the number is above the details. Without a number it is a heading with lines.
Item {
    id: root

    required property string number
    required property string title
    required property list<string> details
    // The same in two columns: the details beside the number, and the languages below it.
    required property list<string> apart
    required property string spoken
    required property bool isNumber
    required property bool alone
    // Whether it is as wide as it can be, without a page turner.
    required property bool whole
    // The sizes of the number and of the words, which keep the size that the reader chose wherever a card has room for it.
    required property int numberStep
    property int wordStep: Theme.step
    // Whether a touch leads to the names of all its languages.
    required property bool opens
    // The picture beside the number, by its name in content; "" for none.
    required property string picture
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
    readonly property bool _titleBeside: stacked && !alone && number !== "" && _inset + big.implicitWidth + named.implicitWidth + Theme.px(_inset > 0 ? Tokens.space16 : Tokens.space36) <= width
    readonly property bool _apart: !stacked && number !== "" && spoken !== ""
    readonly property real _arrow: Theme.px(Tokens.iconButton)
    readonly property real _arrowRoom: opens ? _arrow + Theme.px(Tokens.space8) : 0
    readonly property string _detailRole: alone && wordStep === 0 ? "body" : "detail"
    // The details, each on lines of its own. The languages are after hours and price; where all three do not fit on a line,
    // they are below them, and what else is known is beside them if that takes no more lines.
    readonly property var _placed: {
        const usual = _place(_apart ? apart : details, _apart ? -1 : 0, false);
        if (!stacked || spoken === "" || apart.length === 0 || usual.facts[0].rows === 1)
            return usual;
        const split = _place([apart[0], spoken, ...apart.slice(1)], 1, true);
        return split.height <= usual.height ? split : usual;
    }
    // Side by side, both are on one line below.
    readonly property real _base: Math.max(big.height, named.height)

    function _widthAt(step: int): real {
        return Type.width(number, _role, Theme.language, step, Theme.unit);
    }

    // The lines of the script that a text is; the first of the ``whole`` details has the languages too.
    function _spokenAt(at: int, languages: int, whole: bool): list<string> {
        if (noteLines.length > 0)
            return noteLines.slice(at + 1, at + 2);
        const place = whole ? at + Math.max(0, cut) : at;
        if (place === 0)
            return whole ? [_line("facts"), _line("languages")] : [_line("facts")];
        return !whole && at === languages ? [_line("languages")] : [_line(`condition-${place - (!whole && languages === 1 ? 2 : 1)}`)];
    }

    function _line(part: string): string {
        return `card-${at}-${part}`;
    }

    // Where each of the texts is; ``beside`` lets those after the languages follow on the same line.
    function _place(texts: var, languages: int, beside: bool): var {
        const room = width - _detailsX;
        const line = Math.floor(Type.style(_detailRole, Theme.language, wordStep, Theme.unit).lineHeight);
        const gap = Theme.px(Tokens.space24);
        const facts = [];
        let height = 0;
        let end = room;
        texts.forEach((words, at) => {
            const arrow = at === languages ? _arrowRoom : 0;
            const natural = Math.ceil(Type.width(words, _detailRole, Theme.language, wordStep, Theme.unit)) + 1;
            const follows = beside && at > languages && end + gap + natural <= room;
            const wide = follows ? natural : room - arrow;
            const rows = follows ? 0 : Type.lineCount(words, _detailRole, Theme.language, wordStep, Theme.unit, wide);
            const fact = { words: words, spoken: _spokenAt(at, languages, texts === details), namesLanguages: at === languages, rows: rows, start: follows ? end + gap : 0, above: follows ? height - line : height, wide: wide };
            height += rows * line;
            end = follows ? fact.start + natural : rows === 1 ? natural + arrow : room;
            facts.push(Object.assign(fact, { foot: height }));
        });
        return { facts: facts, height: height };
    }

    // With its highest line of details alone.
    readonly property real cutHeight: implicitHeight - _placed.height + Math.max(0, ..._place(details, 0, false).facts.map(fact => fact.rows)) * Math.floor(Type.style(_detailRole, Theme.language, wordStep, Theme.unit).lineHeight)
    readonly property real _wordsEnd: title === "" ? 0 : lines.y + lines.height

    implicitHeight: Math.max(root._apart ? tongues.y + tongues.height : big.y + _bigHeight, link === "" ? lines.y + lines.height : onward.y + onward.height)

    Accessible.role: Accessible.Paragraph
    Accessible.name: [root.number, root.title, ...root.details].filter(words => words !== "").join(", ")
    Accessible.ignored: !visible || Accessible.name === ""

    Loader {
        anchors.fill: parent
        active: root.opens && !root.measured

        sourceComponent: Item {
            PressArea {
                id: press

                objectName: "cardNames"
                visible: root.opens
                anchors.fill: parent
                anchors.leftMargin: -Theme.px(Tokens.space16)
                anchors.rightMargin: -Theme.px(Tokens.space8)
                radius: Theme.px(Tokens.radiusBox)
                // TRANSLATORS: on the card of a telephone number, for screen readers: leads to their names; at most 24 characters
                readonly property string words: qsTr("All languages")

                name: [words, root.number].join(", ")
                onClicked: root.opened()

                background: Rectangle {
                    radius: Theme.px(Tokens.radiusBox)
                    color: "transparent"
                    border.width: press.down ? Theme.outline : 0
                    border.color: Theme.text
                }
            }

            // On the last line of the languages.
            Icon {
                readonly property var _languages: root._placed.facts.find(fact => fact.namesLanguages)
                readonly property string _words: root._apart ? root.spoken : _languages?.words ?? ""
                readonly property string _role: root._apart ? tongues.role : root._detailRole
                readonly property real _wide: root._apart ? tongues.width : _languages?.wide ?? 0
                readonly property real _foot: root._apart ? tongues.y + tongues.height : lines.y + (_languages?.foot ?? 0)

                objectName: "cardArrow"
                visible: root.opens
                anchors.left: parent.left
                anchors.leftMargin: (root._apart ? 0 : root._detailsX) + Type.lastLine(_words, _role, Theme.language, root.wordStep, Theme.unit, _wide) + Theme.px(Tokens.space8)
                y: _foot - (tongues.lineHeight + height) / 2
                name: "arrow-right"
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
        width: root._column - root._arrowRoom
        y: big.height
        text: root.spoken
        lines: [root._line("languages")]
        role: "detail"
        step: root.wordStep
        color: Theme.textSoft
        wrap: true
        Accessible.ignored: true
    }

    RowPicture {
        visible: root.picture !== ""
        anchors.left: parent.left
        anchors.leftMargin: root._inset - root._pictureRoom
        y: big.y + (big.lineHeight - height) / 2
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
        lines: [root._line("number")]
        role: root._role
        step: root._step
        color: Theme.text
        wrap: !root.isNumber
        Accessible.ignored: true
    }

    SpokenText {
        id: named

        anchors.left: parent.left
        anchors.leftMargin: root._titleBeside ? root.width - width : root._detailsX
        width: root._titleBeside ? implicitWidth : root.width - root._detailsX
        y: root._titleBeside ? (root._base - height) / 2 : root.stacked && root.number !== "" ? big.height + Theme.px(Tokens.space8) : 0
        text: root.title
        lines: root.noteLines.length > 0 ? root.noteLines.slice(0, 1) : [root._line("title")]
        role: "card_title"
        step: root.wordStep
        color: Theme.text
        wrap: true
        Accessible.ignored: true
    }

    Item {
        id: lines

        objectName: "cardDetails"
        anchors.left: parent.left
        anchors.leftMargin: root._detailsX
        width: root.width - root._detailsX
        height: root._placed.height
        y: root._titleBeside ? root._base : named.y + named.height

        Repeater {
            model: root.measured ? [] : root._placed.facts

            SpokenText {
                required property string words
                required property list<string> spoken
                required property bool namesLanguages
                required property real start
                required property real above
                required property real wide

                objectName: namesLanguages && root.opens ? "cardLanguages" : ""
                anchors.left: parent?.left
                anchors.leftMargin: start
                y: above
                width: wide
                text: words
                lines: spoken
                role: root._detailRole
                step: root.wordStep
                color: Theme.textSoft
                wrap: true
                Accessible.ignored: true
            }
        }
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
