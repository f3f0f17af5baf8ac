import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// A finding, good or bad, with its remedy. In English, as in the command doctor.
Item {
    id: root

    property var row: ({ level: "ok", area: "", text: "", mend: "" })

    readonly property real _indent: Theme.px(Tokens.space72)
    readonly property int _step: Theme.portrait ? Theme.step : Math.min(Theme.step, 2)

    implicitHeight: mend.y + (mend.text !== "" ? mend.height : 0)

    Accessible.role: Accessible.ListItem
    Accessible.name: [row.level, row.area, row.text, row.mend].filter(said => said !== "").join(": ")

    Icon {
        y: (area.height - height) / 2
        name: ({ ok: "check-circle", warn: "warning", fail: "warning-octagon" })[root.row.level]
        size: Theme.px(0.0463)
        color: Theme.text
    }

    PlainText {
        id: area

        x: root._indent
        text: root.row.area
        role: "button"
        language: "en"
        step: root._step
        color: Theme.text
        Accessible.ignored: true
    }

    PlainText {
        id: said

        x: root._indent
        y: area.height
        width: root.width - x
        text: root.row.text
        role: "detail"
        language: "en"
        step: root._step
        color: Theme.text
        wrap: true
        Accessible.ignored: true
    }

    Icon {
        visible: mend.visible
        x: root._indent
        y: mend.y + (mend.style.lineHeight - height) / 2
        name: "wrench"
        size: Theme.px(Tokens.iconSmall)
        color: Theme.text
    }

    PlainText {
        id: mend

        visible: text !== ""
        x: root._indent + Theme.px(Tokens.space48)
        y: said.y + said.height
        width: root.width - x
        text: root.row.mend
        role: "detail"
        language: "en"
        step: root._step
        color: Theme.text
        wrap: true
        Accessible.ignored: true
    }
}
