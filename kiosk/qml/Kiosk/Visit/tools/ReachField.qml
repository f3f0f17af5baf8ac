import QtQuick

import Kiosk.Visit
import Kiosk.Window
import Kiosk.Theme

// What is above all that is read or touched in reach mode: the field of the page with its motif, nothing else.
Item {
    id: root

    required property VisitorView visitor
    required property real folded
    required property real further
    required property rect drawing

    readonly property bool _ofPage: [Place.Page, Place.Offer, Place.Quiz].includes(visitor.place)
    readonly property real _around: Theme.px(Tokens.landscapeReachAround)
    readonly property real _size: Math.min(Math.round(width * (Theme.portrait ? Tokens.portraitReachMotif : Tokens.landscapeReachMotif)), Math.floor((height - 2 * _around) / (266 + 152) * 480))

    PageField {
        visible: !Theme.highContrast
        width: root.width
        height: root.height + (1 - root.folded) * (Theme.window.height - root.height)
        field: root._ofPage ? root.visitor.page.field : root.visitor.place === Place.Advice ? root.visitor.advice.field : "river"
        motif: root._ofPage ? root.visitor.page.motif : root.visitor.place === Place.Advice ? root.visitor.advice.motif : root.visitor.place === Place.Languages ? "speech-bubble" : "signpost"
        stageWidth: root.width
        folded: root.folded
        further: root.further
        drawing: root.drawing
        hasMotif: !Theme.portrait || !root._ofPage || root.visitor.page.film === ""
        motifX: Math.round((root.width - root._size) / 2)
        road: Math.round((root.height + (266 - 152) / 480 * root._size) / 2)
        motifSize: root._size
    }

    Rectangle {
        visible: Theme.highContrast
        width: parent.width
        height: parent.height
        color: Theme.page

        Rectangle {
            objectName: "rule"
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.px(Tokens.strokeLinePage)
            color: Theme.ground
        }
    }
}
