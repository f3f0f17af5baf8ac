import QtQuick

import Kiosk.Visit
import Kiosk.Window
import Kiosk.Theme

// A topic, read screen by screen.
PageFrame {
    id: root

    required property VisitorView visitor

    // Large letters leave no room for them beside the text, or none for all; then they are below it.
    readonly property bool linksInColumn: !Theme.portrait && (Theme.step === 0 || twoColumns && hasField && linkRows.holdsAll) && !signed && !Theme.low && (!visitor.page.alike || linkRows.holdsAll)

    twoColumns: long && !Theme.low && !signed
    field: visitor.page.field
    motif: visitor.page.motif
    title: visitor.page.title
    told: visitor.page.scene || title
    topicName: visitor.page.topicName
    signed: signer.signs
    turnerWidth: words.turnerWidth
    linksTop: linksInColumn && linkRows.entries.length > 0 ? linkRows.begins : 0

    LinkRows {
        id: linkRows

        links: root.visitor.page.links
        alike: root.visitor.page.alike
        width: root.columnWidth - root.extraColumn - Theme.px(Tokens.safeLandscapeX) - Theme.px(Tokens.landscapePageFieldEndInset)
        highest: root.usualRoad + root.motifBelowRoad * Theme.px(Tokens.landscapeMotifPageSizeLeast) + root.linksGap
        lowest: root.toolbarTop - Theme.px(Tokens.touchGap)
    }

    PageSigner {
        id: signer

        frame: root
        visitor: root.visitor
        film: root.visitor.page.film
        turnerTop: words.turnerTop
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
