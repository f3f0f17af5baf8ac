import QtQuick
import QtQuick.Shapes

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The QR code of the organisation's home page, in the loop of a screen without touch, in a box that is its quiet zone of four modules.
Item {
    id: root

    required property string modules
    required property int size

    readonly property real _box: Theme.px(Tokens.codeBox)
    readonly property real _quiet: Math.ceil(_box * 4 / (size + 8))

    implicitWidth: Theme.px(Tokens.codeWidth)
    implicitHeight: _box

    // Each sentence in lines of similar length.
    function _balanced(sentences: string): string {
        return sentences.split("\n").map(each => Headlines.balanced(each, words.role, Theme.language, words.width, Theme.unit)).join("\n");
    }

    PlainText {
        id: words

        anchors.left: parent.left
        width: root.width - root._box - Theme.px(Tokens.space8)
        anchors.verticalCenter: parent.verticalCenter
        // TRANSLATORS: beside a code to scan, two lines; at most 60 characters
        text: root._balanced(qsTr("This is our home page.\nA phone keeps what it scans."))
        role: "source"
        step: 0
        alignment: Text.AlignRight
        color: Theme.ink
    }

    Shape {
        id: code

        objectName: "homeCode"
        anchors.right: parent.right
        anchors.rightMargin: root._quiet
        y: root._quiet
        width: root._box - 2 * root._quiet
        height: width

        ShapePath {
            fillColor: Theme.ink
            strokeColor: "transparent"
            strokeWidth: 0
            scale: Qt.size(code.width / root.size, code.width / root.size)

            PathSvg {
                path: root.modules
            }
        }
    }
}
