import QtQml

import Kiosk.Theme

// Where the parts of a talk's console lie, in whole pixels: pictures above notes above buttons, and beside them clock and list.
// What a window has beyond 16:9 goes to the notes, and some of it to the pictures.
QtObject {
    id: root

    required property real width
    required property real height
    // How many times wider than high the room's screen is.
    required property real aspect
    // The line height of words below a picture, px.
    required property real line

    readonly property int margin: Theme.px(Tokens.consoleMargin)
    readonly property int gap: Theme.px(Tokens.space24)
    readonly property int top: Theme.px(Tokens.consoleTop)

    readonly property real _broader: Math.max(0, width / Theme.unit - 16 / 9)
    readonly property real _higher: Math.max(0, height / Theme.unit - 1)

    readonly property int sideWidth: Theme.px(0.341 + 0.12 * _broader)
    readonly property int sideX: width - margin - sideWidth

    readonly property int mainWidth: sideX - gap - margin

    readonly property int picturesY: Theme.px(0.0852)
    readonly property int nowHeight: Math.round(Math.min(Theme.px(0.25 + 0.3 * _higher + 0.15 * _broader), 0.4 * height, 0.42 * mainWidth / aspect))
    readonly property int nowWidth: Math.round(nowHeight * aspect)

    readonly property int stepX: margin + nowWidth + gap
    readonly property int aheadWidth: Math.floor((mainWidth - nowWidth - 2 * gap) / 2)
    readonly property int thenX: stepX + aheadWidth + gap
    readonly property int aheadHeight: Math.round(Math.min(nowHeight - 2 * line - Theme.px(Tokens.space16), aheadWidth / aspect))
    readonly property int aheadPictureWidth: Math.round(aheadHeight * aspect)

    readonly property int buttonsHeight: Theme.px(0.0926)
    readonly property int buttonsY: height - top - buttonsHeight

    readonly property int notesY: picturesY + nowHeight + gap
    readonly property int notesHeight: buttonsY - gap - notesY
}
