pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The staff page behind the PIN: one panel at a time, and actions at the foot.
FocusScope {
    id: root

    required property StaffView staff
    required property VisitorView visitor

    readonly property real _side: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
    readonly property real _room: width - 2 * _side
    // Nothing runs on below the tools: what is above comes first for who listens.
    readonly property real _beside: _room - (tools.visible ? tools.width + Theme.px(Tokens.space24) : 0)
    // Large letters are for what was found; it needs the height. Then the heading of the panel is in the place of the title.
    readonly property int _step: Theme.portrait ? Theme.step : Math.min(Theme.step, 2)
    readonly property bool _brief: Theme.step >= 2

    // Where what follows the heading begins.
    readonly property real _head: _brief ? rule.y + rule.height : summary.y + summary.height

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    PlainText {
        id: title

        objectName: "title"
        visible: !root._brief
        anchors.left: parent.left
        anchors.leftMargin: root._side
        width: root._beside
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
        width: root._beside
        y: title.y + title.height + Theme.px(Tokens.space8)
        text: root.staff.place
        role: "source"
        step: root._step
        color: Theme.textSoft
    }

    PanelHeading {
        id: briefly

        visible: root._brief
        width: root._beside
        y: Theme.px(Tokens.safeLandscapeY)
    }

    StaffReadingTools {
        id: tools

        visible: !Theme.portrait
        anchors.right: parent.right
        anchors.rightMargin: root._side
        y: Theme.px(Tokens.safeLandscapeY)
        staff: root.staff
        visitor: root.visitor
    }

    Rectangle {
        id: rule

        y: Math.max(root._brief ? briefly.y + briefly.height : place.y + place.height, tools.visible ? tools.y + tools.height : 0) + Theme.px(Tokens.space24)
        width: parent.width
        height: Theme.px(Tokens.strokeLineBar)
        color: Theme.ground
    }

    PanelHeading {
        id: summary

        visible: !root._brief
        width: root._room
        y: rule.y + rule.height + Theme.px(Tokens.space24)
    }

    PlainText {
        id: news

        objectName: "news"
        visible: text !== ""
        anchors.left: parent.left
        anchors.leftMargin: root._side
        width: root._room
        y: root._head
        text: root.staff.news
        onTextChanged: Announcer.say(text)
        role: "source"
        step: root._step
        color: Theme.textSoft
        wrap: true
        Accessible.role: Accessible.AlertMessage
    }

    // A panel is read when it is opened: no visitor waits for what staff alone see.
    FocusScope {
        id: panel

        readonly property string file: root.staff.file
        // A panel may say that it is not read yet.
        readonly property bool isRead: _panel?.isRead ?? true
        property var _panel: null

        function show() {
            if (panel._panel) {
                panel._panel.visible = false;
                panel._panel.destroy();
            }
            const given = { staff: root.staff, visitor: root.visitor };
            if (root.staff.view)
                given.view = root.staff.view;
            panel._panel = Qt.createComponent(panel.file).createObject(panel, given) as Item;
            if (root.staff.cameByKeys())
                goOn();
        }

        // A person who uses keys goes on in the panel, not at the top of the page.
        function goOn() {
            panel._panel.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        }

        objectName: "panel"
        anchors.left: parent.left
        anchors.leftMargin: root._side
        width: root._room
        y: (news.visible ? news.y + news.height : root._head) + Theme.px(root._brief ? Tokens.space10 : Tokens.space24)
        height: foot.y - y - Theme.px(root._brief ? Tokens.space8 : Tokens.space24)
        focus: true
        onFileChanged: {
            if (file !== "" && _panel)
                show();
        }
        Component.onCompleted: show()
    }

    StaffPageFoot {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        staff: root.staff
        visitor: root.visitor
        isRead: panel.isRead
        onDecided: byKeys => {
            root.staff.decide();
            if (byKeys && panel.file !== "")
                panel.goOn();
        }
    }

    component PanelHeading: PlainText {
        objectName: "summary"
        anchors.left: parent?.left
        anchors.leftMargin: root._side
        text: root.staff.heading
        role: "heading_2"
        step: root._step
        color: Theme.heading2
        wrap: true
        Accessible.role: Accessible.Heading
    }
}
