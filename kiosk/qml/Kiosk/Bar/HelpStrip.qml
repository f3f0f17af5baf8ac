import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// Help without a touch: what it is for or who answers, over the number. Not a button.
Item {
    id: root

    required property string caption
    required property string captionLanguage
    required property string number
    required property string desk
    required property bool touch
    required property url logo
    required property string plate
    property string draft: ""
    property bool dot: false
    property bool showsPlate: true

    readonly property bool _long: number.length > 12
    readonly property real _disc: Theme.px(Theme.portrait ? Tokens.portraitHelpStripDisc : Tokens.landscapeHelpStripDisc)

    Words {
        objectName: "stripCaption"
        anchors.left: parent.left
        y: Theme.portrait ? Theme.px(Tokens.portraitHelpStripCaptionY) : Theme.px(Tokens.landscapeBarCaptionY)
        text: root.caption
        role: "strip_line"
        language: root.captionLanguage
        color: Tokens.ink
    }

    Item {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        y: Theme.portrait ? Theme.px(Tokens.portraitHelpStripRowY) : Theme.px(Tokens.landscapeBarRowY)
        height: root._disc

        Rectangle {
            id: disc

            objectName: "stripDisc"
            visible: root.number !== ""
            anchors.left: parent.left
            width: root._disc
            height: root._disc
            radius: height / 2
            color: Tokens.amber

            Icon {
                anchors.centerIn: parent
                name: "phone"
                size: root._disc * 0.45
                color: Tokens.ink
            }
        }

        Words {
            id: digits

            objectName: "stripNumber"
            visible: root.number !== ""
            anchors.left: disc.right
            anchors.leftMargin: Theme.px(Tokens.landscapeHelpStripGap)
            anchors.verticalCenter: parent.verticalCenter
            text: root.number
            role: root._long ? (Theme.portrait ? "strip_number_long_portrait" : "strip_number_long") : Theme.portrait ? "strip_number_portrait" : root.touch ? "strip_number" : "strip_number_no_touch"
            color: Tokens.ink
        }

        Rectangle {
            id: divider

            visible: root.desk !== "" && root.number !== ""
            anchors.left: digits.right
            anchors.leftMargin: Theme.px(0.0296)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(Tokens.strokeOutline)
            height: parent.height * 0.7
            color: Tokens.ink
        }

        Words {
            visible: root.desk !== ""
            anchors.left: divider.visible ? divider.right : parent.left
            anchors.leftMargin: divider.visible ? Theme.px(0.0296) : 0
            anchors.right: root.showsPlate ? plate.left : parent.right
            anchors.rightMargin: Theme.px(Tokens.space2)
            anchors.verticalCenter: parent.verticalCenter
            text: root.desk
            role: "button_l"
            step: 0
            language: root.captionLanguage
            color: Tokens.ink
            wrap: true
        }

        LogoPlate {
            id: plate

            visible: root.showsPlate
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            logo: root.logo
            words: root.plate
            draft: root.draft
            dot: root.dot
        }
    }
}
