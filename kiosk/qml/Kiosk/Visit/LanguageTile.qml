import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A language by its own name; where there is room for it, it greets in large letters above the name.
PressArea {
    id: root

    // The language of the name, whose font it has; a sign language is a hand and its name.
    required property string written
    required property bool signed
    required property string greeting
    required property bool chosen

    readonly property bool _turned: inverted !== chosen
    readonly property color _ink: _turned ? Theme.chosenText : Theme.text
    readonly property real _padding: Theme.px(greeting === "" || Theme.low ? Tokens.space12 : Tokens.space24)
    readonly property real _tick: Theme.px(Tokens.iconButton)
    readonly property real _room: width - 2 * _padding - (!chosen ? 0 : (Theme.low ? 1 : 2) * (_tick + _padding))
    readonly property string _greets: {
        const free = height - 2 * Theme.px(Tokens.space12) - words.spacing - Type.style("button", written, 0, Theme.unit).lineHeight;
        const fits = role => {
            const style = Type.style(role, written, 0, Theme.unit);
            return Type.width(greeting, role, written, 0, Theme.unit) <= _room && style.lineHeight + style.overhang / 2 <= free;
        };
        return ["title", "title_s", "heading_2"].find(fits) ?? "button";
    }
    // The largest size of the name with which it fits in the tile.
    readonly property int _step: {
        const free = height - 2 * Theme.px(Tokens.space12) - (greeting === "" ? 0 : hello.height + words.spacing) - (hand.visible ? hand.height + words.spacing : 0);
        for (let step = Theme.step; step > 0; step -= 1) {
            const lines = Type.lineCount(name, "button", written, step, Theme.unit, _room);
            if (Type.widestWord(name, "button", written, step, Theme.unit) <= _room && lines * Type.style("button", written, step, Theme.unit).lineHeight <= free)
                return step;
        }
        return 0;
    }

    onClicked: Announcer.say(root.name)

    locale: Qt.locale(written)
    help: greeting
    helpLanguage: written
    radius: Theme.px(Tokens.radiusBox)

    Accessible.checkable: true
    Accessible.checked: chosen

    background: Rectangle {
        radius: root.radius
        color: root._turned ? Theme.chosenFill : Theme.controlFill
        border.width: Theme.outline
        border.color: root._turned ? Theme.chosenFill : Theme.text
    }

    Icon {
        visible: root.chosen
        x: Theme.flipped ? root.width - width - root._padding : root._padding
        anchors.verticalCenter: parent.verticalCenter
        name: Icons.ofTool("chosen")
        size: root._tick
        color: root._ink
    }

    Column {
        id: words

        anchors.centerIn: parent
        // Narrow tiles have the tick beside the words.
        anchors.horizontalCenterOffset: root.chosen && Theme.low ? (Theme.flipped ? -1 : 1) * (root._tick + root._padding) / 2 : 0
        spacing: Theme.px(Theme.low || root.signed && root.height < Theme.px(Tokens.landscapeLanguagesLargeCell) ? Tokens.space8 : Tokens.space24)

        Icon {
            id: hand

            visible: root.signed
            anchors.horizontalCenter: parent.horizontalCenter
            name: Icons.ofTool("sign-language")
            size: Math.min(Theme.px(Tokens.touchMin), Math.round(root.height * 0.4))
            color: root._ink
        }

        SpokenText {
            id: hello

            lines: ["greeting-" + root.language]
            mark: color
            visible: root.greeting !== ""
            anchors.horizontalCenter: parent.horizontalCenter
            text: root.greeting
            role: root._greets
            language: root.written
            step: 0
            color: root._ink
            Accessible.ignored: true
        }

        SpokenText {
            lines: ["language-" + root.language]
            mark: color
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, root._room)
            text: root.name
            role: "button"
            language: root.written
            step: root._step
            alignment: Text.AlignHCenter
            color: root._ink
            wrap: true
            Accessible.ignored: true
        }
    }
}
