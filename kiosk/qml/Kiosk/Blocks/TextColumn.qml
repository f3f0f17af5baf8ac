pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Theme

// The blocks of one screen of text, one file a kind; only these exist as items.
Item {
    id: root

    // As Pager.shown gives them.
    required property var blocks
    // Bullets and numbers.
    required property color spot
    required property color stop
    // The first block of the page that is not shown yet; -1 where all are.
    property int hidden: -1
    property color ink: Theme.text
    property color soft: Theme.textSoft
    property color heading: Theme.heading2
    property color rule: Theme.hairline
    property color ground: Theme.ground

    readonly property var _files: ({
            heading: "HeadingBlock.qml",
            paragraph: "ParagraphBlock.qml",
            item: "ItemBlock.qml",
            step: "StepBlock.qml",
            card: "CardBlock.qml",
            figure: "FigureBlock.qml",
            source: "SourceBlock.qml"
        })

    objectName: "text"

    Repeater {
        model: root.blocks

        Loader {
            required property var modelData

            opacity: root.hidden < 0 || modelData.block < root.hidden ? 1 : 0
            width: root.width
            y: modelData.y
            Component.onCompleted: setSource(root._files[modelData.kind], { piece: modelData, column: root })
        }
    }
}
