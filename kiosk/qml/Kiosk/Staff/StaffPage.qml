pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The staff page behind the PIN: the status of the screen, and actions.
FocusScope {
    id: root

    required property StaffView entry
    required property VisitorView visitor

    readonly property real _side: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
    readonly property real _room: width - 2 * _side
    // Large letters are for what was found; it needs the height.
    readonly property int _step: Theme.portrait ? Theme.step : Math.min(Theme.step, 2)
    readonly property bool _brief: !Theme.portrait && Theme.step >= 2

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    PlainText {
        id: title

        objectName: "title"
        anchors.left: parent.left
        anchors.leftMargin: root._side
        width: root._room
        y: Theme.px(Tokens.safeLandscapeY)
        // TRANSLATORS: title of the staff page, about the screen on which it stands; at most 24 characters
        text: qsTr("This screen")
        role: "title_s"
        step: root._step
        color: Theme.text
        Accessible.role: Accessible.Heading
    }

    PlainText {
        id: place

        visible: !root._brief
        anchors.left: parent.left
        anchors.leftMargin: root._side
        width: root._room
        y: title.y + title.height + Theme.px(Tokens.space8)
        text: [root.entry.place, root.entry.version].join(" · ")
        role: "source"
        step: root._step
        color: Theme.textSoft
    }

    StaffPageTools {
        id: tools

        visible: !Theme.portrait
        anchors.right: parent.right
        anchors.rightMargin: root._side
        y: Theme.px(Tokens.safeLandscapeY)
        entry: root.entry
        visitor: root.visitor
    }

    Rectangle {
        id: rule

        y: Math.max(root._brief ? title.y + title.height : place.y + place.height, tools.y + tools.height) + Theme.px(Tokens.space24)
        width: parent.width
        height: Theme.px(Tokens.strokeLineBar)
        color: Theme.ground
    }

    PlainText {
        id: summary

        objectName: "summary"
        anchors.left: parent.left
        anchors.leftMargin: root._side
        width: root._room
        y: rule.y + rule.height + Theme.px(Tokens.space24)
        // TRANSLATORS: above the list of talks on the staff page, at most 48 characters
        text: root.entry.choosing ? qsTr("Which talk do you lead?") : root.entry.summary
        role: "heading_2"
        step: root._step
        color: Theme.heading2
        wrap: true
        Accessible.role: Accessible.Heading
    }

    PlainText {
        id: news

        objectName: "news"
        anchors.left: parent.left
        anchors.leftMargin: root._side
        width: root._room
        y: summary.y + summary.height
        text: root.entry.reloadWords
        onTextChanged: Announcer.say(text)
        role: "source"
        step: root._step
        color: Theme.textSoft
        wrap: true
        Accessible.role: Accessible.AlertMessage
    }

    Loader {
        anchors.left: parent.left
        anchors.leftMargin: root._side
        width: root._room
        y: news.y + news.height + Theme.px(Tokens.space24)
        height: foot.y - y - Theme.px(Tokens.space24)
        sourceComponent: root.entry.choosing ? programmes : findings
    }

    Component {
        id: findings

        PagedRows {
            objectName: "findings"
            rows: root.entry.findings
            first: root.entry.first
            delegate: FindingRow {}
            onTurned: first => root.entry.turn(first)

            // They are in English, whatever the stage is.
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true
        }
    }

    Component {
        id: programmes

        PagedRows {
            objectName: "programmes"
            rows: root.entry.programmes
            first: root.entry.first
            onTurned: first => root.entry.turn(first)

            delegate: ProgrammeRow {
                onChosen: chosen => root.entry.begin(chosen)
            }
        }
    }

    StaffPageFoot {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        entry: root.entry
        visitor: root.visitor
    }
}
