import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The name of a page's topic, small above the title. It takes no line of the text: the title gives way, or has it in
// the space below the band.
SpokenText {
    id: root

    // Whether the title is below a band, and not on the road.
    required property bool hangs
    // How wide it may be, and how high with the gap below it.
    required property real widest
    required property real highest

    readonly property bool _fits: text !== "" && _height + _gap <= highest && wide <= widest
    readonly property real wide: Type.width(text, role, Theme.language, step, Theme.unit)
    // Its height above the title, and how much lower the title is below a band.
    readonly property real takes: _fits ? _height + _gap : 0
    readonly property real lowers: _fits && hangs ? Math.max(0, gapAbove + takes - Theme.px(Tokens.space52)) : 0
    readonly property real gapAbove: Theme.px(Tokens.space16)

    // Strokes of some scripts rise far out of the title's line.
    readonly property real _gap: Math.round(Type.style("title", Theme.language, 0, Theme.unit).overhang / 4)
    readonly property real _height: Type.style(role, Theme.language, step, Theme.unit).lineHeight

    objectName: "topicName"
    role: "topic_name"
    lines: ["topic"]
}
