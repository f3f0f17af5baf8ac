pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The touch half of the bar: Touch to explore, Pause, and the language chips.
Item {
    id: root

    required property bool paused
    required property var chips
    // The languages without a chip, and which of them is named now.
    required property var rest
    required property int turn
    required property string languagesName
    required property real captionY
    required property real rowY

    readonly property real _spacing: Theme.px(Tokens.touchGap)
    readonly property real _padding: Theme.px(0.024)
    // As many chips as fit beside the way to all languages, which goes only where all of them have a chip.
    readonly property int _fitting: {
        let count = chips.length;
        while (count > 0 && _row(count) > width)
            count -= 1;
        return count;
    }
    readonly property var _turning: _behind(_fitting)
    readonly property var _named: _turning[turn % Math.max(1, _turning.length)] ?? { language: Theme.language, written: Theme.language, signed: false, name: "" }
    property bool _namesSign: false
    readonly property real _targetTop: rowY - Theme.px(Tokens.touchMin)

    signal explored
    signal pauseToggled
    signal chosen(language: string)
    signal languagesOpened

    function _wide(words: string, language: string): int {
        return Math.ceil(Type.width(words, "button", language, 0, Theme.unit)) + 2 * root._padding;
    }

    // The languages named in turn behind so many chips.
    function _behind(count: int): var {
        return [...root.chips.slice(count), ...root.rest];
    }

    // Of the chip that names them; the same for all, so that nothing moves when another one is named.
    function _widest(count: int): int {
        return Theme.px(0.037) + root._spacing + Math.max(...root._behind(count).map(each => root._wide(root._goesOn(each.name), each.written)));
    }

    function _row(count: int): real {
        const chips = root.chips.slice(0, count).map(chip => Math.max(Theme.px(Tokens.touchMin), root._wide(chip.name, chip.written) + (chip.signed ? Theme.px(Tokens.iconButton) + root._spacing : 0)));
        const all = root._behind(count).length > 0 ? [...chips, root._widest(count)] : chips;
        return all.reduce((sum, each) => sum + each + root._spacing, -root._spacing);
    }

    // No name is ever set in the font of another language.
    function _name() {
        languages.name = "";
        languages.language = root._named.written;
        languages.name = root._goesOn(root._named.name);
        root._namesSign = root._named.signed;
    }

    function _goesOn(name: string): string {
        return name + "…";
    }

    on_NamedChanged: _name()
    Component.onCompleted: _name()

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
        name: root.paused ? qsTr("Continue") : qsTr("Pause")
        onClicked: root.pauseToggled()
    }

    Row {
        id: row

        anchors.left: parent.left
        y: root.rowY
        spacing: root._spacing

        Repeater {
            model: root.chips.slice(0, root._fitting)

            LanguageChip {}
        }

        Pill {
            id: languages

            objectName: "languages"
            visible: root._turning.length > 0
            width: root._widest(root._fitting)
            name: ""
            help: root.languagesName
            role: "button"
            symbol: root._namesSign ? "hand-waving" : "globe"
            spacing: root._spacing
            sidePadding: root._padding
            onClicked: root.languagesOpened()
        }
    }

    // An icon and plain words; the target reaches up across the route, which is no target itself.
    component Caption: PressArea {
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
            spacing: Theme.px(Tokens.space18)
            opacity: caption.inverted ? 0.7 : 1

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: caption.symbol
                size: Theme.px(Tokens.iconTool)
                color: Theme.ink
            }

            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                text: caption.name
                role: "button"
                step: 0
                color: Theme.ink
                Accessible.ignored: true
            }
        }
    }

    // A language of writing, or a sign language with the letters of the written one beside it.
    component LanguageChip: Item {
        id: chip

        required property string name
        required property string language
        required property string written
        required property bool signed
        required property bool chosen

        implicitWidth: pill.implicitWidth
        implicitHeight: pill.implicitHeight

        Pill {
            id: pill

            objectName: "chip-" + chip.language
            name: chip.name
            language: chip.written
            symbol: chip.signed ? "hand-waving" : ""
            chosen: chip.chosen
            spacing: root._spacing
            role: "button"
            sidePadding: root._padding
            onClicked: {
                Announcer.say(name);
                root.chosen(chip.language);
            }

            Accessible.checkable: true
            Accessible.checked: chosen
        }
    }
}
