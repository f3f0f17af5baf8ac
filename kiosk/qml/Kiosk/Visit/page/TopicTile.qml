import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Drawing
import Kiosk.Theme

// A topic as a tile; its line joins those of its neighbours.
PressArea {
    id: root

    required property string field
    required property string motif
    required property real inset
    // From its drawing to the far edge, px.
    required property real margin
    // When its part of the row's line begins and how long it takes, ms.
    required property real drawsAt
    required property real drawsFor
    // The share of the height that lies over the line of its row.
    required property real rowRoad
    required property real clock
    required property real renewed

    // Large words take the motif's room; the line goes on without it.
    readonly property bool _plain: _fit.motif === 0
    readonly property real _road: Math.round(height * _fit.ratio)
    readonly property real _motif: _fit.motif
    readonly property real _motifX: width - margin - _motif
    // Where it saves the drawing, lines may lie so much closer.
    readonly property real closest: 1.4
    // Scripts with tall lines need the room of three of them in a narrow tile.
    readonly property real _usual: Theme.portrait && Theme.script !== "latin" ? 0.74 : 0.66
    // A tile leaves the usual road only where its words need it.
    readonly property var _wanted: _drawnOn([_usual, 0.74, 0.82], 1) ?? _drawnOn([_usual, 0.74, 0.82], closest) ?? _inReach([_usual, 0.74, 0.82]) ?? _fitting([[0, _usual], [0, 0.82]], 1) ?? { step: 0, motif: 0, ratio: 0.82, room: _roomBeside(0), role: "tile" }
    readonly property real wantedRoad: _wanted.ratio
    readonly property var _fit: rowRoad === wantedRoad ? _wanted : _drawnOn([rowRoad], 1) ?? _drawnOn([rowRoad], closest) ?? _inReach([rowRoad]) ?? _wanted

    // The largest words, then the largest motif, with which the title fits over the road inside the tile. For those who do not
    // read the motif is the words, so it makes way to none of them.
    function _drawnOn(roads: list<real>, fullest: real, role = "tile"): var {
        const places = [];
        for (const road of roads.filter(each => each >= root._usual)) {
            // Higher than wide, it leaves half of the width to the words.
            const largest = Math.min(height * 0.92, height * (1 - road) * 3, width * 0.45);
            const least = Theme.px(Theme.low ? Tokens.tileMotifLow : Tokens.tileMotifLeast);
            for (const share of [1, 0.85, 0.7, 0.55, 0])
                if (largest > 0 && (share === 0 || largest * share > least))
                    places.push([Math.round(Math.min(largest, Math.max(least, largest * share))), road]);
        }
        return _fitting(places, fullest, role);
    }

    // The low tiles of reach mode keep the drawing with words as small as those of buttons.
    function _inReach(roads: list<real>): var {
        return Theme.low ? _drawnOn(roads, closest, "button") ?? _drawnOn(roads, closest, "tool_label") : undefined;
    }

    function _fitting(places: var, fullest: real, role = "tile"): var {
        for (let step = role === "tile" ? Theme.step : 0; step >= 0; step -= 1)
            for (const [motif, road] of places) {
                const fit = { step: step, motif: motif, ratio: road, room: _roomBeside(motif), role: role };
                if (_holds(fit, fullest))
                    return fit;
            }
        return undefined;
    }

    // The title may extend over the line until the drawing rises from it.
    function _roomBeside(motif: real): real {
        const rises = motif ? Math.floor(Journey.rises(Journey.keys[root.motif] ?? root.motif, Theme.script, Theme.flipped) * motif / 480) : 0;
        return width - margin - motif + rises - inset - Theme.px(0.03);
    }

    // The height of its words over what they have; above 1 they lie closer.
    function _fullness(fit: var): real {
        const lines = Type.lineCount(name, fit.role, Theme.language, fit.step, Theme.unit, fit.room);
        const high = lines * Type.style(fit.role, Theme.language, fit.step, Theme.unit).lineHeight;
        return high / (height * fit.ratio - Theme.px(Tokens.space18 + 0.0083));
    }

    function _holds(fit: var, fullest: real): bool {
        return Type.widestWord(name, fit.role, Theme.language, fit.step, Theme.unit) < fit.room && _fullness(fit) <= fullest;
    }

    readonly property color _fill: Theme.fieldFill(field)

    overField: true
    light: Theme.fieldLight(field)
    transform: []

    background: Rectangle {
        objectName: "tile"
        color: root.inverted ? Theme.lifted(root._fill) : root._fill
        border.width: Theme.highContrast ? Theme.outline : 0
        border.color: Theme.text
    }

    JourneyLine {
        visible: !root._plain
        opacity: root.renewed
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
        lit: Motion.progress(root.clock, root.drawsAt + root.drawsFor, Tokens.motionTileLight, Tokens.motionLightInEase)
    }

    Rectangle {
        visible: root._plain
        opacity: root.renewed
        y: root._road - height / 2
        width: parent.width
        height: Theme.px(Tokens.strokeLineTile)
        color: Theme.highContrast ? Theme.ground : Theme.fieldText(root.field)
    }

    SpokenText {
        lines: [root.objectName]
        mark: color
        anchors.left: parent.left
        anchors.leftMargin: root.inset
        y: root._road - Theme.px(Tokens.space18) - height
        width: root._fit.room
        opacity: root.renewed
        text: root.name
        role: root._fit.role
        step: root._fit.step
        leading: Math.min(1, 1 / root._fullness(root._fit))
        color: Theme.fieldText(root.field)
        wrap: true
        even: true
        Accessible.ignored: true
    }
}
