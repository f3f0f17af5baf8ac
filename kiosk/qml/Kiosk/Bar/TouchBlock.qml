pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The touch half of the bar: Touch to explore, Pause, and the language chips.
Item {
    id: root

    required property bool paused
    required property var chips
    required property string moreLanguages
    required property real captionY
    required property real rowY

    readonly property real _spacing: Theme.px(0.0148)
    // As many chips as fit beside the way to all languages, which is never left out.
    readonly property int _fitting: {
        let room = width - (moreLanguages !== "" ? languages.implicitWidth + _spacing : 0);
        let count = 0;
        for (const chip of chips) {
            room -= Math.max(Theme.px(Tokens.touchMin), Math.ceil(Type.width(chip.name, "button", chip.language, 0, Theme.unit)) + 2 * Theme.px(0.0278)) + _spacing;
            if (room + _spacing < 0)
                break;
            count += 1;
        }
        return count;
    }
    readonly property real _targetTop: rowY - Theme.px(Tokens.touchMin) - Theme.px(Tokens.touchGap)

    signal explored
    signal pauseToggled
    signal chosen(language: string)
    signal languagesOpened

    Caption {
        id: explore

        objectName: "explore"
        anchors.left: parent.left
        symbol: "hand-pointing"
        // TRANSLATORS: button under every panel of the loop, leads to all topics; at most 24 characters
        name: qsTr("Touch to explore")
        onClicked: root.explored()
    }

    Caption {
        objectName: "pause"
        anchors.right: parent.right
        symbol: root.paused ? "play" : "pause"
        // TRANSLATORS: button that stops the panel that stands, or goes on from it; at most 14 characters
        name: root.paused ? qsTr("Go on") : qsTr("Pause")
        onClicked: root.pauseToggled()
    }

    Row {
        id: row

        anchors.left: parent.left
        y: root.rowY
        spacing: root._spacing

        Repeater {
            model: root.chips.slice(0, root._fitting)

            Pill {
                required property var modelData

                objectName: "chip-" + modelData.language
                name: modelData.name
                role: "button"
                language: modelData.language
                chosen: modelData.chosen
                onClicked: root.chosen(modelData.language)
            }
        }

        Pill {
            id: languages

            objectName: "languages"
            visible: root.moreLanguages !== ""
            name: root.moreLanguages
            role: "button"
            symbol: "globe"
            onClicked: root.languagesOpened()
        }
    }

    // An icon and plain words; the target reaches up across the route, which is no target itself.
    component Caption: Press {
        id: caption

        required property string symbol

        y: root._targetTop
        implicitWidth: Math.max(Theme.px(Tokens.touchMin), words.width)
        implicitHeight: Theme.px(Tokens.touchMin)
        radius: Theme.px(Tokens.radiusBox)

        Row {
            id: words

            anchors.horizontalCenter: parent.horizontalCenter
            y: root.captionY - root._targetTop
            spacing: Theme.px(0.0167)
            opacity: caption.inverted ? 0.7 : 1

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: caption.symbol
                size: Theme.px(0.0389)
                color: Tokens.ink
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: caption.name
                role: "button"
                step: 0
                color: Tokens.ink
                Accessible.ignored: true
            }
        }
    }
}
