pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The touch half of the bar, in one row: Touch to explore, and the language chips.
Item {
    id: root

    required property var chips
    // The languages without a chip, and which of them is named now.
    required property var rest
    required property int turn
    required property string languagesName
    required property real rowY

    readonly property real _spacing: Theme.px(Tokens.touchGap)
    readonly property real _padding: Theme.px(0.02)
    // As many as fit beside the way to all languages, which goes only where all of them have a chip. The language that is
    // shown gives way first: its readers need no chip.
    readonly property var _shown: {
        if (_row(chips, rest) <= width)
            return chips;
        const shown = [];
        for (const chip of _offered)
            if (_row([...shown, chip], _without([...shown, chip])) <= width)
                shown.push(chip);
        return shown;
    }
    readonly property var _offered: chips.filter(chip => !chip.chosen)
    readonly property var _turning: _shown.length === chips.length ? rest : _without(_shown)
    readonly property var _named: _turning[turn % Math.max(1, _turning.length)] ?? { language: Theme.language, written: Theme.language, signed: false, name: "" }
    property bool _namesSign: false

    signal explored
    signal chosen(language: string)
    signal languagesOpened

    function _wide(words: string, language: string): int {
        return Math.ceil(Type.width(words, "button", language, 0, Theme.unit)) + 2 * root._padding;
    }

    // The languages to choose that have none of these chips.
    function _without(shown: var): var {
        return [...root._offered.filter(chip => !shown.includes(chip)), ...root.rest];
    }

    // Of the chip that names languages in turn; the same for all, so that nothing moves when another one is named.
    function _widest(named: var): int {
        return Theme.px(Tokens.iconButton) + root._spacing + Math.max(...named.map(each => root._wide(root._goesOn(each.name), each.written)));
    }

    function _row(shown: var, named: var): real {
        const chips = shown.map(chip => Math.max(Theme.px(Tokens.touchMin), root._wide(chip.name, chip.written) + (chip.signed ? Theme.px(Tokens.iconButton) + root._spacing : 0)));
        const all = [explore.implicitWidth, ...chips, ...(named.length > 0 ? [root._widest(named)] : [])];
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

    Row {
        anchors.left: parent.left
        y: root.rowY
        spacing: root._spacing

        Pill {
            id: explore

            objectName: "explore"
            symbol: Icons.ofTool("touch")
            // TRANSLATORS: button under every panel of the loop, leads to all topics; at most 24 characters
            name: qsTr("Touch to explore")
            role: "button"
            spacing: root._spacing
            sidePadding: root._padding
            fill: Theme.ink
            ink: Theme.paper
            outline: Theme.ink
            chosenFill: Theme.raised
            chosenInk: Theme.ink
            onClicked: root.explored()
        }

        Repeater {
            model: root._shown

            LanguageChip {}
        }

        Pill {
            id: languages

            objectName: "languages"
            visible: root._turning.length > 0
            width: root._turning.length > 0 ? root._widest(root._turning) : 0
            name: ""
            help: root.languagesName
            role: "button"
            symbol: Icons.ofTool(root._namesSign ? "sign-language" : "language")
            spacing: root._spacing
            sidePadding: root._padding
            onClicked: root.languagesOpened()
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
            symbol: Icons.ofTool(chip.signed ? "sign-language" : "")
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
