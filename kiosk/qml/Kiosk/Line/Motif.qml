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
    property real drawn: 1
    property real gone: 0
    property real lit: 1

    readonly property real _k: size / 480
    readonly property bool _turned: Theme.flipped && Journey.mirrored(motif, Theme.script)

    Accessible.ignored: true

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
                y: root.road - 300 * root._k
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

    Item {
        readonly property real _from: Math.round(root.width * root.gone)
        readonly property real _to: Math.round(root.width * root.drawn)

        x: Motion.curtain ? (Theme.flipped ? root.width - _to : _from) : 0
        width: Motion.curtain ? Math.max(0, _to - _from) : root.width
        height: root.height
        clip: Motion.curtain
        z: Tokens.zLine

        Shape {
            objectName: "line"
            x: -parent.x
            visible: root.drawn > 0 && root.gone < 1

            ShapePath {
                fillColor: "transparent"
                strokeColor: root.lineColor
                strokeWidth: root.weight
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin
                trim.start: Motion.curtain ? 0 : root.gone
                trim.end: Motion.curtain ? 1 : root.drawn

                PathSvg {
                    path: root.lowRoad > 0
                        ? Journey.descent(root.motif, Theme.script, root.motifX, root.road, root.size, root.lowRoad, root.curve, root.from, root.to, root.width, Theme.flipped)
                        : Journey.line(root.motif, Theme.script, root.motifX, root.road, root.size, root.from, root.to, root.width, Theme.flipped)
                }
            }
        }
    }
}
