import QtQuick

import Kiosk.Controls

// The base of all blocks: words in their role at their indent.
Item {
    id: root

    required property TextPiece piece
    required property TextColumn column
    property color color: column.ink
    property int says: Accessible.Paragraph
    property string help: ""

    readonly property real lineHeight: words.lineHeight

    implicitHeight: words.height

    SpokenText {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.piece.indent
        width: root.width - root.piece.indent
        text: root.piece.text
        language: root.column.language
        step: root.column.step
        role: root.piece.role
        leading: root.piece.leading
        color: root.color
        wrap: true
        lines: root.piece.spoken
        mark: root.column.mark
        Accessible.role: root.says
        Accessible.description: root.help
    }
}
