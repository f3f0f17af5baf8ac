import QtQuick

import Kiosk.Staff
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Drawing
import Kiosk.Visit
import Kiosk.Theme

// The PIN pad for staff. It tells bystanders nothing else.
FocusScope {
    id: root

    required property StaffView staff

    readonly property real _half: Theme.portrait ? width : Math.round(width / 2)
    readonly property real _side: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
    readonly property real _room: _half - 2 * _side
    readonly property real _raisedY: Theme.portrait ? Theme.moved(Tokens.portraitPinPad, Tokens.portraitHigherPinPad) : 0
    // TRANSLATORS: title of the pad for the PIN of the staff; says no more than that; at most 24 characters
    readonly property string _title: qsTr("For staff")
    readonly property string _role: ["headline_s", "title", "title_s"].find(role => Type.lineCount(_title, role, Theme.language, 0, Theme.unit, _room) === 1) ?? "title_s"

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    Item {
        anchors.left: parent.left
        width: root._half
        height: root.height
        clip: true

        JourneyLine {
            anchors.fill: parent
            motif: "key"
            size: Theme.portrait ? Theme.moved(Tokens.portraitPinMotif, Tokens.portraitHigherPinMotif) : Theme.moved(Tokens.landscapePinMotif, Tokens.landscapeHigherPinMotif)
            motifX: (width - size) / 2
            road: Theme.portrait ? Theme.moved(Tokens.portraitPinRoad, Tokens.portraitHigherPinRoad) : Theme.moved(Tokens.landscapePinRoad, Tokens.landscapeHigherPinRoad)
            from: -Theme.px(Tokens.strokeOverrun)
            to: width - from
            weight: Theme.px(Tokens.strokeLinePage)
            lineColor: Theme.text
            lightColor: Theme.advice
        }
    }

    PlainText {
        id: title

        objectName: "title"
        anchors.left: parent.left
        anchors.leftMargin: root._side
        width: root._room
        y: Theme.px(Tokens.space96)
        text: root._title
        role: root._role
        step: 0
        color: Theme.text
        Accessible.role: Accessible.Heading
    }

    PlainText {
        objectName: "note"
        anchors.left: parent.left
        anchors.leftMargin: root._side
        width: root._room
        y: title.y + title.height + Theme.px(Tokens.space24)
        text: root.staff.note
        onTextChanged: Announcer.say(text)
        role: "lead"
        step: 0
        color: Theme.text
        wrap: true
        Accessible.role: Accessible.AlertMessage
    }

    Rectangle {
        id: ground

        anchors.right: parent.right
        width: Theme.portrait ? root.width : root.width - root._half
        y: root._raisedY
        height: root.height - y
        color: Theme.raised

        Rectangle {
            visible: Theme.highContrast
            width: Theme.portrait ? parent.width : Theme.outline
            height: Theme.portrait ? Theme.outline : parent.height
            anchors.left: parent.left
            color: Theme.text
        }
    }

    PinDots {
        objectName: "dots"
        anchors.horizontalCenter: ground.horizontalCenter
        y: keys.y - height - Theme.px(Tokens.space36)
        count: root.staff.typed
        Accessible.role: Accessible.Graphic
        // TRANSLATORS: how many digits were typed, for screen readers; the number follows; at most 30 characters
        Accessible.name: qsTr("Digits typed:") + " " + root.staff.typed
    }

    PinKeys {
        id: keys

        objectName: "pinKeys"
        anchors.horizontalCenter: ground.horizontalCenter
        y: Theme.portrait ? root._raisedY + Theme.px(0.1204) : Theme.moved(Tokens.landscapePinKeys, Tokens.landscapeHigherPinKeys)
        focus: true
        staff: root.staff
    }

    Pill {
        id: close

        objectName: "close"
        anchors.left: parent.left
        anchors.leftMargin: root._side
        y: root.height - Theme.px(Tokens.safeLandscapeY) - height
        implicitHeight: Theme.px(Tokens.touchComfortable)
        boxed: true
        symbol: Icons.ofTool("start-again")
        // TRANSLATORS: button, away from the pad or the page of the staff to the panels of the loop; at most 26 characters
        name: qsTr("Back to the panels")
        role: "button"
        onClicked: root.staff.close()
    }

    ContrastTool {
        anchors.left: close.right
        anchors.leftMargin: Theme.px(Tokens.space24)
        y: close.y
        outlined: true
        onClicked: root.staff.toggleContrast()
    }
}
