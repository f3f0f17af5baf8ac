pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// Where a page leads: the first link filled with the light, the others as rows; at 130 % as icons.
Column {
    id: root

    required property LinkRows rows
    required property string field
    required property bool asIcons

    signal followed(ref: string)

    Repeater {
        model: root.asIcons ? [] : root.rows.entries

        Item {
            id: entry

            required property int index
            required property var modelData

            width: root.width
            height: modelData.height + modelData.gap

            Pill {
                objectName: "link-" + entry.modelData.ref
                width: parent.width
                implicitHeight: entry.modelData.height
                name: entry.modelData.title
                role: "button"
                symbolAfter: "arrow-right"
                stretch: true
                boxed: entry.index === 0
                sidePadding: root.rows.sidePadding(entry.index)
                fill: entry.index === 0 ? Theme.fieldLight(root.field) : "transparent"
                ink: entry.index === 0 ? (Theme.highContrast ? Tokens.themeHighContrastOnAccent : Tokens.ink) : Theme.fieldText(root.field)
                outline: entry.index === 0 ? Theme.fieldLight(root.field) : "transparent"
                chosenFill: Theme.fieldText(root.field)
                chosenInk: Theme.fieldFill(root.field)
                overField: true
                light: Theme.fieldLight(root.field)
                onClicked: root.followed(entry.modelData.ref)
            }

            Rectangle {
                visible: entry.index > 0
                width: parent.width
                height: Theme.px(Tokens.strokeHairline)
                color: Theme.fieldRule(root.field)
            }
        }
    }

    Grid {
        visible: root.asIcons
        columns: 2
        spacing: Theme.px(Tokens.touchGap)

        Repeater {
            model: root.asIcons ? root.rows.links : []

            Press {
                id: square

                required property int index
                required property var modelData

                objectName: "link-" + modelData.ref
                name: modelData.title
                implicitWidth: Theme.px(0.1037)
                implicitHeight: Theme.px(0.1037)
                radius: Theme.px(Tokens.radiusBox)
                overField: true
                light: Theme.fieldLight(root.field)

                background: Rectangle {
                    radius: square.radius
                    color: square.index === 0 ? Theme.fieldLight(root.field) : "transparent"
                    border.width: Theme.outline
                    border.color: square.index === 0 ? Theme.fieldLight(root.field) : Theme.fieldText(root.field)
                }

                Icon {
                    anchors.centerIn: parent
                    name: square.modelData.icon
                    size: Theme.px(0.0519)
                    color: square.index > 0 ? Theme.fieldText(root.field) : Theme.highContrast ? Tokens.themeHighContrastOnAccent : Tokens.ink
                }
            }
        }
    }
}
