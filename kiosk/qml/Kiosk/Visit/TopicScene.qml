pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Bridge
import Kiosk.Theme

// A topic, read screen by screen.
PageFrame {
    id: root

    required property VisitorView visitor
    // False in the first frame of a visit: the field, the motif and the title answer the touch.
    required property bool whole

    field: visitor.field
    motif: visitor.motif
    title: visitor.title
    linksTop: !Theme.portrait && hasField && !narrow && linkRows.entries.length > 0 ? linkRows.begins : 0

    LinkRows {
        id: linkRows

        links: root.visitor.links
        width: root.columnWidth - Theme.px(Tokens.safeLandscapeX) - Theme.px(Theme.step === 1 ? 0.0444 : 0.0407)
        highest: root.usualRoad + root.motifBelowRoad * Theme.px(Tokens.landscapeMotifPageSizeLeast) + root.linksGap
        lowest: root.toolbarTop - Theme.px(Tokens.touchGap)
    }

    Loader {
        id: words

        anchors.fill: parent
        active: root.whole

        sourceComponent: TopicWords {
            visitor: root.visitor
            frame: root
            rows: linkRows
        }
    }
}
