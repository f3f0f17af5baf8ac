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

    anchors.fill: parent

    SteadyText {
        id: said

        objectName: "studioNews"
        width: parent.width
        text: root.view.said
        maySay: root.view.maySay
        onTextChanged: Announcer.say(text)
        role: Theme.isHigh ? "heading_2" : "body"
        step: root._step
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
            role: "strip_number"
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
        step: root._step
        color: Theme.text
        wrap: true
    }
}
