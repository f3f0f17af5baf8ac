pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

import Kiosk.Window
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
    // The number of pieces of the motif's stroke: only the one that changes is painted again.
    property int pieces: 1
    // Whether the line is being drawn, at the pace of a hand.
    property bool byHand: false
    // How far the second stroke has come, 0 to 1.
    property real further: 0
    property real drawn: 1
    property real gone: 0
    property real lit: 1

    readonly property string _drawing: Journey.keys[motif] ?? motif
    // Whole pixels above and below the line, so that runs and motif join without a seam.
    readonly property real axis: Math.round(road - weight / 2) + weight / 2
    readonly property real _lowAxis: lowRoad > 0 ? Math.round(lowRoad - weight / 2) + weight / 2 : axis
    readonly property real _k: size / 480
    readonly property real _end: motifX + size + (lowRoad > 0 ? curve : 0)
    readonly property real _runIn: Math.max(0, motifX - from)
    readonly property real _motifLength: Journey.length(_drawing) * _k + (lowRoad > 0 ? Math.hypot(curve, lowRoad - road) : 0)
    readonly property real _runOut: Math.max(0, to - _end)
    readonly property real _length: _runIn + _motifLength + _runOut
    readonly property bool _turned: Theme.flipped && Journey.mirrored(_drawing, Theme.script)
    // Computed once for all pieces, when all positions are known.
    property bool _placed: false
    readonly property list<string> _paths: _placed && size > 0 ? Journey.pieces(_drawing, Theme.script, motifX, axis, size, lowRoad > 0 ? _lowAxis : axis, curve, width, Theme.flipped, pieces, further) : []
    // A native JavaScript array: each access to any other kind copies the whole.
    readonly property var _pace: _placed && byHand && size > 0 ? Array.from(Journey.pace(_drawing, Theme.script, size, lowRoad > 0 ? _lowAxis - axis : 0, curve, Theme.flipped, _runIn, _runOut)) : []
    readonly property real _pieceLength: _motifLength / pieces

    // The drawn share of the line after a share of its time.
    function reached(part: real): real {
        const pace = root._pace;
        if (part <= 0 || part >= 1 || pace.length === 0)
            return Math.min(1, Math.max(0, part));
        const knot = part * (pace.length - 1);
        const before = Math.floor(knot);
        const reached = pace[before];
        return reached + (pace[before + 1] - reached) * (knot - before);
    }

    Accessible.ignored: true

    Component.onCompleted: _placed = true

    End {
        id: tip

        share: root.drawn
        edge: "last"
    }

    End {
        id: tail

        share: root.gone
        edge: "first"
    }

    Shape {
        objectName: "light"
        visible: root.lit > 0
        opacity: root.lit * (1 - Journey.breath(root._drawing) * (1 - Math.cos(2 * Math.PI * root.further)) / 2)
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
                path: Journey.light(root._drawing, root.further)
            }
        }
    }

    // Run, motif and run in one movement.
    Run {
        objectName: "runIn"
        starts: root.from
        drawn: root._runIn + (tip.piece < 0 ? tip.at : 0)
        gone: root._runIn + (tail.piece < 0 ? tail.at : 0)
        level: root.axis
    }

    Item {
        id: middle

        readonly property real _from: Motion.curtain ? Math.round(root._end * tail.covers(0, root._motifLength)) : 0
        readonly property real _to: Motion.curtain ? Math.round(root.motifX + (root._end - root.motifX) * tip.covers(0, root._motifLength)) : root.width

        x: Theme.flipped ? root.width - _to : _from
        width: Math.max(0, _to - _from)
        height: root.height
        // The software renderer paints a Shape in an empty clip without any, and never clears it (QSGSoftwareRenderableNode::renderNode).
        visible: width > 0
        clip: Motion.curtain
        z: Tokens.zLine

        Repeater {
            id: line

            model: root._placed ? root.pieces : 0

            Shape {
                id: piece

                required property int index

                // The drawn and the erased share of the piece, from the ends; a curtain covers a whole piece.
                property real first: 0
                property real last: 0
                readonly property real _first: Motion.curtain ? 0 : first
                readonly property real _last: Motion.curtain ? 1 : last

                // Polished during the frame, it would request one more frame, in which nothing changes.
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
                Component.onCompleted: {
                    first = tail.covers(index * root._pieceLength, root._pieceLength);
                    last = tip.covers(index * root._pieceLength, root._pieceLength);
                    _cut();
                }

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
        drawn: tip.piece < root.pieces ? 0 : tip.at - root._motifLength
        gone: tail.piece < root.pieces ? 0 : tail.at - root._motifLength
        level: root._lowAxis
    }

    // An end of the visible line. It moves the pieces itself: with bindings, each piece would be evaluated at every step.
    component End: QtObject {
        id: end

        required property real share
        // Its property name in the pieces.
        required property string edge

        // The beginning of the motif.
        readonly property real at: share * root._length - root._runIn
        // The index of its piece; -1 on the run before the motif, the number of pieces on the run after it.
        readonly property int piece: _reach()
        property int _was: -1

        // The share of a stretch of the motif before it, 0 to 1.
        function covers(from: real, length: real): real {
            if (end.share >= 1)
                return 1;
            return length > 0 ? Math.min(1, Math.max(0, (end.at - from) / length)) : 0;
        }

        function _reach(): int {
            return end.share >= 1 ? root.pieces : Math.min(root.pieces, Math.max(-1, Math.floor(end.at / root._pieceLength)));
        }

        function _move() {
            const piece = end._reach();
            const highest = Math.min(root.pieces - 1, Math.max(piece, end._was));
            for (let i = Math.max(0, Math.min(piece, end._was)); i <= highest; i += 1) {
                const moved = line.itemAt(i);
                if (moved)
                    moved[end.edge] = end.covers(i * root._pieceLength, root._pieceLength);
            }
            end._was = piece;
        }

        onAtChanged: _move()
        Component.onCompleted: _move()
    }

    // A straight run on the road.
    component Run: Rectangle {
        id: run

        required property real starts
        // The drawn and the erased length, in pixels.
        required property real drawn
        required property real gone
        required property real level

        visible: width > 0
        x: Theme.flipped ? root.width - starts - drawn : starts + gone
        y: level - height / 2
        z: Tokens.zLine
        width: drawn - gone
        height: root.weight
        color: root.lineColor
        antialiasing: false
    }
}
