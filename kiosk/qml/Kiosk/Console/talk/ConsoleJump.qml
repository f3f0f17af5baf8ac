pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Every slide of the programme with its field; typing finds one by its number or its words.
Item {
    id: root

    required property ConsoleView consoleView

    readonly property var _found: {
        const all = root.consoleView.slides.rows;
        return search.text.trim() === "" ? all : root.consoleView.slides.found(search.text);
    }

    function find() {
        search.open();
    }

    ConsoleField {
        id: search

        width: parent.width
        symbol: Icons.ofTool("find")
        language: root.consoleView.language
        // TRANSLATORS: name of a field for words to look for, at most 24 characters
        name: qsTr("Find a slide")
        // TRANSLATORS: in an empty field above the list of all slides, at most 24 characters
        hint: root.consoleView.slides.typed || qsTr("Number or word")
        hintInk: root.consoleView.slides.typed ? Theme.amber : Theme.consoleSoft
        onAccepted: {
            if (text.trim() === "" || root._found.length === 0)
                return;
            root.consoleView.controls.choose(root._found[0].ref);
            close();
        }
    }

    ConsoleClip {
        anchors.top: search.bottom
        anchors.topMargin: Theme.px(Tokens.space16)
        anchors.bottom: parent.bottom
        width: parent.width

        ConsoleRows {
            id: list

            // The slide of now in the middle: what came before and what follows are in sight.
            function _centre() {
                forceLayout();
                if (currentIndex >= 0)
                    positionViewAtIndex(currentIndex, ListView.Center);
            }

            objectName: "slides"
            spacing: Theme.px(Tokens.space10)
            model: root._found
            currentIndex: root._found.findIndex(row => row.chosen)
            onModelChanged: _centre()
            onCurrentIndexChanged: _centre()
            onHeightChanged: _centre()

            delegate: PressArea {
                id: row

                required property string ref
                required property string number
                required property string title
                required property string field
                required property bool chosen
                required property bool inNotes

                width: list.width
                implicitHeight: Math.max(Theme.px(Tokens.touchMin), words.height + Theme.px(Tokens.space20))
                radius: Theme.px(Tokens.radiusConsole)
                overField: true
                // No neighbour covers its rings.
                z: visualFocus ? 1 : 0
                name: number + ". " + title
                Accessible.selectable: true
                Accessible.selected: chosen
                onClicked: {
                    search.text = "";
                    root.consoleView.controls.choose(row.ref);
                }

                background: Rectangle {
                    radius: row.radius
                    color: row.inverted ? Theme.paper : Theme.consoleRaised
                    border.width: row.chosen ? Theme.px(Tokens.strokeHeavy) : 0
                    border.color: Theme.amber
                }

                Rectangle {
                    anchors.left: parent.left
                    anchors.top: parent.top
                    anchors.bottom: parent.bottom
                    anchors.margins: Theme.px(Tokens.strokeHeavy)
                    width: Theme.px(0.0519)
                    radius: Theme.px(Tokens.radiusSmall)
                    color: Theme.ownFill(row.field)

                    PlainText {
                        anchors.centerIn: parent
                        text: row.number
                        role: "tool_label"
                        language: root.consoleView.language
                        step: 0
                        color: Theme.paper
                        Accessible.ignored: true
                    }
                }

                Column {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.px(0.0704)
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - Theme.px(0.0796)

                    PlainText {
                        width: parent.width
                        text: row.title
                        role: "tool_label"
                        language: root.consoleView.language
                        step: 0
                        color: row.inverted ? Theme.ink : Theme.paper
                        wrap: true
                        Accessible.ignored: true
                    }

                    PlainText {
                        visible: row.inNotes
                        width: parent.width
                        // TRANSLATORS: below the title of a slide that a search found; at most 24 characters
                        text: qsTr("in the notes")
                        role: "tool_label"
                        language: root.consoleView.language
                        step: 0
                        color: row.inverted ? Theme.ink : Theme.consoleSoft
                    }
                }
            }
        }
    }

    PlainText {
        objectName: "nothingFound"
        visible: root._found.length === 0
        anchors.top: search.bottom
        anchors.topMargin: Theme.px(Tokens.space24)
        width: parent.width
        // TRANSLATORS: in place of the list of slides, when a search finds none; at most 40 characters
        text: qsTr("Nothing found")
        role: "tool_label"
        language: root.consoleView.language
        step: 0
        color: Theme.consoleSoft
        wrap: true
    }
}
