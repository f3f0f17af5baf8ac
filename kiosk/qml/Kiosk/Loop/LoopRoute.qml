pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// The loop's route along the bar's top edge: one stop per panel, at most eight, ink as far as the loop has come.
Item {
    id: root

    required property int stops
    required property int current
    // The range of the ink, 0 at the current stop and 1 at the next; how long it waits and how
    // long it takes, ms.
    required property real progress
    required property real goal
    required property int waits
    required property int lasts
    required property bool held
    // From the reading start to the first stop, px.
    property real inset: farInset

    readonly property real farInset: Theme.px(Tokens.routeInset)
    readonly property real pitch: stops > 1 ? (width - inset - farInset) / (stops - 1) : 0
    readonly property real _from: _place(current + progress)
    readonly property real _to: _place(current + goal)
    // Whole pixels, eight times a second: anything that moves all the time costs on an old machine.
    readonly property int _ticks: Math.max(1, Math.min(Math.round(_to - _from), Math.floor(lasts * 8 / 1000)))
    property int _ticked: 0

    readonly property real inkEnd: Math.round(_from + (_to - _from) * _ticked / _ticks)

    // The way goes on from the last stop to the edge of the screen.
    function _place(stop: real): real {
        const beyond = Math.max(0, stop - (root.stops - 1));
        return root.inset + (stop - beyond) * root.pitch + beyond * (root.width - root.inset - (root.stops - 1) * root.pitch);
    }

    function _begin() {
        root._ticked = 0;
        run.stop();
        if (!root.held && Motion.clockRuns && !Motion.reduced && root.lasts > 0 && root.visible)
            run.start();
    }

    implicitHeight: Theme.px(0.028)

    Accessible.ignored: true

    onCurrentChanged: _begin()
    onProgressChanged: _begin()
    onGoalChanged: _begin()
    onWaitsChanged: _begin()
    onLastsChanged: _begin()
    onHeldChanged: _begin()
    onVisibleChanged: _begin()
    Component.onCompleted: _begin()

    // Only pauses: Qt sleeps between them, where a running animation would wake it 60 times a second.
    SequentialAnimation {
        id: run

        PauseAnimation {
            duration: root.waits
        }

        SequentialAnimation {
            loops: root._ticks

            PauseAnimation {
                duration: root.lasts / root._ticks
            }

            ScriptAction {
                script: root._ticked += 1
            }
        }
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Theme.px(Tokens.strokeLineBar)
        color: Theme.rule

        Bleed {
            above: false
            below: false
        }
    }

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: -Theme.bleed
        anchors.verticalCenter: parent.verticalCenter
        width: root.inkEnd + Theme.bleed
        height: Theme.px(Tokens.strokeLineBar)
        color: Theme.ink
    }

    Repeater {
        model: root.stops

        Rectangle {
            id: stop

            required property int index

            readonly property bool _isCurrent: index === root.current
            readonly property bool _isPassed: index < root.current

            anchors.left: parent.left
            anchors.leftMargin: Math.round(root.inset + index * root.pitch - width / 2)
            anchors.verticalCenter: parent.verticalCenter
            width: 2 * Math.round(Theme.px(_isCurrent ? Tokens.routeCurrent : _isPassed ? Tokens.routePassed : Tokens.routeStop) / 2)
            height: width
            radius: width / 2
            color: _isCurrent ? Theme.amber : _isPassed ? Theme.ink : Theme.paper
            border.width: _isPassed ? 0 : Theme.px(_isCurrent ? Tokens.strokeHeavy : Tokens.strokeIcon)
            border.color: _isCurrent ? Theme.ink : Theme.stopOutline
        }
    }
}
