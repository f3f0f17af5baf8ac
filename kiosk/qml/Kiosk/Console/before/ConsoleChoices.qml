pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// All slides that can be added to a talk, below the names of their topics; typing finds one.
Item {
    id: root

    required property ProgrammeEditorView editor
    required property string language

    readonly property var _choices: editor.shown.choices
    readonly property string _wanted: search.text.trim().toLowerCase()
    readonly property var _found: _choices.filter((row, at) => row.ref ? _matches(row) : _heads(at))

    function _matches(row: var): bool {
        return row.title.toLowerCase().includes(root._wanted);
    }

    // A heading is shown if any of its slides is.
    function _heads(at: int): bool {
        for (let n = at + 1; n < root._choices.length && root._choices[n].ref; n++) {
            if (root._matches(root._choices[n]))
                return true;
        }
        return false;
    }

    function _keep(act) {
        const y = list.contentY;
        act();
        list.forceLayout();
        list.contentY = Math.max(list.originY, Math.min(y, list.originY + list.contentHeight - list.height));
    }

    ConsoleField {
        id: search

        width: parent.width
        symbol: Icons.ofTool("find")
        language: root.language
        // TRANSLATORS: name of a field for words to look for, at most 24 characters
        name: qsTr("Find a slide")
        onAccepted: {
            const first = root._wanted ? root._found.find(row => row.ref && !row.chosen) : undefined;
            if (first) {
                text = "";
                root.editor.draft.add(first.ref);
            }
        }
    }

    PlainText {
        anchors.top: search.bottom
        anchors.topMargin: Theme.px(Tokens.space16)
        width: parent.width
        visible: root._found.length === 0
        // TRANSLATORS: in place of a list of slides, when none has the typed words; at most 60 characters
        text: qsTr("No slide has these words.")
        role: "tool_label"
        language: root.language
        step: 0
        color: Theme.consoleSoft
        wrap: true
    }

    ConsoleClip {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: search.bottom
        anchors.topMargin: Theme.px(Tokens.space16)
        anchors.bottom: parent.bottom

        ConsoleRows {
            id: list

            objectName: "ownChoices"
            spacing: Theme.px(Tokens.space10)
            model: root._found

            delegate: Item {
                id: row

                required property string ref
                required property string title
                required property string field
                required property bool chosen

                width: list.width
                implicitHeight: ref ? choice.implicitHeight : group.height + Theme.px(Tokens.space10)

                Accessible.role: Accessible.ListItem
                Accessible.name: title

                PlainText {
                    id: group

                    anchors.bottom: parent.bottom
                    width: parent.width
                    visible: row.ref === ""
                    text: row.title
                    role: "tool_label"
                    language: root.language
                    step: 0
                    color: Theme.consoleSoft
                    wrap: true
                    Accessible.role: Accessible.Heading
                }

                PressArea {
                    id: choice

                    visible: row.ref !== ""
                    width: parent.width
                    implicitHeight: Math.max(Theme.px(Tokens.touchMin), what.height + Theme.px(Tokens.space20))
                    radius: Theme.px(Tokens.radiusConsole)
                    overField: true
                    name: row.title
                    Accessible.checkable: true
                    Accessible.checked: row.chosen
                    onClicked: root._keep(() => row.chosen ? root.editor.draft.remove(row.ref) : root.editor.draft.add(row.ref))

                    background: Rectangle {
                        radius: choice.radius
                        color: choice.inverted ? Theme.paper : Theme.consoleRaised
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
                        color: row.field ? Theme.ownFill(row.field) : "transparent"

                        Icon {
                            anchors.centerIn: parent
                            name: Icons.ofTool(row.chosen ? "chosen" : "not-chosen")
                            size: Theme.px(Tokens.iconSmall)
                            color: Theme.paper
                        }
                    }

                    PlainText {
                        id: what

                        anchors.left: parent.left
                        anchors.leftMargin: Theme.px(0.0704)
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - Theme.px(0.0796)
                        text: row.title
                        role: "tool_label"
                        language: root.language
                        step: 0
                        color: choice.inverted ? Theme.ink : Theme.paper
                        wrap: true
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
