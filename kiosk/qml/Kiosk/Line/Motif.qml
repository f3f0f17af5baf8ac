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
    // Whether it is being drawn, at the pace of a hand.
    property bool byHand: false
    // How far the second stroke has come, 0 to 1.
    property real further: 0
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
    readonly property list<string> _paths: _placed && size > 0 ? Journey.pieces(motif, Theme.script, motifX, axis, size, lowRoad > 0 ? _lowAxis : axis, curve, width, Theme.flipped, pieces, further) : []
    readonly property list<real> _pace: _placed && byHand ? Journey.pace(motif, Theme.script, size, lowRoad > 0 ? _lowAxis - axis : 0, curve, Theme.flipped, _runIn, _runOut) : []

    // How much of the line a hand has drawn after a part of its time.
    function reached(part: real): real {
        // Each reading of the property copies the whole table.
        const pace = root._pace;
        if (part <= 0 || part >= 1 || pace.length === 0)
            return part;
        const knot = part * (pace.length - 1);
        const before = Math.floor(knot);
        const reached = pace[before];
        return reached + (pace[before + 1] - reached) * (knot - before);
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
        opacity: root.lit * (1 - Journey.breath(root.motif) * (1 - Math.cos(2 * Math.PI * root.further)) / 2)
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
                path: Journey.light(root.motif, root.further)
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
        // The pieces at which the hand is; no other one looks at more than this.
        readonly property int drawsAt: Math.floor(drawn * root.pieces)
        readonly property int goesAt: Math.floor(gone * root.pieces)
        readonly property real _from: Motion.curtain ? Math.round(root._end * gone) : 0
        readonly property real _to: Motion.curtain ? Math.round(root.motifX + (root._end - root.motifX) * drawn) : root.width

        x: Theme.flipped ? root.width - _to : _from
        width: Math.max(0, _to - _from)
        height: root.height
        clip: Motion.curtain
        z: Tokens.zLine

        Repeater {
            model: root._placed ? root.pieces : 0

            Shape {
                id: piece

                required property int index

                // How much of the piece has been drawn, and has gone.
                readonly property real _first: Motion.curtain || index > middle.goesAt ? 0 : index < middle.goesAt ? 1 : middle.gone * root.pieces - index
                readonly property real _last: Motion.curtain || index < middle.drawsAt ? 1 : index > middle.drawsAt ? 0 : middle.drawn * root.pieces - index

                // Left to the frame, polishing would ask for one more frame, in which nothing changes.
                function _cut() {
                    stroke.trim.start = piece._first;
                    stroke.trim.end = piece._last;
                    if (piece.Window.window)
                        piece.ensurePolished();
                }

                objectName: "line"
                x: -middle.x
                visible: _last > _first
                on_FirstChanged: _cut()
                on_LastChanged: _cut()
                onVisibleChanged: _cut()
                Component.onCompleted: _cut()

                ShapePath {
                    id: stroke

                    fillColor: "transparent"
                    strokeColor: root.lineColor
                    strokeWidth: root.weight
                    capStyle: ShapePath.RoundCap
                    joinStyle: ShapePath.RoundJoin

                    PathSvg {
                        path: root._paths[piece.index] ?? ""
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
