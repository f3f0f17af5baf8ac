import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Closed: black. Where the site wants it the emergency number is dim on the road; both are elsewhere after a while.
Rectangle {
    id: root

    // Who answers, the longest first; the last one always has room.
    required property var captions
    required property string captionLanguage
    required property string number
    // Shares of the free width and height.
    required property real across
    required property real down

    readonly property real _margin: Theme.px(Tokens.darkMargin)
    readonly property string _role: {
        const long = number.length > 12;
        return Theme.portrait ? (long ? "strip_number_long_portrait" : "strip_number_portrait") : (long ? "strip_number_long" : "strip_number");
    }
    readonly property string _caption: captions.find(each => _fits(each)) ?? captions[captions.length - 1] ?? ""

    function _fits(words: string): bool {
        return Type.width(words, "strip_caption", captionLanguage, 0, Theme.unit) <= width - 2 * _margin;
    }

    color: Theme.black

    Item {
        id: line

        objectName: "dimLine"
        visible: root.number !== ""
        // Not mirrored: the place is one of the screen.
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        width: Math.max(caption.implicitWidth, digits.implicitWidth)
        height: caption.height + 2 * Theme.px(Tokens.darkGap) + digits.height + road.height
        x: root._margin + Math.round(root.across * Math.max(0, root.width - 2 * root._margin - width))
        y: root._margin + Math.round(root.down * Math.max(0, root.height - 2 * root._margin - height))

        PlainText {
            id: caption

            objectName: "dimCaption"
            width: parent.width
            text: root._caption
            role: "strip_caption"
            language: root.captionLanguage
            step: 0
            alignment: Text.AlignHCenter
            color: Theme.dim
        }

        PlainText {
            id: digits

            objectName: "dimNumber"
            anchors.top: caption.bottom
            anchors.topMargin: Theme.px(Tokens.darkGap)
            width: parent.width
            text: root.number
            role: root._role
            step: 0
            alignment: Text.AlignHCenter
            color: Theme.dim
        }
    }

    Rectangle {
        id: road

        objectName: "dimRoad"
        visible: line.visible
        y: line.y + line.height - height
        width: parent.width
        height: Theme.px(Tokens.strokeOutline)
        color: Theme.dim
    }
}
