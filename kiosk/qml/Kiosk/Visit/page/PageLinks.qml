pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Visit
import Kiosk.Controls
import Kiosk.Theme

// The links of a page, in its column of colour.
Column {
    id: root

    required property LinkRows rows
    required property string field

    signal followed(ref: string)

    // Nobody follows a link before they can see it.
    enabled: opacity > 0

    Repeater {
        model: root.rows.entries

        Item {
            id: entry

            required property int index
            required property string ref
            required property string title
            required property string symbol
            required property real rowHeight
            required property real gap

            width: root.width
            height: rowHeight + gap

            LinkRow {
                objectName: "link-" + entry.ref
                width: parent.width
                implicitHeight: entry.rowHeight
                name: entry.title
                symbol: entry.symbol
                lines: [objectName]
                first: root.rows.isFirst(entry.index)
                light: Theme.fieldLight(root.field)
                ink: !first ? Theme.fieldText(root.field) : Theme.textOnLight
                rule: Theme.fieldRule(root.field)
                chosenFill: Theme.fieldText(root.field)
                chosenInk: Theme.fieldFill(root.field)
                overField: true
                onClicked: root.followed(entry.ref)
            }
        }
    }
}
