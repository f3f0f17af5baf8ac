pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Notes on paper: the brightest thing here. Long ones can be pushed up.
Rectangle {
    id: root

    required property ConsoleView staff

    readonly property real _pad: Theme.px(0.0259)

    radius: Theme.px(Tokens.radiusConsole)
    color: Theme.paper

    PlainText {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root._pad
        y: Theme.px(0.0139)
        // TRANSLATORS: above the notes of a talk, which the audience does not see; at most 40 characters
        text: qsTr("Notes: only you see this")
        role: "tool_label"
        language: root.staff.language
        step: 0
        color: Theme.inkSoft
    }

    Flickable {
        id: sheet

        objectName: "notesPaper"

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: root._pad
        anchors.rightMargin: root._pad
        y: Theme.px(0.0491)
        height: parent.height - y - Theme.px(Tokens.space12)
        contentHeight: lines.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: lines

            width: sheet.width
            spacing: Theme.px(Tokens.space8)

            Repeater {
                model: root.staff.notes

                Item {
                    id: note

                    required property string kind
                    required property string text

                    width: sheet.width
                    height: words.height

                    PlainText {
                        id: words

                        objectName: "note"
                        width: parent.width
                        text: note.kind === "item" ? "• " + note.text : note.text
                        role: "strip_line"
                        language: root.staff.language
                        step: 0
                        color: Theme.ink
                        wrap: true
                    }
                }
            }
        }
    }

    ConsoleThumb {
        paper: sheet
    }

    Connections {
        function onTalkChanged() {
            sheet.contentY = 0;
        }

        target: root.staff
    }
}
