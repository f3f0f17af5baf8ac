import QtQuick

import Kiosk.Text
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A page of a topic in a talk, or one of its posters in the loop: a list panel's place for a text.
PanelFrame {
    id: root

    required property string topicName
    required property string headline
    required property var blocks
    required property string anchor
    required property int hidden
    // A part of a page, all on one screen: its title is small and its text is large.
    required property bool poster

    readonly property real _top: Theme.portrait ? Theme.moved(Tokens.portraitTextPageY, Tokens.portraitHigherListText) : Theme.px(Tokens.landscapeListColumnY)
    readonly property real _bottom: Theme.portrait ? height - Theme.px(Tokens.portraitTextFoot) : Theme.moved(Tokens.landscapeLowRoad - 0.0296, Tokens.landscapeHigherLowRoad)

    // On a long screen a poster's text has a wider column, which its larger letters use.
    readonly property real _wide: places.listWidth + (poster && !Theme.portrait ? Math.min(Math.round(Tokens.landscapeWiderPoster * Theme.extraWidth), Theme.px(Tokens.landscapeWiderPosterMost)) : 0)

    // What the text leaves over.
    readonly property real _free: Math.max(0, pager.height - pager.screen.height)

    title: headline
    listing: true
    words: Theme.portrait ? [Qt.rect(0, heading.y, width, height)] : []
    // One value of one screen, so that no report mixes two. Reported again with other blocks, even if as much of them fits.
    cut: pager.screen.anchor !== "" && !poster ? { anchor: pager.screen.anchor, after: pager.screen.after, words: Paging.words(headline, pager.screen.shown) } : null

    onAnchorChanged: {
        if (pager.anchor !== "" && pager.anchor !== root.anchor)
            turning.begin(root.anchor);
    }
    Component.onCompleted: pager.anchor = root.anchor

    Pager {
        id: pager

        blocks: root.blocks
        anchor: ""
        poster: root.poster
        width: root._wide
        height: root._bottom - root._top - heading.height - Theme.px(Tokens.space36)
    }

    TextTurn {
        id: turning

        onTurned: anchor => pager.anchor = anchor
    }

    Reveal {
        id: heading

        objectName: "headline"
        anchors.left: parent.left
        anchors.leftMargin: root.places.listX
        y: root._top + (root.poster ? Math.round(0.4 * root._free) : Theme.portrait || pager.count > 1 ? 0 : Math.round(Tokens.landscapeHigherList * Math.min(Theme.extraHeight, root._free)))
        frame: root
        at: Handover.headlineAt

        Column {
            spacing: Theme.px(Tokens.space8)

            PlainText {
                objectName: "topicName"
                visible: root.topicName !== ""
                width: root._wide
                text: root.topicName
                role: "topic_name"
                step: 0
                color: root.ink
                wrap: true
            }

            LargeWords {
                objectName: "title"
                width: root._wide
                text: root.headline
                role: {
                    if (root.poster)
                        return "heading_2";
                    const lines = role => Type.lineCount(root.headline, role, Theme.language, 0, Theme.unit, root._wide);
                    return lines("list_headline") === 1 ? "list_headline" : lines("list_headline_s") <= 2 ? "list_headline_s" : "title_s";
                }
                fading: heading.fading
                step: 0
                color: root.ink
                wrap: true
                Accessible.role: Accessible.Heading
            }
        }
    }

    Reveal {
        id: text

        anchors.left: heading.left
        width: root._wide
        height: pager.height
        y: heading.y + heading.height + Theme.px(Tokens.space36)
        frame: root
        at: Handover.leadAt

        TextColumn {
            width: root._wide
            height: pager.height
            opacity: turning.share
            blocks: pager.shown
            step: pager.step
            hidden: root.hidden
            spot: root.lightColor
            stop: root.lightColor
            ink: root.ink
            soft: root.ink
            heading: root.ink
            rule: Theme.fieldRule(root.field)
            ground: root.ink
            behind: Theme.fieldFill(root.field)
        }
    }
}
