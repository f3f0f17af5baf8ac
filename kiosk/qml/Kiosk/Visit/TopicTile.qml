import QtQuick

import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Line
import Kiosk.Theme

// A topic as a tile; its line joins those of its neighbours.
Press {
    id: root

    required property string field
    required property string motif
    required property real inset
    // When its part of the row's line begins and how long it takes, ms.
    required property real drawsAt
    required property real drawsFor
    required property real clock

    // Scripts with tall lines need the room of three of them in a narrow tile.
    readonly property real _ratio: _plain ? 0.82 : Theme.portrait && Theme.script !== "latin" ? 0.74 : 0.66
    // Large words take the motif's room; the line goes on without it.
    readonly property bool _plain: Theme.highContrast || Theme.step >= (Theme.portrait || width < Theme.px(0.58) ? 1 : 2)
    readonly property real _road: Math.round(height * _ratio)
    readonly property real _word: Type.widestWord(name, "tile", Theme.language, Theme.step, Theme.unit)
    readonly property real _motif: Math.round(Math.min(height * 0.92, height * (1 - _ratio) * 3, width - Theme.px(0.0148 + 0.03) - inset - Math.ceil(_word) - 1))
    readonly property real _motifX: width - Theme.px(0.0148) - _motif
    readonly property color _fill: Theme.fieldFill(field)

    overField: true
    light: Theme.fieldLight(field)
    transform: []

    background: Rectangle {
        objectName: "tile"
        color: root.inverted ? Qt.tint(root._fill, Qt.alpha(Tokens.paper, 0.12)) : root._fill
        border.width: Theme.highContrast ? Theme.outline : 0
        border.color: Theme.text
    }

    Motif {
        visible: !root._plain
        anchors.fill: parent
        motif: root.motif
        motifX: root._motifX
        road: root._road
        size: root._motif
        from: 0
        to: root.width
        weight: Theme.px(Tokens.strokeLineTile)
        lineColor: Theme.fieldText(root.field)
        lightColor: Theme.fieldLight(root.field)
        drawn: Motion.progress(root.clock, root.drawsAt, root.drawsFor, Easing.Linear)
        lit: Motion.progress(root.clock, root.drawsAt + root.drawsFor, Tokens.motionLightIn / 2, Tokens.motionLightInEase)
    }

    Rectangle {
        visible: root._plain
        y: root._road - height / 2
        width: parent.width
        height: Theme.px(Tokens.strokeLineTile)
        color: Theme.highContrast ? Theme.ground : Theme.fieldText(root.field)
    }

    Words {
        anchors.left: parent.left
        anchors.leftMargin: root.inset
        y: root._road - Theme.px(0.0167) - height
        width: (root._plain ? root.width - Theme.px(0.0148) : root._motifX) - root.inset - Theme.px(0.03)
        text: root.name
        role: "tile"
        color: Theme.fieldText(root.field)
        wrap: true
        Accessible.ignored: true
    }
}
