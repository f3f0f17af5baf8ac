pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Drawing
import Kiosk.Theme

// The language picker: native names in their own script, no flags. A page turner leads to those that do not fit.
Item {
    id: root

    required property VisitorView visitor
    required property real toolbarTop
    required property real startAgainWidth
    // 0 to 1 while it comes in another size, contrast or language.
    required property real renewed

    readonly property real _safe: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
    readonly property real _side: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.safeLandscapeX)
    readonly property real _rule: Theme.px(Theme.portrait ? Tokens.portraitLanguagesRule : Tokens.landscapeLanguagesRule)
    readonly property real _motif: Theme.px(Theme.portrait ? Tokens.portraitLanguagesMotif : Tokens.landscapeLanguagesMotif)
    readonly property var _all: visitor.languages.tiles
    readonly property real _gap: Theme.px(Tokens.touchGap)
    readonly property real _top: Theme.low ? header.first - Theme.px(Tokens.touchMin) / 2 : Theme.px(Theme.portrait ? Tokens.portraitLanguagesGrid : Tokens.landscapeLanguagesGrid)
    readonly property real _room: (Theme.low ? header.foot : toolbarTop) - _top - Theme.px(Tokens.space16)
    // Few languages have large tiles with a greeting; many are close together.
    readonly property bool _few: visitor.languages.few
    readonly property int _mostRows: Math.max(1, Math.floor((_room + _gap) / (Theme.px(Tokens.touchMin) + _gap)))
    readonly property int _usualColumns: Theme.portrait ? 3 : 6
    readonly property int _columns: !_few ? (Theme.low && !Theme.portrait ? 5 : _usualColumns) : Theme.low ? Math.max(Math.ceil(_all.length / _mostRows), Theme.portrait ? 2 : 4) : !Theme.portrait ? Math.ceil(_all.length / (_all.length > 3 ? 2 : 1)) : _all.length > 3 ? 2 : 1
    readonly property int _largeRows: Math.ceil(_all.length / _columns)
    readonly property real _cellHeight: _few ? Math.min(Theme.px(Tokens.landscapeLanguagesLargeCell) + Theme.higher(Tokens.landscapeLanguagesExtraCell), Math.floor((_room + _gap) / _largeRows) - _gap) : Theme.px(Theme.portrait ? Tokens.portraitLanguagesCell : Tokens.landscapeLanguagesCell)
    readonly property real _cellWidth: Math.floor((width - _safe - (Theme.low && !Theme.portrait ? header.takes : _safe) - (_columns - 1) * _gap) / _columns)
    readonly property int _cells: Math.max(1, _columns * Math.floor((_room + _gap) / (_cellHeight + _gap)))
    // A row less where the last screen would hold no whole one.
    readonly property int _each: _all.length > _cells && _all.length % _cells > 0 && _all.length % _cells < _columns ? _cells - _columns : _cells
    readonly property int _screens: Math.max(1, Math.ceil(_all.length / _each))
    readonly property bool _drawn: !Theme.low && _screens === 1
    // With smaller text, or on a turned screen, there may be room for all again.
    readonly property int _screen: Math.min(_screens - 1, Math.floor(visitor.languages.first / _each))

    opacity: renewed

    Component.onCompleted: Announcer.say(root.visitor.languages.heading[0]?.text ?? "")

    Rectangle {
        objectName: "page"
        anchors.fill: parent
        color: Theme.page
    }

    JourneyLine {
        visible: root._drawn
        anchors.fill: parent
        motif: "speech-bubble"
        motifX: Theme.portrait ? width - root._safe - root._motif : width - root._safe - root.startAgainWidth - Theme.px(Tokens.space26) - root._motif
        road: root._rule
        size: root._motif
        from: -Theme.px(Tokens.strokeOverrun)
        to: width + Theme.px(Tokens.strokeOverrun)
        weight: Theme.px(0.0083)
        lineColor: Theme.text
        lightColor: Theme.advice
    }

    Rectangle {
        visible: !Theme.low && !root._drawn
        y: root._rule - height / 2
        width: parent.width
        height: Theme.px(0.0083)
        color: Theme.ground
    }

    ReachHeader {
        id: header

        startAgainWidth: root.startAgainWidth
        toolbarTop: root.toolbarTop
        side: root._side
        turns: turner
        drawing: "speech-bubble"
    }

    Flow {
        id: heading

        objectName: "title"
        anchors.left: parent.left
        anchors.leftMargin: root._side
        width: {
            if (Theme.low)
                return header.titleWidth;
            const beside = turner.visible ? turner.width + Theme.px(Tokens.space36) : Theme.portrait ? 0 : root._motif;
            return Theme.portrait ? Math.min(Theme.px(0.56), root.width - 2 * root._side - beside) : root.width - 2 * root._safe - root.startAgainWidth - Theme.px(Tokens.space36) - beside;
        }
        y: Theme.low ? header.titleFoot - height : Theme.portrait ? root._rule - Theme.px(0.0315) - height : (root._rule - height) / 2 + Theme.px(Tokens.space10)
        spacing: Theme.px(Theme.portrait ? 0.0259 : 0.0426)

        // Of controls, since only these tell screen readers their language.
        Repeater {
            model: root.visitor.languages.heading

            T.Control {
                id: word

                required property string text
                required property string language

                implicitWidth: implicitContentWidth
                implicitHeight: implicitContentHeight
                locale: Qt.locale(language)
                Accessible.role: Accessible.Heading
                Accessible.name: text

                contentItem: SpokenText {
                    text: word.text
                    language: word.language
                    lines: ["heading-" + word.language]
                    role: "button_l"
                    step: 0
                    color: Theme.low ? Theme.fieldText("river") : Theme.text
                    Accessible.ignored: true
                }
            }
        }
    }

    ScreenTurner {
        id: turner

        anchors.right: parent.right
        anchors.rightMargin: Theme.low ? header.turnerEnd : Theme.portrait ? root._side : root._safe + root.startAgainWidth + Theme.px(Tokens.space36)
        y: Theme.low ? header.turnerTop : root._rule - Theme.px(Tokens.space16) - height
        visitor: root.visitor
        screen: root._screen
        count: root._screens
        each: root._each
        onTurned: first => root.visitor.controls.turnLanguages(first)
    }

    Grid {
        anchors.left: parent.left
        anchors.leftMargin: root._safe
        y: root._top
        columns: root._columns
        spacing: root._gap

        Repeater {
            model: root._all.slice(root._screen * root._each, (root._screen + 1) * root._each)

            LanguageTile {
                required name
                required property string language
                required written
                required signed
                required greeting
                required chosen

                objectName: "language-" + language
                width: root._cellWidth
                height: root._cellHeight
                onClicked: root.visitor.controls.chooseLanguage(language)
            }
        }
    }
}
