pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// All slides as pictures, which come one by one, those near the slide of now first: a step never waits for more than one.
Rectangle {
    id: root

    required property ConsoleView consoleView
    required property RoomSlides room

    readonly property var _slides: consoleView.slides.rows
    readonly property int _now: Math.max(0, _slides.findIndex(row => row.chosen))
    readonly property int _columns: 4
    property int _come: 0

    color: Theme.consolePage

    Component.onDestruction: coming.stop()

    MouseArea {
        anchors.fill: parent
    }

    PlainText {
        id: heading

        anchors.left: parent.left
        text: qsTr("All slides")
        role: "tool_label"
        language: root.consoleView.language
        step: 0
        color: Theme.consoleSoft
    }

    ConsoleTool {
        anchors.right: parent.right
        anchors.verticalCenter: heading.verticalCenter
        symbol: Icons.ofTool("close")
        name: qsTr("Close")
        onClicked: root.consoleView.pages.leaveOverview("")
    }

    GridView {
        id: grid

        objectName: "overview"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: -_gap
        anchors.top: heading.bottom
        anchors.topMargin: Theme.px(Tokens.space24)
        anchors.bottom: parent.bottom

        readonly property int _gap: Theme.px(Tokens.space24)
        readonly property int _frame: Theme.px(Tokens.strokeHeavy)
        readonly property int _picture: cellWidth - _gap - 2 * _frame

        clip: true
        cacheBuffer: 0
        boundsBehavior: Flickable.StopAtBounds
        cellWidth: Math.floor(width / root._columns)
        cellHeight: Math.round(_picture / root.room.aspect) + 2 * _frame + Theme.px(Tokens.space72)
        model: root._slides
        currentIndex: root._now
        focus: true
        Component.onCompleted: {
            positionViewAtIndex(root._now, GridView.Center);
            forceActiveFocus();
        }
        Keys.onReturnPressed: root.consoleView.pages.leaveOverview(model[currentIndex].ref)
        Keys.onEnterPressed: root.consoleView.pages.leaveOverview(model[currentIndex].ref)
        Keys.onEscapePressed: root.consoleView.pages.leaveOverview("")

        delegate: Item {
            id: cell

            required property int index
            required property string ref
            required property string number
            required property string title

            readonly property bool _here: GridView.isCurrentItem

            width: grid.cellWidth - grid._gap
            height: grid.cellHeight

            Accessible.role: Accessible.ListItem
            Accessible.name: face.name

            PressArea {
                id: face

                width: parent.width
                height: Math.round(grid._picture / root.room.aspect) + 2 * grid._frame
                focusPolicy: Qt.NoFocus
                overField: true
                name: cell.number + ". " + cell.title
                Accessible.selectable: true
                Accessible.selected: cell._here
                onClicked: root.consoleView.pages.leaveOverview(cell.ref)

                background: Rectangle {
                    color: cell._here ? Theme.amber : Theme.consoleRaised
                }

                Loader {
                    x: grid._frame
                    y: grid._frame
                    width: grid._picture
                    height: face.height - 2 * grid._frame
                    active: root._come > Math.abs(cell.index - root._now)

                    sourceComponent: ConsoleSlide {
                        room: root.room
                        panel: root.consoleView.slides.panel(cell.ref)
                        name: cell.title
                    }
                }
            }

            PlainText {
                anchors.left: parent.left
                anchors.top: face.bottom
                anchors.topMargin: Theme.px(Tokens.space8)
                width: parent.width
                text: face.name
                role: "tool_label"
                language: root.consoleView.language
                step: 0
                color: Theme.paper
                mostLines: 1
                Accessible.ignored: true
            }
        }
    }

    // One or two pictures each time, with a rest in which keys are heard.
    SequentialAnimation {
        id: coming

        running: root._come < root._slides.length
        loops: Animation.Infinite

        PauseAnimation {
            duration: 30
        }

        ScriptAction {
            script: root._come += 1
        }
    }
}
