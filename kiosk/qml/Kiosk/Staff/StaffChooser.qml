pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Before a talk: which programme, and in which language the notes are read.
Item {
    id: root

    required property StaffView staff

    readonly property real _left: Theme.px(0.0889)

    Words {
        anchors.left: parent.left
        anchors.leftMargin: root._left
        y: Theme.px(0.0889)
        // TRANSLATORS: title of the list of talks, for staff; at most 48 characters
        text: qsTr("Which talk do you lead?")
        role: "title_s"
        language: root.staff.language
        step: 0
        color: Tokens.paper
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: root._left
        y: Theme.px(0.2037)
        spacing: Theme.px(0.0222)

        Repeater {
            model: root.staff.programmes

            Press {
                id: entry

                required property var modelData

                width: Theme.px(1.1)
                implicitHeight: Theme.px(0.1296)
                radius: Theme.px(0.0185)
                overField: true
                name: modelData.title
                help: modelData.detail
                onClicked: root.staff.begin(entry.modelData.id)

                background: Rectangle {
                    radius: entry.radius
                    color: entry.inverted ? Tokens.paper : Tokens.presenterPanel
                }

                Words {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.px(0.037)
                    y: Theme.px(0.0241)
                    text: entry.modelData.title
                    role: "button_l"
                    language: root.staff.language
                    step: 0
                    color: entry.inverted ? Tokens.ink : Tokens.paper
                    Accessible.ignored: true
                }

                Words {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.px(0.037)
                    y: Theme.px(0.0796)
                    text: entry.modelData.detail
                    role: "tool_label"
                    language: root.staff.language
                    step: 0
                    color: entry.inverted ? Tokens.ink : Tokens.presenterSoft
                    Accessible.ignored: true
                }
            }
        }
    }

    Flow {
        anchors.left: parent.left
        anchors.leftMargin: root._left
        anchors.right: parent.right
        anchors.rightMargin: root._left
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(0.0556)
        spacing: Theme.px(0.0148)

        Repeater {
            model: root.staff.staffLanguages

            StaffButton {
                required property var modelData

                implicitHeight: Theme.px(0.0889)
                name: modelData.name
                language: modelData.language
                chosen: modelData.chosen
                onClicked: root.staff.chooseStaffLanguage(modelData.language)
            }
        }
    }
}
