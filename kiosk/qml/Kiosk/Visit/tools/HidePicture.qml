pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Visit
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Hides the page from bystanders while somebody hears it. Only keys can go on then, so only keys lead to it, as the last of all
// controls: it has a size while it has their ring, and lies over the tools beside the pill.
Loader {
    id: root

    required property Loader tools
    required property VisitorView visitor

    anchors.left: tools.left
    anchors.top: tools.top
    width: (tools.item as Toolbar)?.besidePill ?? 0
    height: tools.height
    // Most visits hear nothing, and answer their first touch without it.
    active: visitor.aloud.hides

    sourceComponent: Item {
        Rectangle {
            anchors.fill: parent
            visible: hide.visualFocus
            color: Theme.raised

            Rectangle {
                width: parent.width
                height: Theme.px(Tokens.strokeLineBar)
                color: Theme.text
            }
        }

        ToolButton {
            id: hide

            objectName: "hidePicture"
            anchors.horizontalCenter: parent.horizontalCenter
            y: visualFocus ? (root.height - height) / 2 : root.height
            width: visualFocus ? implicitWidth : 0
            height: visualFocus ? implicitHeight : 0
            clip: !visualFocus
            implicitHeight: Theme.px(Tokens.landscapeTool)
            symbol: Icons.ofTool("hide-picture")
            // TRANSLATORS: button for a person who hears the screen: bystanders see the loop in its place; at most 30 characters
            name: qsTr("Hide the screen")
            step: {
                for (let larger = Theme.step; larger > 0; larger -= 1)
                    if (widthAt(larger) <= root.width - 2 * Theme.px(Tokens.space16))
                        return larger;
                return 0;
            }
            outlined: true
            onClicked: root.visitor.controls.hidePicture()
        }
    }
}
