pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Line
import Kiosk.Theme

// The language picker: native names in their own script, no flags. What finds no room comes with *More*.
Item {
    id: root

    required property VisitorView visitor
    required property real toolbarTop
    required property real startAgainWidth

    readonly property real _safe: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
    readonly property real _side: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.safeLandscapeX)
    readonly property real _rule: Theme.px(Theme.portrait ? Tokens.portraitLanguagesRule : Tokens.landscapeLanguagesRule)
    readonly property real _motif: Theme.px(Theme.portrait ? Tokens.portraitLanguagesMotif : Tokens.landscapeLanguagesMotif)
    readonly property int _columns: Theme.portrait ? 3 : 5
    readonly property real _gap: Theme.px(Tokens.touchGap)
    readonly property real _cellHeight: Theme.px(Theme.portrait ? Tokens.portraitLanguagesCell : Tokens.landscapeLanguagesCell)
    readonly property int _cells: _columns * Math.floor((toolbarTop - grid.y + _gap) / (_cellHeight + _gap))
    readonly property var _all: visitor.languages
    readonly property bool _turns: _all.length > _cells
    readonly property int _shown: _turns ? _cells - 1 : _cells
    // With smaller text, or on a turned screen, there may be room for all again.
    readonly property int _first: _turns && visitor.firstLanguage < _all.length ? visitor.firstLanguage : 0
    readonly property int _next: _first + _shown < _all.length ? _first + _shown : 0
    readonly property real _cellWidth: Math.floor((width - 2 * _safe - (_columns - 1) * _gap) / _columns)

    Rectangle {
        objectName: "page"
        anchors.fill: parent
        color: Theme.page
    }

    Motif {
        visible: !Theme.highContrast
        anchors.fill: parent
        motif: "speech-bubble"
        motifX: Theme.portrait ? width - root._safe - root._motif : width - root._safe - root.startAgainWidth - Theme.px(0.0241) - root._motif
        road: root._rule
        size: root._motif
        from: -Theme.px(0.0185)
        to: width + Theme.px(0.0185)
        weight: Theme.px(0.0083)
        lineColor: Theme.ground
        lightColor: Tokens.amber
    }

    Rectangle {
        visible: Theme.highContrast
        y: root._rule - height / 2
        width: parent.width
        height: Theme.px(0.0083)
        color: Theme.ground
    }

    Flow {
        objectName: "title"
        anchors.left: parent.left
        anchors.leftMargin: root._side
        width: Theme.portrait ? Theme.px(0.56) : root.width - Theme.px(0.70)
        y: Theme.portrait ? root._rule - Theme.px(0.0315) - height : (root._rule - height) / 2 + Theme.px(0.0093)
        spacing: Theme.px(Theme.portrait ? 0.0259 : 0.0426)

        Repeater {
            model: root.visitor.languageHeading

            Words {
                required property var modelData

                text: modelData.text
                language: modelData.language
                role: "button_l"
                step: 0
                color: Theme.text
                Accessible.role: Accessible.Heading
            }
        }
    }

    Grid {
        id: grid

        anchors.left: parent.left
        anchors.leftMargin: root._safe
        y: Theme.px(Theme.portrait ? Tokens.portraitLanguagesGrid : Tokens.landscapeLanguagesGrid)
        columns: root._columns
        spacing: root._gap

        Repeater {
            model: root._all.slice(root._first, root._first + root._shown)

            Cell {
                required property var modelData

                objectName: "language-" + modelData.language
                name: modelData.name
                language: modelData.language
                chosen: modelData.chosen
                tick: modelData.chosen
                onClicked: root.visitor.chooseLanguage(modelData.language)
            }
        }

        Cell {
            objectName: "moreLanguages"
            visible: root._turns
            name: qsTr("More")
            symbol: "arrow-down"
            onClicked: root.visitor.turnLanguages(root._next)
        }
    }

    component Cell: Pill {
        width: root._cellWidth
        implicitHeight: root._cellHeight
        boxed: true
        role: "button"
    }
}
