pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Visit
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// All topics: a row of tiles carries one line.
Item {
    id: root

    required property VisitorView visitor
    required property real toolbarTop
    required property real startAgainWidth
    // 0 to 1 while words and drawings come in another size, contrast or language; the fields of the tiles stay.
    required property real renewed

    readonly property int _columns: visitor.topics.columns
    readonly property int _rows: visitor.topics.rows
    readonly property real _usualHeader: Theme.px(Theme.portrait ? Tokens.portraitTopicsHeader : Tokens.landscapeTopicsHeader)
    readonly property real _tileHeight: Theme.low ? Math.floor(Math.min((header.foot - header.first) / (_rows - 0.5), (header.foot - header.height) / _rows)) : Math.floor((toolbarTop - _usualHeader) / _rows)
    readonly property real _header: Theme.low ? header.foot - _rows * _tileHeight : _usualHeader
    readonly property real _tilesWidth: width - (Theme.low ? header.takes : 0)
    readonly property real _safe: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)

    // Tiles have rooms of one width between the margins; the first and the last tile of a row go on to the edges.
    readonly property real _near: Theme.px(0.037)
    readonly property real _between: _near + Theme.px(Tokens.space16)
    readonly property bool _beside: header.takes > 0 && Theme.low

    readonly property var _tiles: visitor.topics.tiles
    property real _clock

    // Upright and in reach mode a row with fewer tiles has wider ones.
    function _inRow(row: int): int {
        return Theme.portrait || Theme.low ? Math.min(root._columns, root._tiles.length - row * root._columns) : root._columns;
    }

    function _startOf(column: int, columns: int): real {
        const room = (root._tilesWidth - root._safe - (root._beside ? Theme.px(Tokens.space16) : root._safe) - (columns - 1) * root._between) / columns;
        return column === 0 ? 0 : column === columns ? root._tilesWidth : Math.round(root._safe + column * (room + root._between) - root._near);
    }

    NumberAnimation on _clock {
        objectName: "transition"
        from: 0
        to: Tokens.motionTileLine + root._rows * Tokens.motionTileRowStagger + Tokens.motionTileLight
        duration: Motion.reduced ? 0 : Motion.lasting(to)
        // Drawn once, a row that comes later is whole.
        onFinished: root._clock = Infinity
    }

    Rectangle {
        objectName: "page"
        anchors.fill: parent
        color: Theme.page
    }

    ReachHeader {
        id: header

        startAgainWidth: root.startAgainWidth
        toolbarTop: root.toolbarTop
        side: root._safe
        turns: turner
        drawing: "signpost"
    }

    SpokenText {
        id: heading

        // On one line, the larger the better; two lines are small, to stay clear of Start again.
        readonly property var _style: {
            const step = Math.min(Theme.step, 1);
            const fits = style => Type.lineCount(text, style[0], Theme.language, style[1], Theme.unit, width) === 1;
            return [["title_topics", step], ["title_s", step]].find(fits) ?? ["title_s", 0];
        }

        objectName: "title"
        lines: [objectName]
        anchors.left: parent.left
        anchors.leftMargin: root._safe
        width: Theme.low ? header.titleWidth : root.width - 2 * root._safe - (Theme.portrait ? 0 : Math.max(Theme.px(0.32), root.startAgainWidth + Theme.px(Tokens.space36))) - (turner.visible ? turner.width + Theme.px(Tokens.space36) : 0)
        y: Theme.low ? header.titleFoot - height : Theme.portrait ? root._header - Theme.px(Tokens.space52) - height : (root._header - height) / 2
        // Upright two lines stay below Start again.
        leading: Theme.portrait && !Theme.low && lineCount > 1 ? Math.min(1, (root._header - Theme.px(Tokens.space52 + Tokens.landscapeStartAgainY + Tokens.landscapeStartAgainHeight)) / (lineCount * style.lineHeight)) : 1
        opacity: root.renewed
        text: root.visitor.topics.title
        onTextChanged: Announcer.say(text)
        role: _style[0]
        step: _style[1]
        color: Theme.low ? Theme.fieldText("river") : Theme.text
        wrap: true
        Accessible.role: Accessible.Heading
    }

    ScreenTurner {
        id: turner

        anchors.right: parent.right
        anchors.rightMargin: Theme.low ? header.turnerEnd : root._safe + (Theme.portrait ? 0 : root.startAgainWidth + Theme.px(Tokens.space36))
        y: Theme.low ? header.turnerTop : root._header - Theme.px(Tokens.space20) - height
        visitor: root.visitor
        screen: root.visitor.topics.screen
        count: root.visitor.topics.screens
        each: root.visitor.topics.each
        onTurned: first => root.visitor.controls.turnTopics(first)
    }

    Repeater {
        id: tiles

        // Counts the tiles, so that the roads of rows are found again when one comes.
        property int _met: 0

        // Tiles with a frame around them need no common line.
        function roadOf(row: int, own: real): real {
            let lowest = own;
            for (let index = row * root._columns; tiles._met > 0 && !Theme.highContrast && index < (row + 1) * root._columns; index += 1)
                lowest = Math.max(lowest, (tiles.itemAt(index) as TopicTile)?.wantedRoad ?? 0);
            return lowest;
        }

        model: root._tiles
        onItemAdded: _met += 1

        TopicTile {
            required property int index
            required property string ref
            required property string title
            required field
            required motif

            readonly property int _row: Math.floor(index / root._columns)
            readonly property int _column: index % root._columns
            readonly property int _columns: root._inRow(_row)
            readonly property bool _last: _column === _columns - 1
            readonly property real _start: root._startOf(_column, _columns)

            objectName: "tile-" + ref
            x: Theme.flipped ? root.width - _start - width : _start
            y: root._header + _row * root._tileHeight
            width: root._startOf(_column + 1, _columns) - _start
            height: root._tileHeight
            name: title
            inset: _column === 0 ? root._safe : root._near
            margin: _last && !root._beside ? root._safe : Theme.px(Tokens.space16)
            drawsFor: Tokens.motionTileLine / root._columns
            drawsAt: _row * Tokens.motionTileRowStagger + _column * drawsFor
            rowRoad: tiles.roadOf(_row, wantedRoad)
            clock: root._clock
            renewed: root.renewed
            onClicked: root.visitor.controls.follow(ref)
        }
    }
}
