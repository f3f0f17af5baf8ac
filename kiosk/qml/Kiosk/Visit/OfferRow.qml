import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A statement about an offer. Touched, it gains a tick and nothing else: from afar a ticked row looks like any other.
PressArea {
    id: root

    required property bool ticked

    readonly property color _ink: inverted ? Theme.chosenText : Theme.text
    readonly property real _mark: Theme.px(0.0556)
    readonly property real _side: Theme.px(0.0306)
    readonly property real _wordsX: Theme.px(0.1111)

    // How high a row of these words is in a width.
    function heightOf(words: string, width: real): real {
        const lines = Type.lineCount(words, "choice", Theme.language, Theme.step, Theme.unit, width - root._wordsX - root._side);
        const line = Type.style("choice", Theme.language, Theme.step, Theme.unit).lineHeight;
        return Math.max(Theme.px(Tokens.landscapeChecklistRow), lines * line + 2 * Theme.px(Tokens.space16));
    }

    radius: Theme.px(Tokens.radiusBox)
    implicitHeight: heightOf(name, width)

    // TRANSLATORS: a screen reader says it when a sentence of a list was touched; at most 20 characters
    readonly property string _news: ticked ? qsTr("Ticked") : qsTr("Not ticked")
    // A row that comes with its tick is no news.
    property bool _touched: false

    onClicked: root._touched = true
    on_NewsChanged: {
        if (root._touched)
            Announcer.say(root._news);
        root._touched = false;
    }

    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: ticked
    Accessible.onToggleAction: root.clicked()

    background: Rectangle {
        radius: root.radius
        color: root.inverted ? Theme.chosenFill : Theme.raised
        border.width: Theme.outline
        border.color: Theme.text
    }

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: root._side
        anchors.verticalCenter: parent.verticalCenter
        width: root._mark
        height: root._mark
        radius: width / 2
        color: "transparent"
        border.width: Theme.px(Tokens.strokeIcon)
        border.color: root._ink

        Icon {
            objectName: "tick"
            visible: root.ticked
            anchors.centerIn: parent
            name: "check"
            size: Theme.px(Tokens.iconTick)
            color: root._ink
        }
    }

    PlainText {
        anchors.left: parent.left
        anchors.leftMargin: root._wordsX
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - root._wordsX - root._side
        text: root.name
        role: "choice"
        color: root._ink
        wrap: true
        Accessible.ignored: true
    }
}
