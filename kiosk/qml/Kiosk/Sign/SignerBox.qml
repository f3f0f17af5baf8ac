pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A signer, and below or beside the picture the tools to pause the clip and to see it again, made where there is a clip. Player and
// picture are destroyed after each clip, and while nobody may see it.
Item {
    id: root

    // A file; "" for none.
    required property string film
    property bool on: true
    property bool held: false
    // Whether visitors have tools for it; on the loop its own Pause holds the clip.
    property bool tools: false
    property bool toolsBeside: false
    // Where the tools begin if they are not at the foot; -1 where they are.
    property real toolsTop: -1
    // No picture came: the text is shown alone until there is another clip.
    property bool lost: false

    readonly property ClipFeed feed: (playing.item as Playing)?.feed ?? null
    readonly property bool signs: film !== "" && !lost
    readonly property real _toolHeight: Theme.px(Tokens.touchComfortable)
    readonly property real _gap: Theme.px(Tokens.space16)
    property string _now: ""

    function _begin() {
        root._now = "";
        root.lost = false;
        root._now = root.film;
    }

    objectName: "signer"
    onFilmChanged: _begin()
    Component.onCompleted: _begin()

    Loader {
        id: playing

        width: root.width - (root.tools && root.toolsBeside ? row.width + root._gap : 0)
        height: root.height - (root.tools && !root.toolsBeside && root.toolsTop < 0 ? root._toolHeight + 2 * root._gap : 0)
        x: Theme.flipped ? root.width - width : 0
        active: root.on && root._now !== "" && !root.lost

        sourceComponent: Playing {}
    }

    Loader {
        id: row

        active: root.tools && root.signs
        x: root.toolsTop >= 0 ? (Theme.flipped ? root.width - width : 0) : !root.toolsBeside ? (root.width - width) / 2 : Theme.flipped ? 0 : root.width - width
        y: root.toolsTop >= 0 ? root.toolsTop : root.height - height - root._gap

        sourceComponent: Tools {}
    }

    component Playing: Item {
        id: whole

        property ClipFeed feed: null

        Accessible.role: Accessible.Animation
        // TRANSLATORS: name of a film in which a person signs the words beside it, for screen readers; at most 50 characters
        Accessible.name: qsTr("This text in sign language")

        Component.onCompleted: feed = Clips.open(place, root._now, !Motion.reduced && Motion.clockRuns)
        Component.onDestruction: Clips.close(feed)

        Binding {
            target: whole.feed
            property: "held"
            value: root.held
        }

        Connections {
            function onLostChanged() {
                root.lost = true;
            }

            target: whole.feed
        }

        Item {
            id: place

            anchors.fill: parent
        }

        Loader {
            id: video

            anchors.fill: parent
            source: Clips.software ? "" : "SignerVideo.qml"
        }

        Binding {
            target: video.item
            property: "feed"
            value: whole.feed
        }
    }

    component Tools: Grid {
        id: tools

        // One below the other they are as wide as each other.
        readonly property bool wide: root.toolsBeside
        // The largest size of their words with which both are in their row.
        readonly property int _step: {
            for (let step = Theme.step; step > 0 && !root.toolsBeside; step -= 1) {
                const words = [pause.name, again.name].map(word => Math.ceil(Type.width(word, "tool_label", Theme.language, step, Theme.unit)) + 2 * pause.sidePadding);
                if (words[0] + words[1] + tools.spacing + 2 * root._gap <= root.width)
                    return step;
            }
            return 0;
        }

        visible: playing.active
        columns: root.toolsBeside ? 1 : 2
        spacing: Theme.px(Tokens.touchGap)

        ToolButton {
            id: pause

            objectName: "signPause"
            width: tools.wide ? Math.max(again.implicitWidth, implicitWidth) : implicitWidth
            implicitHeight: root._toolHeight
            overField: root.toolsTop < 0
            outlined: true
            step: tools._step
            enabled: tools.visible
            symbol: Icons.ofTool(root.feed?.plays ? "pause" : "play")
            name: root.feed?.plays ? qsTr("Pause") : qsTr("Continue")
            onClicked: root.feed?.toggle()
        }

        ToolButton {
            id: again

            objectName: "signAgain"
            implicitHeight: root._toolHeight
            overField: root.toolsTop < 0
            outlined: true
            step: tools._step
            enabled: tools.visible
            width: tools.wide ? Math.max(pause.implicitWidth, implicitWidth) : implicitWidth
            symbol: Icons.ofTool("watch-again")
            // TRANSLATORS: button beside a film of somebody who signs, plays it from its beginning; at most 14 characters
            name: qsTr("Watch again")
            onClicked: root.feed?.again()
        }
    }
}
