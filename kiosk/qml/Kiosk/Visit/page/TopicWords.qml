import QtQuick

import Kiosk.Visit
import Kiosk.Text
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The contents of a topic's page: the text of this screen, the page turner, and the links.
Item {
    id: root

    required property VisitorView visitor
    required property PageFrame frame
    required property LinkRows rows
    required property bool linksInColumn

    readonly property real turnerTop: turner.y
    // The widest that the page turner becomes.
    readonly property real turnerWidth: turner.widthWith(visitor.fraction(10, 10, Theme.language))
    readonly property var _links: visitor.page.links
    readonly property bool _hasAction: Theme.portrait && !visitor.page.alike && Theme.step < 2 && _links.length > 0 && !Theme.low && action.longest + action.takes <= action.most
    // Choices are seen together, in a room that is wider than high.
    readonly property bool _choosesBelow: Theme.low && !Theme.portrait && !frame.signed && visitor.page.alike && _links.length > 1
    readonly property real _foot: frame.toolbarTop - Theme.px(Theme.portrait ? Tokens.space20 : frame.large ? Tokens.space12 : 0.0278)
    readonly property real _textBottom: frame.reach.hasRow ? frame.reach.rowTop - Theme.px(Tokens.space24) : Theme.portrait ? _foot - Math.max(turner.height, _hasAction ? action.height : 0) - Theme.px(Tokens.space24) : _foot

    // A choice leads to an anchor of the same page.
    function _follow(ref: string) {
        if (ref.includes("#"))
            turning.begin(ref);
        else
            root.visitor.controls.follow(ref);
    }

    Pager {
        id: pager

        blocks: root.visitor.page.blocks
        anchor: root.visitor.page.anchor
        width: root.frame.textWidth
        height: (root._choosesBelow ? choices.y - Theme.px(Tokens.space12) : root._textBottom) - root.frame.textY
        links: !root.linksInColumn && !root._hasAction && !root._choosesBelow
        linksFrom: Theme.low ? root.frame.reach.touchTop(Theme.px(Tokens.touchMin)) - root.frame.textY : 0
        columns: root.frame.twoColumns ? 2 : 1
    }

    TextColumn {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: root.frame.textX
        y: root.frame.textY
        width: root.frame.textWidth
        height: pager.height
        opacity: root.frame.wordsShown * turning.share
        blocks: pager.shown
        spot: Theme.fieldSpot(root.visitor.page.field)
        stop: Theme.fieldLight(root.visitor.page.field)
        firstLink: root._links.length > 0 && !root.visitor.page.alike ? root._links[0].ref : ""
        onFollowed: ref => root._follow(ref)
    }

    TextColumn {
        objectName: "textBeside"
        visible: root.frame.twoColumns
        anchors.left: column.right
        anchors.leftMargin: root.frame.columnGap
        y: column.y
        width: column.width
        height: column.height
        opacity: column.opacity
        blocks: pager.beside
        spot: column.spot
        stop: column.stop
        firstLink: column.firstLink
        onFollowed: ref => root._follow(ref)
    }

    Pill {
        id: action

        // Its longest word comes before its picture. The turner is as wide as it becomes, since its count follows from the text.
        readonly property real longest: root._links.length > 0 ? Type.widestWord(root._links[0].title, "button", Theme.language, Theme.step, Theme.unit) : 0
        readonly property real takes: 2 * sidePadding + Theme.px(Tokens.iconPill + Tokens.space20)
        readonly property real _pictureTakes: Theme.px(Tokens.iconButton + Tokens.space20)
        readonly property real most: root.frame.textWidth - root.turnerWidth - Theme.px(Tokens.space24)

        visible: root._hasAction
        anchors.left: parent.left
        anchors.leftMargin: root.frame.textX
        y: turner.y + (turner.size - height) / 2
        implicitHeight: {
            const room = implicitWidth - besideWords;
            const lines = Type.lineCount(name, role, Theme.language, Theme.step, Theme.unit, room);
            return Math.max(Theme.px(Tokens.landscapePageTurnerSize), lines * Type.style(role, Theme.language, Theme.step, Theme.unit).lineHeight + Theme.px(Tokens.space24));
        }
        implicitWidth: Math.min(Type.width(name, role, Theme.language, Theme.step, Theme.unit) + besideWords, most)
        boxed: true
        stretch: true
        lines: root._hasAction ? ["link-" + root._links[0].ref] : []
        name: root._hasAction ? root._links[0].title : ""
        sidePadding: Theme.px(Tokens.space20)
        symbol: root._hasAction && longest + takes + _pictureTakes <= most ? root._links[0].symbol : ""
        role: "button"
        symbolAfter: Icons.ofTool("onward")
        fill: Theme.fieldLight(root.visitor.page.field)
        ink: Theme.textOnLight
        outline: fill
        onClicked: root.visitor.controls.follow(root._links[0].ref)
    }

    LinkGrid {
        id: choices

        visible: root._choosesBelow
        anchors.left: parent.left
        anchors.leftMargin: root.frame.textX
        y: root._textBottom - height
        width: root.frame.textWidth
        opacity: root.frame.wordsShown * turning.share
        links: !root._choosesBelow ? [] : root._links.map(link => ({ name: link.title, symbol: link.symbol, item: "link-" + link.ref, line: "link-" + link.ref }))
        light: Theme.fieldLight(root.visitor.page.field)
        firstStands: false
        onFollowed: number => root._follow(root._links[number].ref)
    }

    PageTurner {
        id: turner

        visible: pager.before !== "" || pager.after !== ""
        anchors.right: parent.right
        anchors.rightMargin: root.frame.turnerEnd
        y: root.frame.reach.hasRow ? root.frame.reach.rowTop : Theme.portrait ? root._foot - height : root.frame.turnerTop
        counter: root.visitor.place === Place.Page ? root.visitor.fraction(pager.number, pager.count, Theme.language) : ""
        hasBefore: pager.before !== ""
        hasAfter: pager.after !== ""
        endsPage: pager.ends && hasAfter
        onTurned: forward => turning.begin(forward ? pager.after : pager.before)
    }

    TextTurn {
        id: turning

        onTurned: anchor => root.visitor.controls.turnTo(anchor)
    }

    PageLinks {
        visible: root.linksInColumn
        anchors.left: parent.left
        anchors.leftMargin: root.frame.columnWordsX
        width: root.rows.width
        y: root.rows.begins
        opacity: root.frame.columnShown
        rows: root.rows
        field: root.visitor.page.field
        onFollowed: ref => root._follow(ref)
    }
}
