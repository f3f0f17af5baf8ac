pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Text
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A slide in two languages: beside each other, both headlines on the line, or upright one above the line and one below it.
// Where they meet lies the light.
PanelFrame {
    id: root

    // {language, rightToLeft, headline, lead, blocks}, the first at the reading start.
    required property var sides
    required property string number
    required property string anchor
    required property int hidden
    required property bool pages

    // Follows `anchor` when the words before have faded out.
    property string _turned: ""
    readonly property var _laid: Pairs.laid(sides, number, pages, Theme.portrait, _turned, wanted, width, height, Theme.unit)
    readonly property real _weight: Theme.px(Tokens.strokeLinePanel)
    readonly property real _drawn: Motion.progress(arrival, Handover.lineAt, Handover.draw, Easing.InOutSine)
    readonly property real _margin: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.safeLandscapeX)

    bare: true
    step: _laid.step
    title: sides.map(side => side.headline).join(" · ")
    cut: _laid.anchor !== "" ? { anchor: _laid.anchor, after: _laid.after, words: _laid.words } : null

    onAnchorChanged: {
        if (_turned !== "" && _turned !== root.anchor)
            turning.begin(root.anchor);
    }
    Component.onCompleted: _turned = root.anchor

    TextTurn {
        id: turning

        onTurned: anchor => root._turned = anchor
    }

    Rectangle {
        objectName: "road"
        anchors.left: parent.left
        anchors.leftMargin: -root.overrun
        y: Math.round(root._laid.road - height / 2)
        width: Math.round((root.width + 2 * root.overrun) * root._drawn)
        height: root._weight
        color: root.ink
        opacity: root.textOpacity
    }

    Rectangle {
        objectName: "light"
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round(root._laid.road - height / 2)
        width: 2 * Math.round(Theme.px(Tokens.pairStop) / 2)
        height: width
        radius: width / 2
        color: root.lightColor
        border.width: Theme.px(Tokens.strokeHeavy)
        border.color: root.ink
        visible: opacity > 0
        opacity: root.lit * root.textOpacity
    }

    Reveal {
        id: digits

        visible: root.number !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        y: root._laid.numberY
        frame: root
        at: Handover.leadAt

        LargeWords {
            objectName: "number"
            text: root.number
            role: root._laid.numberRole
            fading: digits.fading
            color: root.lightColor
        }
    }

    Repeater {
        // The places stay while a page is turned; with the sides as model they would be created again.
        model: 2

        Item {
            id: place

            required property int index

            readonly property var given: root.sides[index]
            readonly property var laid: root._laid.sides[index]
            readonly property bool _isSecondBeside: index > 0 && !Theme.portrait

            objectName: "side-" + index
            // No anchors: two of them at once, while the screen turns, would change the width for good.
            x: _isSecondBeside === root.LayoutMirroring.enabled ? root._margin : root.width - root._margin - width
            width: root._laid.column
            height: root.height

            // Its own direction: the place has that of the slide.
            Item {
                id: side

                anchors.fill: parent

                LayoutMirroring.enabled: place.given.rightToLeft
                LayoutMirroring.childrenInherit: true

                Reveal {
                    id: heading

                    objectName: "headline"
                    y: place.laid.headlineY
                    width: side.width
                    implicitHeight: said.implicitHeight
                    frame: root
                    at: Handover.headlineAt

                    LargeWords {
                        id: said

                        width: side.width
                        text: place.laid.headline
                        role: place.laid.role
                        language: place.given.language
                        step: 0
                        fading: heading.fading
                        color: root.ink
                        Accessible.role: Accessible.Heading
                    }
                }

                Reveal {
                    y: place.laid.leadY
                    width: side.width
                    frame: root
                    at: Handover.leadAt

                    PlainText {
                        objectName: "lead"
                        width: side.width
                        text: place.given.lead
                        role: "lead"
                        language: place.given.language
                        step: root.step
                        color: root.ink
                        wrap: true
                    }
                }

                Reveal {
                    y: place.laid.textY
                    width: side.width
                    height: place.laid.textHeight
                    frame: root
                    at: Handover.leadAt + Handover.listStagger

                    TextColumn {
                        width: side.width
                        height: place.laid.textHeight
                        opacity: turning.share
                        blocks: place.laid.shown
                        language: place.given.language
                        step: root.step
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
        }
    }
}
