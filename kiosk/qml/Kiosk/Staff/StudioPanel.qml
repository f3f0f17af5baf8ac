pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The studio of this screen: for how many hours its door is open, then its address, its code and the words of its certificate.
FocusScope {
    id: root

    required property StaffView staff
    required property VisitorView visitor
    required property StudioView view

    readonly property int _step: Theme.portrait ? Theme.step : Math.min(Theme.step, 2)
    readonly property bool _stands: view.address !== ""
    readonly property string _saidRole: Theme.isHigh ? "heading_2" : "body"
    // The largest words of the door, and above it, that leave room for a row below them.
    readonly property int _doorStep: [3, 2, 1].find(step => step <= _step && _takes(step, _step) <= height) ?? 0
    readonly property int _saidStep: [3, 2, 1].find(step => step <= _step && (!_stands || _takes(_doorStep, step) <= height)) ?? 0

    function _takes(step: int, saidStep: int): real {
        const row = Type.lineCount(view.rows[0]?.title ?? "", "answer", Theme.language, Theme.step, Theme.unit, width - Theme.px(2 * Tokens.space72)) * Type.style("answer", Theme.language, Theme.step, Theme.unit).lineHeight + Theme.px(2 * Tokens.space24);
        const said = Math.max(...view.maySay.map(text => Type.lineCount(text, _saidRole, Theme.language, saidStep, Theme.unit, width))) * Type.style(_saidRole, Theme.language, saidStep, Theme.unit).lineHeight;
        return said + Theme.px(Tokens.space16 + Tokens.space24 + 3 * Tokens.space8) + row + _texts.reduce((sum, [text, role, own]) => {
            const size = own ?? step;
            return sum + Type.lineCount(text, role, Theme.language, size, Theme.unit, width) * Type.style(role, Theme.language, size, Theme.unit).lineHeight;
        }, 0);
    }

    readonly property var _texts: [[view.address, "heading_2"], [view.code, "strip_number", 0], [view.words, "heading_2"], [view.details, "detail"]]

    anchors.fill: parent

    SteadyText {
        id: said

        objectName: "studioNews"
        width: parent.width
        text: root.view.said
        maySay: root.view.maySay
        onTextChanged: Announcer.say(text)
        role: root._saidRole
        step: root._saidStep
        color: Theme.text
        Accessible.role: Accessible.Heading
    }

    Column {
        id: door

        y: said.height + Theme.px(Tokens.space16)
        width: parent.width
        visible: root._stands
        spacing: Theme.px(Tokens.space8)

        DoorText {
            objectName: "studioAddress"
            text: root.view.address
            role: "heading_2"
        }

        DoorText {
            objectName: "studioCode"
            visible: text !== ""
            text: root.view.code
            role: root._takes(0, root._step) <= root.height ? "strip_number" : "heading_2"
            step: 0
        }

        DoorText {
            objectName: "studioWords"
            text: root.view.words
            role: "heading_2"
        }

        DoorText {
            objectName: "studioDetails"
            text: root.view.details
            role: "detail"
            color: Theme.textSoft
        }
    }

    ChoiceRows {
        objectName: "studio"
        y: (root._stands ? door.y + door.height : said.height) + Theme.px(Tokens.space24)
        width: parent.width
        height: parent.height - y
        staff: root.staff
        rows: root.view.rows
        onChosen: row => root.view.choose(row)
    }

    component DoorText: PlainText {
        width: parent?.width ?? 0
        step: root._doorStep
        color: Theme.text
        wrap: true
    }
}
