import QtQuick

import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The tools of a visit. One row where all words fit, else reading tools above and navigation below.
Item {
    id: root

    required property VisitorView visitor

    readonly property real _safe: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
    readonly property real _edge: Theme.px(Tokens.strokeLineBar)
    readonly property real _gap: Theme.px(Tokens.touchGap)
    readonly property real _room: width - 2 * _safe
    readonly property bool _fitsOneRow: navigation.implicitWidth + reading.narrow + pill.implicitWidth + 2 * Theme.px(Tokens.space4) <= _room
    readonly property bool _fitsBelow: navigation.implicitWidth + pill.implicitWidth + _gap <= _room
    readonly property int rows: Theme.portrait ? (Theme.step >= 2 || !_fitsBelow ? 3 : 2) : Theme.step > 0 || !_fitsOneRow ? 2 : 1
    readonly property real toolHeight: Math.round(rows === 1 ? Theme.px(Tokens.touchComfortable) : rows === 3 ? (height - _edge - _foot - 4 * _gap) / 3 : Theme.portrait ? Theme.px(Tokens.touchComfortable) : (height - _edge - 3 * _gap) / 2)
    readonly property real _foot: Theme.portrait && rows === 3 ? Theme.px(Tokens.space1) : 0

    readonly property real _first: _edge + (rows === 1 ? Theme.px(0.0185) : Theme.portrait && rows === 2 ? Theme.px(0.0222) : _gap)
    readonly property real _pitch: toolHeight + (Theme.portrait && rows === 2 ? Theme.px(0.0259) : _gap)

    implicitHeight: Theme.px(Theme.portrait ? (rows === 3 ? Tokens.portraitToolbarHeightLarge : Tokens.portraitToolbarHeight) : Theme.step >= 2 ? Tokens.landscapeToolbarHeightLarge : Theme.step === 1 ? Tokens.landscapeToolbarHeight130 : _fitsOneRow ? Tokens.landscapeToolbarHeight : Tokens.landscapeToolbarHeightTwoRows)

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
        color: Theme.highContrast ? Tokens.themeHighContrastText : Tokens.ink
    }

    Row {
        id: navigation

        anchors.left: parent.left
        anchors.leftMargin: root._safe
        y: root._first + (root.rows - 1 - (root.rows === 3 ? 1 : 0)) * root._pitch
        spacing: root._gap

        Tool {
            objectName: "back"
            implicitHeight: root.toolHeight
            symbol: "arrow-left"
            symbolMirrors: true
            // TRANSLATORS: button, up to where one came from; at most 12 characters
            name: qsTr("Back")
            outlined: true
            onClicked: root.visitor.back()
        }

        Tool {
            objectName: "allTopics"
            implicitHeight: root.toolHeight
            symbol: "house"
            // TRANSLATORS: button, leads to all topics; at most 18 characters
            name: qsTr("All topics")
            outlined: true
            onClicked: root.visitor.explore()
        }

        Tool {
            objectName: "startAgainTool"
            visible: root.visitor.startAgainInToolbar
            atOnce: true
            implicitHeight: root.toolHeight
            symbol: "arrow-counter-clockwise"
            name: qsTr("Start again")
            outlined: true
            onClicked: root.visitor.startAgain()
        }
    }

    Row {
        id: reading

        readonly property real narrow: children.reduce((sum, tool) => sum + tool.width, 0) + 2 * Theme.px(Tokens.space2)
        readonly property real _between: root.rows > 1 ? root._room : root._room - navigation.width - pill.width

        x: {
            const middle = root.rows > 1 ? (root.width - width) / 2 : root._safe + navigation.width + (_between - width) / 2;
            return Theme.flipped ? root.width - middle - width : middle;
        }
        y: root._first
        spacing: root.rows > 1 ? Theme.px(0.13) : Math.min(Theme.px(Tokens.space5), Theme.px(Tokens.space2) + Math.max(0, (_between - narrow - 2 * Theme.px(Tokens.space4)) / 4))

        TextSizeTool {
            toolHeight: root.toolHeight
            letter: root.visitor.letter
            percent: root.visitor.percent
            onChosen: larger => root.visitor.chooseTextSize(larger)
        }

        Tool {
            objectName: "contrast"
            implicitHeight: root.toolHeight
            symbol: "circle-half-fill"
            // TRANSLATORS: button, black and white or back; at most 12 characters
            name: qsTr("Contrast")
            chosen: Theme.highContrast
            onClicked: root.visitor.toggleContrast()
        }

        Tool {
            objectName: "language"
            implicitHeight: root.toolHeight
            symbol: "globe"
            // TRANSLATORS: button, leads to all languages; at most 12 characters
            name: qsTr("Language")
            chosen: root.visitor.place === "languages"
            onClicked: root.visitor.openLanguages()
        }
    }

    AdvicePill {
        id: pill

        anchors.right: parent.right
        anchors.rightMargin: root._safe
        y: root._first + (root.rows - 1) * root._pitch + (root.rows === 1 ? (root.toolHeight - height) / 2 : 0)
        implicitHeight: root.rows === 1 ? Theme.px(Tokens.landscapeAdvicePillHeight) : root.toolHeight
        label: root.visitor.pillLabel
        detail: root.visitor.pillDetail
        example: root.visitor.plateExample
        isNumber: root.visitor.pillIsNumber
        symbol: root.visitor.pillIcon
        onClicked: root.visitor.openAdvice()
    }
}
