pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// All actions of the staff page, within reach at its foot.
Item {
    id: root

    required property StaffView entry
    required property VisitorView visitor

    readonly property real _side: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
    readonly property real _edge: Theme.px(Tokens.strokeLineBar)
    readonly property real _gap: Theme.px(Tokens.space20)
    readonly property bool _overview: entry.panel === "overview"

    implicitHeight: buttons.height + _edge + _gap + Theme.px(0.0296)

    Accessible.role: Accessible.ToolBar
    // TRANSLATORS: name of the row of buttons at the foot, for screen readers; at most 24 characters
    Accessible.name: qsTr("Tools")
    Accessible.ignored: !visible

    Rectangle {
        anchors.fill: parent
        color: Theme.raised
    }

    Rectangle {
        width: parent.width
        height: root._edge
        color: Theme.ground
    }

    Flow {
        id: buttons

        anchors.left: parent.left
        anchors.leftMargin: root._side
        y: root._edge + root._gap
        width: root.width - 2 * root._side
        spacing: root._gap

        Pill {
            objectName: "back"
            visible: !root._overview
            implicitHeight: Theme.px(Tokens.touchComfortable)
            boxed: true
            symbol: Theme.flipped ? "arrow-right" : "arrow-left"
            // TRANSLATORS: button on a panel of the staff page that leads back to its overview; at most 16 characters
            name: qsTr("Back")
            role: "button"
            onClicked: root.entry.goBack()
        }

        Repeater {
            model: root._overview ? root.entry.buttons : []

            Pill {
                required property string panel
                required property string glyph

                objectName: panel
                symbol: glyph
                implicitHeight: Theme.px(Tokens.touchComfortable)
                boxed: true
                role: "button"
                onClicked: root.entry.open(panel)
            }
        }

        Pill {
            objectName: "reload"
            visible: root._overview
            implicitHeight: Theme.px(Tokens.touchComfortable)
            boxed: true
            symbol: "arrows-clockwise"
            // TRANSLATORS: button on the staff page that reads site and panels again, at most 26 characters
            name: qsTr("Reload content")
            role: "button"
            onClicked: root.entry.reload()
        }

        HoldButton {
            objectName: "leave"
            visible: root._overview && root.entry.canLeave
            symbol: "sign-out"
            duration: 3000
            // TRANSLATORS: button on the staff page that ends the program when it is held for 3 seconds; at most 30 characters
            name: qsTr("Leave kiosk: hold 3 s")
            onHeld: holding => root.entry.holdLeave(holding)
        }

        StaffPageTools {
            visible: Theme.portrait
            entry: root.entry
            visitor: root.visitor
        }

        Pill {
            objectName: "close"
            implicitHeight: Theme.px(Tokens.touchComfortable)
            boxed: true
            symbol: "x"
            // TRANSLATORS: button that closes the staff page, at most 16 characters
            name: qsTr("Close")
            role: "button"
            fill: Theme.chosenFill
            ink: Theme.chosenText
            chosenFill: Theme.controlFill
            chosenInk: Theme.text
            onClicked: root.entry.close()
        }
    }
}
