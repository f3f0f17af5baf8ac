pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// Every state of a control on paper, on a field and in high contrast; ours beside the picture of the design.
Rectangle {
    id: root

    width: 1920
    height: 1080
    color: Tokens.raised

    Row {
        x: 96
        y: 96
        spacing: 24

        Panel {
            colour: Tokens.paper
            fill: Tokens.paper
            ink: Tokens.ink
        }

        Panel {
            colour: Tokens.fields.indigo.fill
            fill: Tokens.fields.indigo.fill
            ink: Tokens.paper
            field: true
        }

        Panel {
            colour: Tokens.themeHighContrastBackground
            fill: Tokens.themeHighContrastBackground
            ink: Tokens.themeHighContrastText
            field: true
            yellow: true
        }
    }

    component Panel: Rectangle {
        id: panel

        required property color colour
        required property color fill
        required property color ink
        property bool field: false
        property bool yellow: false

        width: 560
        height: 880
        color: colour

        Column {
            x: 80
            y: 60
            spacing: 70

            Repeater {
                model: ["rest", "pressed", "focus", "chosen"]

                Pill {
                    required property string modelData

                    name: "High contrast"
                    role: "button"
                    symbol: "circle-half-fill"
                    fill: panel.fill
                    ink: panel.ink
                    outline: panel.ink
                    chosenFill: panel.ink
                    chosenInk: panel.fill
                    down: modelData === "pressed"
                    ringed: modelData === "focus"
                    chosen: modelData === "chosen"
                    tick: modelData === "chosen"
                    overField: panel.field
                    light: panel.yellow ? Tokens.themeHighContrastAccent : Tokens.fields.indigo.light
                }
            }

            RoundButton {
                implicitHeight: 112
                symbol: "arrow-up"
                name: "Earlier page"
                enabled: false
            }
        }
    }
}
