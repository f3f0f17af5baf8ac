import QtQuick

import Kiosk.Window
import Kiosk.Theme

// Shows the role of a screen in large words, and its label below the line.
Rectangle {
    id: root

    required property string title
    required property string screen
    required property string language

    readonly property real _side: Theme.px(Tokens.space96)
    readonly property real _road: height * 0.6
    readonly property string _titleRole: {
        const lines = role => Type.lineCount(title, role, language, 0, Theme.unit, words.width);
        return ["headline_l", "headline_m", "headline_s"].find(role => lines(role) <= 2) ?? "title";
    }

    PlainText {
        id: words

        objectName: "signTitle"
        anchors.left: parent.left
        anchors.leftMargin: root._side
        y: root._road - Theme.px(Tokens.landscapeHeadlineGap) - height
        // They end before the disc, which reaches up to their letters.
        width: root.width - 2 * root._side - disc.width
        text: Headlines.balanced(root.title, role, root.language, width, Theme.unit)
        role: root._titleRole
        language: root.language
        step: 0
        color: Theme.paper
        wrap: true
        Accessible.name: root.title
        Accessible.role: Accessible.AlertMessage
    }

    Rectangle {
        y: root._road - height / 2
        width: parent.width
        height: Theme.px(Tokens.strokeLinePanel)
        color: Theme.paper
    }

    Rectangle {
        id: disc

        anchors.right: parent.right
        anchors.rightMargin: root._side
        y: root._road - height / 2
        width: Theme.px(0.1)
        height: width
        radius: width / 2
        color: Theme.amber

        Icon {
            anchors.centerIn: parent
            name: Icons.ofTool("which-screen")
            size: Theme.px(0.055)
            color: Theme.ink
        }
    }

    PlainText {
        objectName: "signScreen"
        anchors.left: parent.left
        anchors.leftMargin: root._side
        y: root._road + Theme.px(Tokens.landscapeLeadGap)
        width: root.width - 2 * root._side
        text: root.screen
        role: "lead"
        language: "en"
        step: 0
        color: Theme.paper
        wrap: true
    }
}
