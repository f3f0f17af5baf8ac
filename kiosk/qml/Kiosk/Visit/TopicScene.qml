import QtQuick

import Kiosk.Sign
import Kiosk.Window
import Kiosk.Theme

// A topic, read screen by screen.
PageFrame {
    id: root

    required property VisitorView visitor

    // Large letters leave no room for them beside the text; then they are below it.
    readonly property bool linksInColumn: !Theme.portrait && Theme.step === 0 && !signed && !Theme.low

    field: visitor.page.field
    motif: visitor.page.motif
    title: visitor.page.title
    topicName: visitor.page.topicName
    signed: signer.signs
    turnerWidth: words.turnerWidth
    linksTop: linksInColumn && linkRows.entries.length > 0 ? linkRows.begins : 0

    LinkRows {
        id: linkRows

        links: root.visitor.page.links
        width: root.columnWidth - Theme.extraWidth - Theme.px(Tokens.safeLandscapeX) - Theme.px(Tokens.landscapePageFieldEndInset)
        highest: root.usualRoad + root.motifBelowRoad * Theme.px(Tokens.landscapeMotifPageSizeLeast) + root.linksGap
        lowest: root.toolbarTop - Theme.px(Tokens.touchGap)
    }

    SignerBox {
        id: signer

        anchors.left: parent.left
        anchors.leftMargin: root.signerPlace.x
        y: root.signerPlace.y
        width: root.signerPlace.width
        height: root.signerPlace.height
        film: root.visitor.page.film
        on: root.folded === 1 && !root.visitor.idleCard.covered
        tools: true
        toolsBeside: Theme.portrait && !Theme.low
        // In reach mode an upright signer is above what can be reached, and the tools are beside the page turner.
        toolsTop: Theme.portrait && Theme.low ? words.turnerTop - y : -1
    }

    TopicWords {
        id: words

        anchors.fill: parent
        visitor: root.visitor
        frame: root
        linksInColumn: root.linksInColumn
        rows: linkRows
    }
}
