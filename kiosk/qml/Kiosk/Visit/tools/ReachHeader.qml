import QtQuick

import Kiosk.Theme

// The header of tiles in reach mode: title and Start again in one row. The turner is below Start again, in reach as on a page: beside the
// tiles, upright above them.
Item {
    id: root

    required property real startAgainWidth
    required property real side
    required property Item turns
    required property Item words
    // Whether there is more than one screen of tiles.
    required property bool turning

    readonly property real _gap: Theme.px(Tokens.space36)

    // How high it is without a turner and with a title of one line.
    readonly property real row: Theme.px(Tokens.landscapeReachHeader)
    readonly property real titleWidth: parent.width - 2 * side - startAgainWidth - _gap
    readonly property real titleTop: Math.max(Theme.px(Tokens.space16), Math.round((row - words.height) / 2))
    readonly property real turnerTop: Theme.portrait ? _titled : Theme.px(Tokens.landscapeReachStartAgain + Tokens.landscapeStartAgainHeight + Tokens.touchGap + Tokens.space12)
    // What the turner takes of the width of the tiles.
    readonly property real turnerTakes: turning && !Theme.portrait ? Math.max(turns.width, startAgainWidth) + side + _gap : 0
    readonly property real _titled: Math.max(row, titleTop + words.height + Theme.px(Tokens.space16))

    height: turning && Theme.portrait ? turnerTop + turns.height + Theme.px(Tokens.space16) : _titled
}
