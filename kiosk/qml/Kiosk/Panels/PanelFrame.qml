import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Drawing
import Kiosk.Sign
import Kiosk.Theme

// The base of all panels: a field, the line with its motif and light, and words that come and go with a clock.
Item {
    id: root

    required property string panelId
    required property string field
    required property string motif
    required property string title
    // Milliseconds of the hand-over that brings this panel, and of the one that takes it away (-1: none).
    required property real arrival
    required property real departure
    // The size of text that is asked for; what reads large grows by it, as far as there is room.
    required property int wanted
    // The size that words have where the screen leaves more room than 16:9 does.
    property int roomy: 0
    // How far the second stroke of the motif has come, 0 to 1.
    property real further: 0
    property bool listing: false
    // The line runs from edge to edge without a motif.
    property bool plain: false
    // A film of a signer, in the place of the drawing; "" for none.
    property string film: ""
    property bool held: false
    // Without line and drawing: the panel has a line of its own.
    property bool bare: false
    // A touch on the panel asks for its reason instead of opening a topic: only a button does that.
    property bool asks: false
    // What the keys reach first inside the panel, where the panel itself opens nothing.
    property Item firstStop: null
    // The part of a text that fits on the screen: {anchor, after, words}; null for panels that fit as a whole.
    property var cut: null

    readonly property bool signed: signer.signs
    readonly property bool _low: signed && places.lowRoad > 0
    readonly property bool goesOn: !signed && !bare && Journey.goesOn(Journey.keys[motif] ?? motif)
    readonly property color ink: Theme.fieldText(field)
    readonly property color lightColor: Theme.fieldLight(field)
    readonly property real overrun: Theme.px(Tokens.strokeOverrun) + Theme.bleed
    // The places of the words, and upright their height with all gaps.
    property list<rect> words: []
    property real wordsHeight: 0
    readonly property PanelPlaces places: PanelPlaces {
        width: root.width
        height: root.height
        motif: root.motif
        listing: root.listing
        words: root.words
        wordsHeight: root.wordsHeight
    }
    // When the last words begin to come.
    property real lastWords: Handover.leadAt
    readonly property bool wordsStand: _lights || arrival >= lastWords + Handover.textIn
    // Words have come long before the line is drawn; from then on their bindings are not evaluated.
    readonly property real worded: wordsStand ? Handover.rest : arrival
    readonly property real textOpacity: departure < 0 ? 1 : 1 - Motion.progress(departure, Handover.textOutAt, Handover.textOut, Easing.Linear)

    // Each part of the hand-over looks at the clock only while it lasts, and not once a later one has come.
    readonly property bool _slid: wordsStand || arrival >= Handover.fieldAt + Handover.field
    readonly property bool _lights: arrival > Handover.lightAt
    // In steps that nobody can tell from one another: each paints the whole light.
    readonly property real lit: !_lights ? 0 : Math.round(24 * Motion.progress(arrival, Handover.lightAt, Handover.lightIn, Tokens.motionLightInEase)) / 24
    readonly property real _slide: _slid ? 1 : Motion.progress(arrival, Handover.fieldAt, Handover.field, Tokens.motionFieldEase)

    // Where the words end in a size of text, px from the top; upright, when they begin as high as they may.
    property var endOf: step => 0
    // The size that the words have: the largest, up to the one asked for, with which all are in their place.
    property int step: {
        for (let step = Math.max(wanted, roomy); step > 0; step--) {
            if (endOf(step) <= foot)
                return step;
        }
        return 0;
    }
    // The lowest place for words, px.
    readonly property real foot: places.lowRoad > 0 ? places.lowRoad - Theme.px(Tokens.space12) : height - Theme.px(Theme.portrait ? Tokens.space48 : Tokens.space24)

    // Whether a touch on the panel opens a topic. Then its button says the title, and no words of the panel say it again.
    readonly property bool opens: enabled
    // Whether the ring shows that keys act on the panel.
    readonly property bool ringed: ground.visualFocus || (firstStop as PressArea)?.visualFocus === true

    signal touched(panel: string)
    signal answered(panel: string)

    function takeRing() {
        (root.firstStop ?? ground).forceActiveFocus(Qt.TabFocusReason);
    }

    // The height of a text in a column, px.
    function heightOf(text: string, role: string, step: int, width: real): real {
        return text === "" ? 0 : Type.lineCount(text, role, Theme.language, step, Theme.unit, width) * Type.style(role, Theme.language, step, Theme.unit).lineHeight;
    }

    // As far as its field has come: beyond it somebody sees, and touches, the panel that leaves.
    PressArea {
        id: ground

        readonly property real _away: Math.round((1 - root._slide) * (root.width + 2 * Theme.bleed))

        x: (Theme.flipped ? _away : -_away) - Theme.bleed
        y: -Theme.bleed
        width: root.width + 2 * Theme.bleed
        height: root.height + Theme.bleed
        enabled: root.visible
        name: root.title
        overField: true
        // It ends at the edges of the screen, and below the bar.
        ringInset: Theme.bleed + Theme.rings
        transform: []
        focusPolicy: root.asks ? Qt.NoFocus : Qt.StrongFocus
        Accessible.ignored: !root.opens || root.asks || !visible

        background: Rectangle {
            objectName: "field"
            x: Theme.bleed
            y: Theme.bleed
            width: root.width
            height: root.height
            color: Theme.fieldFill(root.field)

            Bleed {
                below: false
            }
        }

        onClicked: root.asks ? root.answered(root.panelId) : root.touched(root.panelId)
    }

    JourneyLine {
        objectName: "motif"
        anchors.fill: parent
        visible: !root.bare
        motif: root.motif
        pieces: 32
        byHand: !root.bare && (!root._lights || root.arrival < Handover.rest)
        further: root.further
        motifX: root.plain || root.signed ? width + 2 * root.overrun : root.places.motifX
        // Beside a signer a list has no drawing after which the line could step down: it lies below all words.
        road: root._low ? root.places.lowRoad : root.places.road
        size: root.plain || root.bare || root.signed ? 0 : root.places.motifSize
        from: -root.overrun
        to: width + root.overrun
        lowRoad: root._low ? 0 : root.places.lowRoad
        curve: Theme.px(0.139)
        weight: Theme.px(Tokens.strokeLinePanel)
        lineColor: root.ink
        lightColor: root.lightColor
        drawn: reached((root.arrival - Handover.lineAt) / Handover.draw)
        gone: root.departure < 0 ? 0 : Motion.progress(root.departure, Handover.leaveAt, Handover.leave, Tokens.motionLeaveEase)
        lit: root.lit * (root.departure < 0 ? 1 : 1 - Motion.progress(root.departure, Handover.lightOutAt, Handover.lightOut, Easing.Linear))
    }

    SignerBox {
        id: signer

        // Upright above all words, else in the place of the drawing, from the top to the bar.
        anchors.left: parent.left
        anchors.leftMargin: Theme.portrait ? 0 : root.places.signerX
        width: Theme.portrait ? root.width : root.places.signerWidth
        height: Theme.portrait ? Math.max(0, (root.words[0]?.y ?? root.places.wordsTop) - Theme.px(Tokens.space36)) : root.height
        film: root.film
        on: root.wordsStand && root.departure < 0
        held: root.held
    }
}
