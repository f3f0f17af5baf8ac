import QtQuick
import QtQuick.Shapes

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Lets phones lead this talk: the address as a QR code, and six digits that let one phone in.
Item {
    id: root

    required property PhoneView phone
    required property string language

    // The room sees the code: it goes when the phone of the one who leads has come.
    property bool watched: false

    readonly property bool _open: phone.modules !== "" && !(watched && phone.joined)

    Rectangle {
        id: plate

        objectName: "phonePlate"
        visible: root._open
        anchors.left: parent.left
        width: Theme.px(0.437)
        height: width
        radius: Theme.px(Tokens.radiusConsole)
        color: Theme.logoPlate

        Shape {
            id: square

            // Four modules of quiet around it.
            readonly property real _module: plate.width / (root.phone.size + 8)

            objectName: "phoneSquare"
            anchors.centerIn: parent
            width: _module * root.phone.size
            height: width

            Accessible.role: Accessible.Graphic
            // TRANSLATORS: name of a picture, for screen readers; at most 48 characters
            Accessible.name: qsTr("QR code of the address")
            Accessible.ignored: !visible

            ShapePath {
                fillColor: Theme.ink
                strokeColor: "transparent"
                strokeWidth: 0
                scale: Qt.size(square._module, square._module)

                PathSvg {
                    path: root.phone.modules
                }
            }
        }
    }

    Column {
        id: words

        anchors.left: root._open ? plate.right : parent.left
        anchors.leftMargin: root._open ? Theme.px(Tokens.space48) : 0
        anchors.right: parent.right
        spacing: Theme.px(Tokens.space20)

        PlainText {
            width: parent.width
            // TRANSLATORS: beside a square code and an address, or beside a button that allows phones; at most 110 characters
            text: root._open ? qsTr("Scan the QR code with your phone, or open the address and type the digits.") : qsTr("You can lead this talk from a phone and read your notes there.")
            role: "button_l"
            language: root.language
            step: 0
            color: Theme.paper
            wrap: true
        }

        PlainText {
            anchors.left: parent.left
            visible: root._open
            text: root.phone.address
            role: "button"
            language: "en"
            step: 0
            color: Theme.paper
        }

        PlainText {
            objectName: "phoneCode"
            anchors.left: parent.left
            visible: root._open
            text: root.phone.code
            role: "strip_number"
            language: "en"
            step: 0
            color: Theme.amber
        }

        PlainText {
            objectName: "phoneState"
            visible: text !== ""
            width: parent.width
            text: root.phone.state
            role: "tool_label"
            language: root.language
            step: 0
            color: Theme.paper
            wrap: true
        }

        PlainText {
            width: parent.width
            // TRANSLATORS: warning about phones that lead a talk, at most 180 characters
            text: qsTr("Use a network that you control: other people on it could read the notes. Phones are disconnected when the talk ends.")
            role: "tool_label"
            language: root.language
            step: 0
            color: Theme.consoleSoft
            wrap: true
        }
    }

    ConsoleButton {
        anchors.left: words.left
        anchors.bottom: parent.bottom
        height: Theme.px(Tokens.touchMin)
        symbol: Icons.ofTool("phones")
        // TRANSLATORS: button that shuts phones out, or lets them in; at most 26 characters
        name: root.phone.allowed ? qsTr("Disconnect phones") : qsTr("Allow phones")
        language: root.language
        chosen: root.phone.allowed
        isMain: !root.phone.allowed
        enabled: root.phone.reachable || root.phone.allowed
        onClicked: root.phone.allow(!root.phone.allowed)
    }
}
