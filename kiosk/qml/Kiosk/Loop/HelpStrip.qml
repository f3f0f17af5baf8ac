pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Help without a touch: what it is for or who answers, over the number, or over the desk where there is no number.
Item {
    id: root

    // The longest first; the last one always has room.
    required property var captions
    required property string captionLanguage
    required property real captionScale
    required property string number
    required property string desk
    // Beside another number, its name on a line of its own: wherever it has room, and always where nobody can open Advice.
    property string emergency: ""
    property bool opensAdvice: true
    // Wide bars have room for the size without touch.
    required property bool large
    required property url logo
    required property string plate
    property string draft: ""
    property bool dot: false
    // Of its words.
    property color ink: Theme.ink
    property bool showsPlate: true
    // The accessible name of the strip where it opens Advice.
    property string advice: ""

    // The button of the strip says number and desk too.
    readonly property bool _button: advice !== ""
    readonly property string _numberRole: Theme.portrait ? "strip_number_portrait" : large ? "strip_number_no_touch" : "strip_number"
    readonly property real _numberRoom: row.width - _disc - _gap - (showsPlate ? Theme.plateWidth + Theme.px(Tokens.space16) : 0)
    // A number is never below the plate.
    readonly property bool _long: number.length > 12 || Type.width(number, _numberRole, Theme.language, 0, Theme.unit) > _numberRoom
    readonly property real _disc: Theme.px(Theme.portrait ? Tokens.portraitHelpStripDisc : Tokens.landscapeHelpStripDisc)
    readonly property real _gap: Theme.px(Tokens.landscapeHelpStripGap)
    readonly property real _captionUnit: Theme.unit * captionScale
    readonly property bool _deskAlone: desk !== "" && number === ""

    signal opened

    PressArea {
        readonly property bool offeredFirst: true

        objectName: "stripAdvice"
        visible: root._button
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: row.y + row.height
        name: root.advice
        radius: Theme.px(Tokens.radiusBox)
        // Nothing in the strip moves, and the plate is not part of the strip.
        transform: []
        containmentMask: QtObject {
            function contains(point: point): bool {
                const beside = Math.abs(point.x - logoPlate.x - logoPlate.width / 2) > logoPlate.width / 2 + Theme.px(Tokens.touchGap);
                return point.x >= 0 && point.x < root.width && point.y >= 0 && point.y < row.y + row.height && (beside || point.y < row.y);
            }
        }
        onClicked: root.opened()
    }

    PlainText {
        id: caption

        objectName: "stripCaption"
        anchors.left: parent.left
        y: row.y - Theme.px(Tokens.landscapeHelpStripCaptionGap) - Math.round((font.pixelSize + height) / 2)
        text: root.captions.find(words => Type.width(words, caption.role, root.captionLanguage, 0, root._captionUnit) <= root.width) ?? root.captions[root.captions.length - 1] ?? ""
        role: "strip_caption"
        unit: root._captionUnit
        language: root.captionLanguage
        color: root.ink
        Accessible.ignored: text === "" || !visible || root.advice.startsWith(text)
    }

    Item {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        y: Theme.px(Theme.portrait ? Tokens.portraitHelpStripRowY : Tokens.landscapeBarRowY)
        height: root._disc

        Rectangle {
            id: disc

            objectName: "stripDisc"
            visible: root.number !== "" || root._deskAlone
            anchors.left: parent.left
            width: root._disc
            height: root._disc
            radius: height / 2
            color: Theme.amber

            Icon {
                anchors.centerIn: parent
                name: root._deskAlone ? "chats" : "phone"
                size: root._disc * 0.45
                color: Theme.ink
            }
        }

        PlainText {
            id: digits

            objectName: "stripNumber"
            visible: root.number !== ""
            anchors.left: disc.right
            anchors.leftMargin: root._gap
            anchors.verticalCenter: parent.verticalCenter
            text: root.number
            role: root._long ? (Theme.portrait ? "strip_number_long_portrait" : "strip_number_long") : root._numberRole
            color: root.ink
            Accessible.ignored: root._button || !visible
        }

        Rectangle {
            id: divider

            visible: root.number !== "" && besideNumber.isShown
            anchors.left: digits.right
            anchors.leftMargin: Theme.px(0.0296)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(Tokens.strokeOutline)
            height: parent.height * 0.7
            color: root.ink
        }

        StripBeside {
            id: besideNumber

            anchors.left: root._deskAlone ? disc.right : divider.right
            anchors.leftMargin: root._deskAlone ? root._gap : Theme.px(0.0296)
            anchors.right: root.showsPlate ? logoPlate.left : parent.right
            anchors.rightMargin: Theme.px(Tokens.space16)
            height: parent.height
            desk: root.desk
            emergency: root.number === "" ? "" : root.emergency
            alone: root._deskAlone
            large: root.large
            always: !root.opensAdvice
            isSaid: root._button
            language: root.captionLanguage
            ink: root.ink
        }

        Loader {
            id: logoPlate

            active: root.showsPlate
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            sourceComponent: LogoPlate {
                logo: root.logo
                words: root.plate
                draft: root.draft
                dot: root.dot
            }
        }
    }
}
