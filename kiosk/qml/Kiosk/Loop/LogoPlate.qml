pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The site's own mark on its white plate, or its name while there is no mark; below it that the words are a draft.
// The dot beside it tells staff to look after the screen, and visitors nothing.
Rectangle {
    id: root

    required property url logo
    required property string words
    property string draft: ""
    property bool dot: false

    readonly property real _margin: Theme.px(Tokens.logoPlateMargin)
    readonly property real _line: Type.style("source", Theme.language, 0, Theme.unit).lineHeight
    readonly property string _balanced: Headlines.balanced(words, "source", Theme.language, width - _margin, Theme.unit)
    // A long name is cut: the plate has room for three lines, with a smaller line height.
    readonly property var _name: {
        const lines = String(logo) === "" ? _balanced.split("\n") : [];
        const most = draft === "" ? 3 : 2;
        return lines.length > most ? [...lines.slice(0, most - 1), lines[most - 1].replace(/ *\S*$/, "…")] : lines;
    }
    readonly property var _lines: draft === "" ? _name : [..._name, draft]
    readonly property real _pitch: Math.min(_line, (height - _margin / 2) / _lines.length)

    objectName: "logoPlate"
    implicitWidth: Theme.plateWidth
    implicitHeight: Theme.plateHeight
    radius: Theme.px(Tokens.radiusSmall)
    // A draft without mark and name is a word on the bar.
    color: String(logo) === "" && words === "" ? "transparent" : Theme.logoPlate

    Accessible.role: Accessible.Graphic
    Accessible.name: [words, draft].filter(said => said !== "").join(" · ")
    Accessible.ignored: !visible || Accessible.name === ""

    Rectangle {
        objectName: "plateDot"
        visible: root.dot
        anchors.left: parent.right
        anchors.leftMargin: Theme.px(Tokens.space16)
        anchors.bottom: parent.bottom
        width: Theme.px(Tokens.space16)
        height: width
        radius: width / 2
        color: Theme.inkSoft
    }

    Image {
        anchors.fill: parent
        anchors.margins: root._margin
        anchors.bottomMargin: root.draft === "" ? root._margin : root._pitch
        source: root.logo
        sourceSize: Qt.size(width, height)
        fillMode: Image.PreserveAspectFit
        asynchronous: true
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: String(root.logo) === "" ? (parent.height - height) / 2 : parent.height - height

        Repeater {
            model: root._lines

            Item {
                id: line

                required property int index
                required property string modelData

                width: root.width - root._margin
                height: root._pitch

                PlainText {
                    objectName: line.index < root._name.length ? "" : "plateDraft"
                    anchors.centerIn: parent
                    width: parent.width
                    text: line.modelData
                    role: "source"
                    step: 0
                    alignment: Text.AlignHCenter
                    color: Theme.inkSoft
                    Accessible.ignored: true
                }
            }
        }
    }
}
