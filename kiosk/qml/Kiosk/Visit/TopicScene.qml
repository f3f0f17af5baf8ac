import QtQuick

import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// A topic, read screen by screen.
PageFrame {
    id: root

    required property VisitorView visitor

    readonly property var _links: visitor.links
    readonly property bool _hasAction: Theme.portrait && _links.length > 0
    readonly property real _foot: toolbarTop - Theme.px(Theme.portrait ? 0.0352 : 0.0278)
    readonly property real _textBottom: Theme.portrait ? _foot - Math.max(turner.height, _hasAction ? action.height : 0) - Theme.px(Tokens.space3) : _foot

    field: visitor.field
    motif: visitor.motif
    title: visitor.title

    Pager {
        id: pager

        blocks: root.visitor.blocks
        anchor: root.visitor.anchor
        width: root.textWidth
        height: root._textBottom - root.textY
        language: Theme.language
        step: Theme.step
        unit: Theme.unit
    }

    TextColumn {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: root.textY
        width: root.textWidth
        height: pager.height
        opacity: root.wordsShown * turning.share
        blocks: pager.shown
        bullet: Theme.highContrast ? Tokens.themeHighContrastAccent : Tokens.fields[root.visitor.field].fill
    }

    PageTurner {
        id: turner

        visible: pager.before !== "" || pager.after !== ""
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.landscapePageTurnerEndInset)
        y: Theme.portrait ? root._foot - height : root.road + Theme.px(Theme.step >= 2 ? 0.039 : 0.0481)
        counter: root.visitor.place === "page" ? root.visitor.fraction(pager.number, pager.count, Theme.language) : ""
        hasBefore: pager.before !== ""
        hasAfter: pager.after !== ""
        onTurned: forward => turning.begin(forward ? pager.after : pager.before)
    }

    SequentialAnimation {
        id: turning

        property real share: 1
        property string anchor: ""

        function begin(anchor: string) {
            turning.complete();
            turning.anchor = anchor;
            if (Motion.still)
                root.visitor.turnTo(anchor);
            else
                turning.start();
        }

        NumberAnimation {
            target: turning
            property: "share"
            to: 0
            duration: Motion.textOut
        }

        ScriptAction {
            script: root.visitor.turnTo(turning.anchor)
        }

        NumberAnimation {
            target: turning
            property: "share"
            to: 1
            duration: Motion.textIn
        }
    }

    PageLinks {
        visible: !Theme.portrait && root.hasField
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(Tokens.safeLandscapeX)
        width: root.fieldWidth - Theme.px(Tokens.safeLandscapeX) - Theme.px(Theme.step === 1 ? 0.0444 : 0.0407)
        y: Theme.px(Theme.step === 1 ? 0.4907 : 0.5056)
        opacity: root.wordsShown
        links: root.visitor.links
        field: root.visitor.field
        asIcons: Theme.step === 1
        onFollowed: ref => root.visitor.follow(ref)
    }

    Pill {
        id: action

        visible: root._hasAction
        anchors.left: parent.left
        anchors.leftMargin: root.textX
        y: root._foot - height
        implicitHeight: {
            const room = width - 2 * sidePadding - Theme.px(0.0611);
            const lines = Type.lineCount(name, role, Theme.language, Theme.step, Theme.unit, room);
            return Math.max(Theme.px(0.1037), lines * Type.style(role, Theme.language, Theme.step, Theme.unit).lineHeight + Theme.px(Tokens.space3));
        }
        width: Math.min(Type.width(name, role, Theme.language, Theme.step, Theme.unit) + 2 * sidePadding + Theme.px(0.0611), root.textWidth - turner.width - Theme.px(Tokens.space3))
        boxed: true
        stretch: true
        name: root._hasAction ? root._links[0].title : ""
        role: "button"
        symbolAfter: "arrow-right"
        fill: Theme.highContrast ? Tokens.themeHighContrastAccent : Tokens.fields[root.visitor.field].light
        ink: Theme.highContrast ? Tokens.themeHighContrastOnAccent : Tokens.ink
        outline: fill
        onClicked: root.visitor.follow(root._links[0].ref)
    }
}
