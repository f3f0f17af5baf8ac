pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Controls
import Kiosk.Theme

// Advice for the person who leads a talk: headings to choose from, and the chosen part on paper.
Item {
    id: root

    required property var rows
    required property string language

    property int chosen: 0

    readonly property var _part: rows[Math.min(chosen, rows.length - 1)]

    objectName: "guide"

    ConsoleClip {
        id: headings

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Theme.px(0.4815)

        ConsoleRows {
            id: list

            objectName: "guideHeadings"
            spacing: Theme.px(Tokens.space8)
            model: root.rows

            delegate: PressArea {
                id: row

                required property int index
                required property string heading

                readonly property bool _turned: inverted !== (root.chosen === index)

                width: list.width
                implicitHeight: Math.max(Theme.px(Tokens.consoleControl), title.height + Theme.px(Tokens.space16))
                radius: Theme.px(Tokens.radiusConsole)
                overField: true
                // No neighbour covers its rings.
                z: visualFocus ? 1 : 0
                name: heading
                Accessible.selectable: true
                Accessible.selected: root.chosen === index
                onClicked: root.chosen = row.index

                background: Rectangle {
                    radius: row.radius
                    color: row._turned ? Theme.paper : Theme.consoleRaised
                }

                PlainText {
                    id: title

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.px(Tokens.space20)
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - Theme.px(Tokens.space20) * 2
                    text: row.heading
                    role: "tool_label"
                    language: root.language
                    step: 0
                    color: row._turned ? Theme.ink : Theme.paper
                    wrap: true
                    Accessible.ignored: true
                }
            }
        }

        ConsoleScrollHint {
            paper: list
            language: root.language
        }
    }

    Rectangle {
        anchors.left: headings.right
        anchors.leftMargin: Theme.px(Tokens.space24)
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        radius: Theme.px(Tokens.radiusConsole)
        color: Theme.paper

        Flickable {
            id: sheet

            anchors.fill: parent
            anchors.margins: Theme.px(0.0259)
            contentHeight: lines.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: lines

                width: sheet.width
                spacing: Theme.px(Tokens.space12)

                PlainText {
                    objectName: "guideHeading"
                    width: parent.width
                    text: root._part.heading
                    role: "card_title"
                    language: root.language
                    step: 0
                    color: Theme.ink
                    wrap: true
                }

                PlainText {
                    visible: root._part.printed
                    width: parent.width
                    // TRANSLATORS: under a heading of the advice for the person who leads a talk, at most 40 characters
                    text: qsTr("Printed in the handout")
                    role: "tool_label"
                    language: root.language
                    step: 0
                    color: Theme.inkSoft
                    wrap: true
                }

                Repeater {
                    model: root._part.lines

                    Item {
                        id: line

                        required property string kind
                        required property string text

                        width: sheet.width
                        height: words.height

                        PlainText {
                            id: words

                            objectName: "guideLine"
                            width: parent.width
                            text: line.kind === "item" ? "• " + line.text : line.text
                            role: "strip_line"
                            language: root.language
                            step: 0
                            color: Theme.ink
                            wrap: true
                        }
                    }
                }
            }
        }

        ConsoleScrollIndicator {
            paper: sheet
        }
    }

    onChosenChanged: sheet.contentY = 0
}
