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
    // The link that is filled, and with what.
    property string firstLink: ""

    signal followed(ref: string)

    objectName: "text"

    Repeater {
        model: root.blocks

        Loader {
            id: place

            required property var modelData

            opacity: root.hidden < 0 || modelData.block < root.hidden ? 1 : 0
            width: root.width
            y: modelData.y
            sourceComponent: ({
                    heading: headingBlock,
                    paragraph: paragraphBlock,
                    item: itemBlock,
                    step: stepBlock,
                    card: cardBlock,
                    figure: figureBlock,
                    source: sourceBlock,
                    link: linkBlock
                })[modelData.kind]

            Component {
                id: headingBlock

                HeadingBlock {
                    piece: place.modelData
                    column: root
                }
            }

            Component {
                id: paragraphBlock

                ParagraphBlock {
                    piece: place.modelData
                    column: root
                }
            }

            Component {
                id: itemBlock

                ItemBlock {
                    piece: place.modelData
                    column: root
                }
            }

            Component {
                id: stepBlock

                StepBlock {
                    piece: place.modelData
                    column: root
                }
            }

            Component {
                id: cardBlock

                CardBlock {
                    piece: place.modelData
                    column: root
                }
            }

            Component {
                id: figureBlock

                FigureBlock {
                    piece: place.modelData
                    column: root
                }
            }

            Component {
                id: linkBlock

                LinkBlock {
                    piece: place.modelData
                    column: root
                }
            }

            Component {
                id: sourceBlock

                SourceBlock {
                    piece: place.modelData
                    column: root
                }
            }
        }
    }
}
