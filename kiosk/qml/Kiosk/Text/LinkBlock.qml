import Kiosk.Controls
import Kiosk.Theme

// A link of a page, below its text.
LinkRow {
    id: root

    required property TextPiece piece
    required property TextColumn column

    objectName: "link-" + piece.ref
    height: piece.height
    name: piece.text
    symbol: piece.symbol
    lines: [objectName]
    role: piece.role
    first: piece.ref === column.firstLink
    light: column.stop
    ink: !first ? column.ink : Theme.textOnLight
    rule: column.rule
    // In the middle of the space between two rows.
    ruleY: -Theme.px(Tokens.touchGap / 2)
    onClicked: column.followed(piece.ref)
}
