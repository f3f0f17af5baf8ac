import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A finding, good or bad, with its remedy. In English, as in the command doctor.
Item {
    id: root

    required property string level
    required property string area
    required property string text
    required property string mend

    readonly property real _indent: Theme.px(Tokens.space72)
    readonly property int _step: Theme.portrait ? Theme.step : Math.min(Theme.step, 2)

    implicitHeight: remedy.y + (remedy.text !== "" ? remedy.height : 0)

    Accessible.role: Accessible.ListItem
    Accessible.name: [level, area, text, mend].filter(said => said !== "").join(": ")
    Accessible.ignored: !visible

    Icon {
        y: (head.height - height) / 2
        name: Icons.ofTool(({ ok: "fine", warn: "look", fail: "fault" })[root.level])
        size: Theme.px(Tokens.iconFinding)
        color: Theme.text
    }

    PlainText {
        id: head

        x: root._indent
        text: root.area
        role: "button"
        language: "en"
        step: root._step
        color: Theme.text
        Accessible.ignored: true
    }

    PlainText {
        id: said

        x: root._indent
        y: head.height
        width: root.width - x
        text: root.text
        role: "detail"
        language: "en"
        step: root._step
        color: Theme.text
        wrap: true
        Accessible.ignored: true
    }

    Icon {
        visible: remedy.visible
        x: root._indent
        y: remedy.y + (remedy.style.lineHeight - height) / 2
        name: Icons.ofTool("mend")
        size: Theme.px(Tokens.iconSmall)
        color: Theme.text
    }

    PlainText {
        id: remedy

        visible: text !== ""
        x: root._indent + Theme.px(Tokens.space48)
        y: said.y + said.height
        width: root.width - x
        text: root.mend
        role: "detail"
        language: "en"
        step: root._step
        color: Theme.text
        wrap: true
        Accessible.ignored: true
    }
}
