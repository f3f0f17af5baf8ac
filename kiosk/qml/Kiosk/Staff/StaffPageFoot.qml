pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Theme

// All actions of the staff page, within reach at its foot: tiles of one width, and the way out at the end. Tiles that have no room
// follow when "More" is touched.
Item {
    id: root

    required property StaffView staff
    required property VisitorView visitor
    // All pages of what is to be decided were turned to.
    required property bool isRead

    readonly property real _edge: Theme.px(Tokens.strokeLineBar)
    readonly property real _gap: Theme.px(Tokens.space16)
    readonly property real _room: width - 2 * Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
    readonly property bool _overview: staff.showsOverview

    readonly property var _all: _overview ? staff.buttons : []
    readonly property var _names: [more.name, back.name, close.name, ...Array.from(staff.buttons, row => row.name)]
    readonly property real _least: Math.max(Theme.px(Tokens.touchMin), ..._names.map(words => close.widthFor(words)))
    readonly property int _most: Math.max(1, Math.floor((_room + _gap) / (_least + _gap)))
    // Two rows where the screen is high; the way out has a row of its own there, with the tools.
    readonly property int _rows: Theme.isHigh ? 2 : 1
    readonly property int _cells: _most * _rows - (Theme.portrait ? 0 : 1)
    readonly property bool _whole: _all.length <= _cells
    readonly property int _each: _whole ? _all.length : _cells - 1
    readonly property var _shown: _all.slice(_first, _first + _each)
    property int _first: 0

    readonly property int _count: _each + (_whole ? 0 : 1) + (Theme.portrait ? 0 : 1)
    readonly property int _columns: Math.min(_most, Math.max(Theme.portrait ? 3 : 5, Math.ceil(_count / _rows)))
    readonly property real _tile: Math.floor((_room - (_columns - 1) * _gap) / _columns)
    readonly property real _way: Theme.portrait ? Math.max(Theme.px(Tokens.touchHero), close.lengthOf(back.name), close.lengthOf(close.name)) : _tile
    readonly property int _lines: _names.some(words => close.lengthOf(words) > _tile) || _decisions.some(words => !_above && close.lengthOf(words) > _between) ? 2 : 1

    // The place of the decision is kept free on every list of its panel, so that no row is ever there: between the two ways, or
    // above them where that is too narrow.
    readonly property real _between: Math.min(2 * _tile, _room - 2 * (_way + _gap))
    readonly property var _decisions: Array.from(staff.decisions)
    readonly property bool _above: _decisions.some(words => Theme.portrait || close.widthFor(words) > _between)
    readonly property real _ways: tiles.y + (_above ? decision.height + _gap : 0)

    signal decided(byKeys: bool)

    on_EachChanged: root._first = 0

    implicitHeight: close.y + close.height + Theme.px(Tokens.space24)

    Accessible.role: Accessible.ToolBar
    // TRANSLATORS: name of the row of buttons at the foot, for screen readers; at most 24 characters
    Accessible.name: qsTr("Tools")
    Accessible.ignored: !visible

    Rectangle {
        anchors.fill: parent
        color: Theme.raised
    }

    Rectangle {
        width: parent.width
        height: root._edge
        color: Theme.ground
    }

    Grid {
        id: tiles

        anchors.horizontalCenter: parent.horizontalCenter
        y: root._edge + Theme.px(Tokens.space24)
        width: root._room
        visible: root._overview
        columns: root._columns
        spacing: root._gap

        Repeater {
            model: root._shown

            FootTile {
                required property string does
                required property int hold

                objectName: does
                symbol: Icons.ofTool(does)
                width: root._tile
                lines: root._lines
                duration: hold
                onActed: root.staff.act(does, visualFocus)
                onHeld: holding => root.staff.holdLeave(holding)
            }
        }

        // "More" has the same place on each page, and no other button is ever there.
        Repeater {
            model: Math.max(0, root._each - root._shown.length)

            Item {
                width: root._tile
                height: more.height
            }
        }

        FootTile {
            id: more

            objectName: "moreTools"
            visible: !root._whole
            symbol: Icons.ofTool("more")
            width: root._tile
            lines: root._lines
            // TRANSLATORS: button at the foot of the staff page that shows the other buttons; at most 16 characters
            name: qsTr("More", "buttons")
            onActed: root._first = root._first + root._each < root._all.length ? root._first + root._each : 0
        }
    }

    FootTile {
        id: decision

        objectName: "decision"
        visible: root.staff.decision !== "" && root.isRead
        anchors.horizontalCenter: tiles.horizontalCenter
        y: tiles.y
        width: root._above ? root._room : root._between
        lines: root._above ? root._decisions.some(words => lengthOf(words) > width) ? 2 : 1 : root._lines
        symbol: Icons.ofTool(root.staff.decides || "chosen")
        filled: true
        name: root.staff.decision
        onActed: root.decided(visualFocus)
    }

    FootTile {
        id: back

        objectName: "back"
        visible: !root._overview
        anchors.left: tiles.left
        y: close.y
        width: root._way
        lines: Theme.portrait ? 1 : root._lines
        symbol: Icons.ofTool("back")
        mirrors: true
        // TRANSLATORS: button on a panel of the staff page that leads one step back; at most 16 characters
        name: qsTr("Back")
        onActed: root.staff.goBack(visualFocus)
    }

    StaffReadingTools {
        visible: Theme.portrait
        anchors.left: back.visible ? back.right : tiles.left
        anchors.leftMargin: back.visible ? root._gap : 0
        anchors.verticalCenter: close.verticalCenter
        room: root._room - root._way - root._gap - (back.visible ? root._way + root._gap : 0)
        staff: root.staff
        visitor: root.visitor
    }

    FootTile {
        id: close

        objectName: "close"
        anchors.right: tiles.right
        // Wide: behind the last tile, or in a row of its own where that one is full.
        y: !root._overview ? root._ways : Theme.portrait ? tiles.y + tiles.height + root._gap : tiles.y + (Math.ceil(root._count / root._columns) - 1) * (height + root._gap)
        width: root._way
        lines: Theme.portrait ? 1 : root._lines
        symbol: Icons.ofTool("close")
        filled: !decision.visible
        // TRANSLATORS: button that closes the staff page, at most 16 characters
        name: qsTr("Close")
        onActed: root.staff.close()
    }
}
