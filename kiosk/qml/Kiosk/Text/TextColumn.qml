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
    property string language: Theme.language
    property int step: Theme.step
    // The first block of the page that is not shown yet; -1 where all are.
    property int hidden: -1
    property color ink: Theme.text
    property color soft: Theme.textSoft
    property color heading: Theme.heading2
    property color rule: Theme.hairline
    property color ground: Theme.ground
    // What is behind the words.
    property color behind: Theme.page
    // Under what is read aloud.
    property color mark: spot
    // The link that is filled, and with what.
    property string firstLink: ""

    signal followed(ref: string)

    objectName: "text"

    Repeater {
        model: root.blocks

        TextPiece {
            id: place

            visible: root.hidden < 0 || block < root.hidden
            width: root.width
            sourceComponent: ({
                    heading: headingBlock,
                    paragraph: paragraphBlock,
                    item: itemBlock,
                    step: stepBlock,
                    card: cardBlock,
                    figure: figureBlock,
                    source: sourceBlock,
                    link: linkBlock
                })[kind]

            Component {
                id: headingBlock

                HeadingBlock {
                    piece: place
                    column: root
                }
            }

            Component {
                id: paragraphBlock

                ParagraphBlock {
                    piece: place
                    column: root
                }
            }

            Component {
                id: itemBlock

                ItemBlock {
                    piece: place
                    column: root
                }
            }

            Component {
                id: stepBlock

                StepBlock {
                    piece: place
                    column: root
                }
            }

            Component {
                id: cardBlock

                CardBlock {
                    piece: place
                    column: root
                }
            }

            Component {
                id: figureBlock

                FigureBlock {
                    piece: place
                    column: root
                }
            }

            Component {
                id: linkBlock

                LinkBlock {
                    piece: place
                    column: root
                }
            }

            Component {
                id: sourceBlock

                SourceBlock {
                    piece: place
                    column: root
                }
            }
        }
    }
}
