import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// A picture as a print with a white margin, on the line; its headline is beside it, or above it on an upright screen.
PanelFrame {
    id: root

    required property string headline
    required property string lead
    required property url picture
    // Width by height; 0: known when it is read.
    property real aspect: 0
    // Who took it, and what it shows for those who cannot see it; "" where the headline says all.
    property string credit: ""
    property string alt: ""

    readonly property real _left: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.landscapeTextColumnX)
    readonly property real _width: Theme.portrait ? width - 2 * _left : Math.round((width - 3 * _left) * 0.42)

    title: headline
    plain: true
    endOf: step => below.y + root.heightOf(root.lead, "lead", step, root._width)

    Rectangle {
        id: mat

        readonly property real _margin: Theme.px(Tokens.space16)
        readonly property real _roomX: Theme.portrait ? root._left : 2 * root._left + root._width
        readonly property real _roomWidth: root.width - _roomX - root._left
        readonly property real _creditHeight: root.credit === "" ? 0 : Theme.px(Tokens.space12) + root.heightOf(root.credit, "source", root.step, _roomWidth / 2)
        readonly property real _roomHeight: (Theme.portrait ? Theme.px(Tokens.portraitTextY) - 2 * root._left : root.height - 2 * Theme.px(Tokens.space36)) - _creditHeight
        readonly property real _aspect: root.aspect > 0 ? root.aspect : image.implicitWidth > 0 ? image.implicitWidth / image.implicitHeight : 1.5
        readonly property real _inner: Math.min(_roomWidth - 2 * _margin, (_roomHeight - 2 * _margin) * _aspect)

        anchors.left: parent.left
        anchors.leftMargin: _roomX + (_roomWidth - width) / 2
        y: (Theme.portrait ? root._left : Theme.px(Tokens.space36)) + (_roomHeight - height) / 2
        width: Math.round(_inner + 2 * _margin)
        height: Math.round(_inner / _aspect + 2 * _margin)
        radius: Theme.px(Tokens.radiusSmall)
        color: Theme.paper
        opacity: come.opacity

        QtObject {
            readonly property bool running: image.status === Image.Loading

            objectName: "transition"
        }

        Image {
            id: image

            objectName: "picture"
            anchors.fill: parent
            anchors.margins: mat._margin
            // As the words of an item, to be read aloud.
            readonly property string text: root.alt

            source: root.picture
            // A photograph is read while its field slides in, at the size that it is painted with.
            sourceSize: root.aspect > 0 ? Qt.size(width, height) : undefined
            fillMode: Image.PreserveAspectFit
            asynchronous: root.aspect > 0
            cache: false

            Accessible.role: Accessible.Graphic
            Accessible.name: root.alt
            // Without such words the headline says what it shows.
            Accessible.ignored: root.alt === "" || !visible
        }
    }

    PlainText {
        objectName: "credit"
        anchors.left: mat.left
        anchors.top: mat.bottom
        anchors.topMargin: Theme.px(Tokens.space12)
        width: Math.max(mat.width, mat._roomWidth / 2)
        visible: root.credit !== "" && opacity > 0
        text: root.credit
        role: "source"
        step: root.step
        color: root.ink
        wrap: true
        opacity: come.opacity
    }

    Headline {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root._left
        width: root._width
        y: Theme.portrait ? Theme.px(Tokens.portraitTextY) : root.places.road - Theme.px(Tokens.landscapeHeadlineGap) - height
        frame: root
        text: root.headline
    }

    Reveal {
        id: below

        anchors.left: heading.left
        y: Theme.portrait ? heading.y + heading.height + Theme.px(Tokens.space36) : root.places.road + Theme.px(Tokens.landscapeLeadGap)
        frame: root
        at: Handover.leadAt

        PlainText {
            objectName: "lead"
            width: root._width
            text: root.lead
            role: "lead"
            step: root.step
            color: root.ink
            wrap: true
        }
    }

    // The print comes and goes as the words do.
    Reveal {
        id: come

        frame: root
        at: Handover.headlineAt
    }
}
