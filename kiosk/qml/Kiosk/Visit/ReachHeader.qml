import QtQuick

import Kiosk.Theme

// The header of tiles in reach mode: title, turner and Start again in one row, upright the title below the turner.
Item {
    id: root

    required property real startAgainWidth
    required property real side
    required property Item turns
    required property Item words

    readonly property real _row: Theme.px(Tokens.landscapeReachHeader)
    readonly property real _gap: Theme.px(Tokens.space36)
    readonly property real _beside: parent.width - 2 * side - startAgainWidth - _gap
    readonly property bool _below: Theme.portrait && turns.visible

    readonly property real titleWidth: _below ? parent.width - 2 * side : _beside - (turns.visible ? turns.width + _gap : 0)
    readonly property real titleTop: _below ? _row : Math.max(Theme.px(Tokens.space16), Math.round((_row - words.height) / 2))
    readonly property real turnerInset: Theme.portrait ? parent.width - side - turns.width : side + startAgainWidth + _gap
    readonly property real turnerTop: Math.max(0, Math.round((_row - turns.height) / 2))

    height: Math.max(_row, titleTop + words.height + Theme.px(Tokens.space16))
}
