import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The tools of a visit, each with its word: in one row where all words fit, else in two. What a finger touches to enlarge
// the text keeps its place at every size, so all widths are those of the largest words that fit.
Item {
    id: root

    required property VisitorView visitor

    readonly property real _safe: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
    readonly property real _edge: Theme.px(Tokens.strokeLineBar)
    readonly property real _gap: Theme.px(Tokens.touchGap)
    readonly property real _room: width - 2 * _safe
    // The least space around words, in addition to the icons of each tool.
    readonly property real _least: Theme.px(Tokens.space16)
    readonly property bool _twice: visitor.toolbar.startAgain
    readonly property real toolHeight: Theme.px(Tokens.landscapeTool)

    readonly property int rows: Theme.portrait || _twice || !_fitsOneRow(0) ? 2 : 1
    // The largest words for which there is room, and the words that are shown.
    readonly property int _largest: {
        for (let step = 3; step > 0; step -= 1)
            if (rows === 1 ? _fitsOneRow(step) : _fitsTwoRows(step))
                return step;
        return 0;
    }
    readonly property int _step: Math.min(Theme.step, _largest)

    readonly property real _first: _edge + Theme.px(rows === 1 ? 0.0241 : Theme.portrait ? Tokens.space24 : Tokens.touchGap)
    readonly property real _second: rows === 1 ? _first : _first + toolHeight + Theme.px(Theme.portrait ? 0.0259 : Tokens.touchGap)

    // How many reading tools follow the first: with one language nothing can be chosen.
    readonly property int _others: visitor.toolbar.severalLanguages ? 2 : 1
    // Where the reading tools begin and end, and the space between those that follow the first.
    readonly property real _begins: {
        const reading = _reading(_largest);
        if (rows === 1)
            return _safe + _navigation(_largest) + _even((_room - _navigation(_largest) - reading - pill.widthAt(_largest)) / (_others + 2));
        if (_twice)
            return _safe + _wide(startAgain.name, _largest) + _even((_room - _wide(startAgain.name, _largest) - reading) / (_others + 1));
        return (width - reading) / 2 - Math.min(Theme.px(0.13), (_room - reading) / 2);
    }
    readonly property real _ends: rows === 1 ? width - _safe - pill.width : _twice ? width - _safe : width - _begins
    readonly property real _apart: (_ends - _begins - _reading(_step)) / (rows === 1 ? _others + 1 : _others)

    function _wide(word: string, step: int): real {
        return Math.max(Theme.px(Tokens.touchComfortable), Math.ceil(Type.width(word, "tool_label", Theme.language, step, Theme.unit)) + 2 * back.sidePadding);
    }

    function _navigation(step: int): real {
        return _wide(back.name, step) + _gap + _wide(allTopics.name, step);
    }

    function _reading(step: int): real {
        return size.width + _wide(contrast.name, step) + (visitor.toolbar.severalLanguages ? _wide(language.name, step) : 0);
    }

    function _even(space: real): real {
        return Math.floor(Math.min(Theme.px(0.2), space));
    }

    function _fitsOneRow(step: int): bool {
        return _navigation(step) + _reading(step) + pill.widthAt(step) + 4 * _least <= _room;
    }

    function _fitsTwoRows(step: int): bool {
        const above = _reading(step) + (_twice ? _wide(startAgain.name, step) + _least : 0);
        return above + 2 * _least <= _room && _navigation(step) + pill.widthAt(step) + _gap <= _room;
    }

    implicitHeight: Theme.px(Theme.portrait ? Tokens.portraitToolbarHeight : rows === 1 ? Tokens.landscapeToolbarHeight : Tokens.landscapeToolbarHeightTwoRows)

    Accessible.role: Accessible.ToolBar
    // TRANSLATORS: name of the row of buttons at the foot, for screen readers; at most 24 characters
    Accessible.name: qsTr("Tools")

    Rectangle {
        anchors.fill: parent
        color: Theme.raised
    }

    Rectangle {
        objectName: "toolbarEdge"
        width: parent.width
        height: root._edge
        color: Theme.text
    }

    ToolButton {
        id: back

        objectName: "back"
        anchors.left: parent.left
        anchors.leftMargin: root._safe
        y: root._second
        implicitHeight: root.toolHeight
        symbol: "arrow-left"
        symbolMirrors: true
        // TRANSLATORS: button, up to where one came from; at most 12 characters
        name: qsTr("Back")
        step: root._step
        outlined: true
        onClicked: root.visitor.back()
    }

    ToolButton {
        id: allTopics

        objectName: "allTopics"
        anchors.left: back.right
        anchors.leftMargin: root._gap
        y: root._second
        implicitHeight: root.toolHeight
        symbol: "house"
        // TRANSLATORS: button, leads to all topics; at most 18 characters
        name: qsTr("All topics")
        step: root._step
        outlined: true
        onClicked: root.visitor.explore()
    }

    ToolButton {
        id: startAgain

        objectName: "startAgainTool"
        visible: root._twice
        atOnce: true
        anchors.left: parent.left
        anchors.leftMargin: root._safe
        y: root._first
        implicitHeight: root.toolHeight
        symbol: "arrow-counter-clockwise"
        name: qsTr("Start again")
        step: root._step
        outlined: true
        onClicked: root.visitor.startAgain()
    }

    TextSizeTool {
        id: size

        anchors.left: parent.left
        anchors.leftMargin: root._begins
        y: root._first
        toolHeight: root.toolHeight
        letter: root.visitor.letter
        word: root.visitor.sizeWord
        step: root._step
        onChosen: larger => root.visitor.chooseTextSize(larger)
    }

    ToolButton {
        id: contrast

        objectName: "contrast"
        anchors.left: size.right
        anchors.leftMargin: root._apart
        y: root._first
        implicitHeight: root.toolHeight
        symbol: "circle-half-fill"
        // TRANSLATORS: button, black and white or back; at most 12 characters
        name: qsTr("Contrast")
        step: root._step
        chosen: Theme.highContrast
        onClicked: root.visitor.toggleContrast()
    }

    ToolButton {
        id: language

        objectName: "language"
        visible: root.visitor.toolbar.severalLanguages
        anchors.left: contrast.right
        anchors.leftMargin: root._apart
        y: root._first
        implicitHeight: root.toolHeight
        symbol: "globe"
        // TRANSLATORS: button, leads to all languages; at most 12 characters
        name: qsTr("Language")
        step: root._step
        chosen: root.visitor.place === Place.Languages
        onClicked: root.visitor.openLanguages()
    }

    AdvicePill {
        id: pill

        anchors.right: parent.right
        anchors.rightMargin: root._safe
        y: root._second
        implicitHeight: root.toolHeight
        label: root.visitor.toolbar.pillLabel
        detail: root.visitor.toolbar.pillDetail
        example: root.visitor.bar.plateExample
        isNumber: root.visitor.toolbar.pillIsNumber
        symbol: root.visitor.toolbar.pillIcon
        step: root._step
        onClicked: root.visitor.openAdvice()
    }
}
