pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

import Kiosk.Bridge
import Kiosk.Theme

// The journey line of a stage with its motif and the light behind it. Lengths are pixels from the reading start.
Item {
    id: root

    required property string motif
    required property real motifX
    required property real road
    required property real size
    required property real from
    required property real to
    required property real weight
    required property color lineColor
    required property color lightColor
    property real lowRoad: 0
    property real curve: 0
    // Into how many pieces the motif's stroke is cut: only the one that changes is painted again.
    property int pieces: 1
    property real drawn: 1
    property real gone: 0
    property real lit: 1

    // Whole pixels above and below the line, so that runs and motif join without a seam.
    readonly property real axis: Math.round(road - weight / 2) + weight / 2
    readonly property real _lowAxis: lowRoad > 0 ? Math.round(lowRoad - weight / 2) + weight / 2 : axis
    readonly property real _k: size / 480
    readonly property real _end: motifX + size + (lowRoad > 0 ? curve : 0)
    readonly property real _runIn: Math.max(0, motifX - from)
    readonly property real _motifLength: Journey.length(motif) * _k + (lowRoad > 0 ? Math.hypot(curve, lowRoad - road) : 0)
    readonly property real _runOut: Math.max(0, to - _end)
    readonly property real _length: _runIn + _motifLength + _runOut
    readonly property bool _turned: Theme.flipped && Journey.mirrored(motif, Theme.script)
    // Asked for once, when all is in its place, and for all pieces.
    property bool _placed: false
    readonly property string _path: {
        if (!_placed)
            return "";
        if (lowRoad > 0)
            return Journey.descent(motif, Theme.script, motifX, axis, size, _lowAxis, curve, motifX, _end, width, Theme.flipped);
        return Journey.line(motif, Theme.script, motifX, axis, size, motifX, _end, width, Theme.flipped);
    }

    // The part, 0 to 1, of a stretch of the line that the first `share` of the whole covers.
    function _covered(share: real, before: real, stretch: real): real {
        return stretch > 0 ? Math.min(1, Math.max(0, (share * root._length - before) / stretch)) : 1;
    }

    Accessible.ignored: true

    Component.onCompleted: _placed = true

    Shape {
        objectName: "light"
        visible: root.lit > 0
        opacity: root.lit
        z: Tokens.zLight

        transform: [
            Scale {
                xScale: root._turned ? -root._k : root._k
                yScale: root._k
            },
            Translate {
                x: !Theme.flipped ? root.motifX : root._turned ? root.width - root.motifX : root.width - root.motifX - root.size
                y: root.axis - 300 * root._k
            }
        ]

        ShapePath {
            strokeColor: "transparent"
            strokeWidth: 0
            fillColor: root.lightColor

            PathSvg {
                path: Journey.light(root.motif)
            }
        }
    }

    // Run, motif and run in one movement.
    Run {
        objectName: "runIn"
        starts: root.from
        stretch: root._runIn
        before: 0
        level: root.axis
    }

    Item {
        id: middle

        readonly property real drawn: root._covered(root.drawn, root._runIn, root._motifLength)
        readonly property real gone: root._covered(root.gone, root._runIn, root._motifLength)
        readonly property real _from: Motion.curtain ? Math.round(root._end * gone) : 0
        readonly property real _to: Motion.curtain ? Math.round(root.motifX + (root._end - root.motifX) * drawn) : root.width

        x: Theme.flipped ? root.width - _to : _from
        width: Math.max(0, _to - _from)
        height: root.height
        clip: Motion.curtain
        z: Tokens.zLine

        Repeater {
            model: root._path === "" ? 0 : root.pieces

            Shape {
                id: piece

                required property int index

                readonly property real _start: Motion.curtain ? 0 : middle.gone
                readonly property real _stop: Motion.curtain ? 1 : middle.drawn

                readonly property real _first: Math.max(_start, index / root.pieces)
                readonly property real _last: Math.min(_stop, (index + 1) / root.pieces)

                // Left to the frame, polishing would ask for one more frame, in which nothing changes.
                function _cut() {
                    stroke.trim.start = piece._first;
                    stroke.trim.end = piece._last;
                    if (piece.Window.window)
                        piece.ensurePolished();
                }

                objectName: index === 0 ? "line" : ""
                x: -middle.x
                visible: _last > _first
                on_FirstChanged: _cut()
                on_LastChanged: _cut()
                Component.onCompleted: _cut()

                ShapePath {
                    id: stroke

                    fillColor: "transparent"
                    strokeColor: root.lineColor
                    strokeWidth: root.weight
                    capStyle: ShapePath.RoundCap
                    joinStyle: ShapePath.RoundJoin

                    PathSvg {
                        path: root._path
                    }
                }
            }
        }
    }

    Run {
        objectName: "runOut"
        starts: root._end
        stretch: root._runOut
        before: root._runIn + root._motifLength
        level: root._lowAxis
    }

    // A straight run on the road.
    component Run: Rectangle {
        id: run

        required property real starts
        required property real stretch
        required property real before
        required property real level

        readonly property real _first: starts + stretch * root._covered(root.gone, before, stretch)
        readonly property real _last: starts + stretch * root._covered(root.drawn, before, stretch)

        visible: width > 0
        x: Theme.flipped ? root.width - _last : _first
        y: level - height / 2
        z: Tokens.zLine
        width: stretch > 0 ? _last - _first : 0
        height: root.weight
        color: root.lineColor
        antialiasing: false
    }
}
