import QtQuick

import Kiosk.Window
import Kiosk.Theme

// What all files of the visitor's window take from singletons: its look, its drawings, its motion, and the line that is read aloud.
QtObject {
    id: root

    required property VisitorView visitor
    required property Window window

    readonly property list<Binding> _bindings: [
        Binding {
            target: Theme
            property: "window"
            value: Qt.size(root.window.width, root.window.height)
        },
        Binding {
            target: Theme
            property: "bleed"
            value: root.visitor.reach
        },
        Binding {
            target: Theme
            property: "aside"
            value: Qt.point(root.visitor.rightToLeft ? -root.visitor.shiftX : root.visitor.shiftX, root.visitor.shiftY)
        },
        Binding {
            target: Theme
            property: "colours"
            value: root.visitor.looks.colours
        },
        Binding {
            target: Journey
            property: "own"
            value: root.visitor.looks.drawings
        },
        Binding {
            target: Theme
            property: "widePlate"
            value: root.visitor.looks.hasWidePlate
        },
        Binding {
            target: Theme
            property: "flipped"
            value: root.visitor.rightToLeft
        },
        Binding {
            target: Theme
            property: "script"
            value: root.visitor.script
        },
        Binding {
            target: Theme
            property: "language"
            value: root.visitor.language
        },
        Binding {
            target: Theme
            property: "step"
            value: root.visitor.textStep
        },
        Binding {
            target: Theme
            property: "low"
            value: root.visitor.low
        },
        Binding {
            target: Theme
            property: "highContrast"
            value: root.visitor.highContrast
        },
        Binding {
            target: Aloud
            property: "line"
            value: root.visitor.aloud.line
        },
        Binding {
            target: Aloud
            property: "block"
            value: root.visitor.aloud.block
        },
        Binding {
            target: Aloud
            property: "words"
            value: root.visitor.aloud.words
        },
        Binding {
            target: Aloud
            property: "field"
            value: root.visitor.aloud.field
        },
        Binding {
            target: Motion
            property: "reduced"
            value: root.visitor.reducedMotion
        },
        Binding {
            target: Motion
            property: "pace"
            value: root.visitor.pace
        },
        Binding {
            target: Motion
            property: "clockRuns"
            value: root.visitor.clockRuns
        },
        Binding {
            target: Handover
            property: "brisk"
            value: root.visitor.scene === Scene.Talk
        }
    ]
}
