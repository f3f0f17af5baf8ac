import QtQuick

import Kiosk.Bridge
import Kiosk.Theme

// A topic, read screen by screen.
PageFrame {
    id: root

    required property VisitorView visitor

    field: visitor.field
    motif: visitor.motif
    title: visitor.title
    topicName: visitor.topicName
    linksTop: !Theme.portrait && hasField && !narrow && linkRows.entries.length > 0 ? linkRows.begins : 0

    LinkRows {
        id: linkRows

        links: root.visitor.links
        width: root.columnWidth - Theme.px(Tokens.safeLandscapeX) - Theme.px(Theme.step === 1 ? 0.0444 : 0.0407)
        highest: root.usualRoad + root.motifBelowRoad * Theme.px(Tokens.landscapeMotifPageSizeLeast) + root.linksGap
        lowest: root.toolbarTop - Theme.px(Tokens.touchGap)
    }

    TopicWords {
        anchors.fill: parent
        visitor: root.visitor
        frame: root
        rows: linkRows
    }
}
