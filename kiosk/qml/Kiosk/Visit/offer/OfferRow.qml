import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// A statement about an offer. Touched, it gains a tick and nothing else: from afar a ticked row looks like any other.
PressArea {
    id: root

    required property bool ticked
    // The picture beside the words, by its name in content; "" for none.
    required property string picture
    property list<string> lines: []
    // Whether it is as low as its words are, where several are beside each other.
    property bool tight: false
    // The size of its words.
    property int step: Theme.step

    readonly property color _ink: inverted ? Theme.chosenText : Theme.text
    readonly property real _mark: Theme.px(0.0556)
    // As far from the start as from the edges above and below.
    readonly property real _markX: picture === "" ? _side : (Theme.px(Tokens.landscapeChecklistRow) - _mark) / 2
    readonly property real _side: Theme.px(picture === "" ? 0.0306 : Tokens.space16)
    readonly property real _pictureSize: Icons.rowSize(step, Theme.unit)
    readonly property real _pictureX: _markX + _mark + Theme.px(Tokens.touchGap)
    readonly property real _wordsX: _wordsXAt(step)

    function _wordsXAt(step: int): real {
        return picture === "" ? Theme.px(0.1111) : _pictureX + Icons.rowSize(step, Theme.unit) + Theme.px(Tokens.iconRowGap);
    }

    // How high a row of these words is in a width.
    function heightOf(words: string, width: real, step: int): real {
        const lines = Type.lineCount(words, "choice", Theme.language, step, Theme.unit, width - root._wordsXAt(step) - root._side);
        const line = Type.style("choice", Theme.language, step, Theme.unit).lineHeight;
        return Math.max(Theme.px(Tokens.landscapeChecklistRow), lines * line + 2 * Theme.px(root.tight ? Tokens.space8 : Tokens.space16));
    }

    radius: Theme.px(Tokens.radiusBox)
    implicitHeight: heightOf(name, width, step)

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
        anchors.leftMargin: root._markX
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
            name: Icons.ofTool("chosen")
            size: Theme.px(Tokens.iconTick)
            color: root._ink
        }
    }

    RowPicture {
        visible: root.picture !== ""
        anchors.left: parent.left
        anchors.leftMargin: root._pictureX
        anchors.verticalCenter: parent.verticalCenter
        icon: root.picture
        size: root._pictureSize
        color: root._ink
        ground: root.inverted ? Theme.chosenFill : Theme.raised
    }

    SpokenText {
        lines: root.lines
        anchors.left: parent.left
        anchors.leftMargin: root._wordsX
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - root._wordsX - root._side
        text: root.name
        role: "choice"
        step: root.step
        color: root._ink
        wrap: true
        Accessible.ignored: true
    }
}
