import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The reply in its place below the answers, the same whichever was touched.
Column {
    id: root

    required property var record
    // As QuizView.blocks gives them.
    required property var blocks

    readonly property var _parts: [["heading_2", "answer"], ["body", "facts"], ["source", "source"]]

    // How high the reply to a question is in a width.
    function heightIn(record: var, width: real): real {
        return root._parts.reduce((sum, [role, key]) => {
            const lines = Type.lineCount(record[key], role, Theme.language, Theme.step, Theme.unit, width);
            return sum + lines * Type.style(role, Theme.language, Theme.step, Theme.unit).lineHeight;
        }, (root._parts.length - 1) * root.spacing);
    }

    objectName: "reply"
    spacing: Theme.px(Tokens.space8)

    SpokenText {
        width: root.width
        text: root.record.answer
        lines: [root.blocks[0]?.anchor ?? ""]
        role: "heading_2"
        color: Theme.heading2
        wrap: true
        Accessible.role: Accessible.Heading
    }

    SpokenText {
        width: root.width
        text: root.record.facts
        lines: [root.blocks[1]?.anchor ?? ""]
        role: "body"
        color: Theme.text
        wrap: true
    }

    SpokenText {
        width: root.width
        text: root.record.source
        lines: [root.blocks[2]?.anchor ?? ""]
        role: "source"
        color: Theme.textSoft
        wrap: true
    }
}
