pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Announcements
import Kiosk.Dark
import Kiosk.Loop
import Kiosk.Staff
import Kiosk.Theme
import Kiosk.Visit

// What lies over loop and visit, each made when it comes.
Item {
    id: root

    required property VisitorView visitor
    required property StaffView staff

    signal idleCardGone

    Loader {
        objectName: "dark"
        anchors.fill: parent
        active: root.visitor.scene === Scene.Dark

        sourceComponent: DarkScene {
            captions: root.visitor.dark.captions
            captionLanguage: root.visitor.dark.language
            number: root.visitor.dark.number
            across: root.visitor.dark.across
            down: root.visitor.dark.down
        }
    }

    Loader {
        objectName: "announcement"
        anchors.fill: parent
        z: Tokens.zIdle
        active: root.visitor.scene === Scene.Announcing

        sourceComponent: AnnouncementScene {
            visitor: root.visitor
        }
    }

    Loader {
        objectName: "idle"
        anchors.fill: parent
        z: Tokens.zIdle
        active: root.visitor.idleCard.shown
        focus: active
        onActiveChanged: {
            if (!active)
                root.idleCardGone();
        }

        sourceComponent: IdleCard {
            visitor: root.visitor
        }
    }

    Loader {
        objectName: "pin"
        anchors.fill: parent
        z: Tokens.zStaff
        active: root.visitor.scene === Scene.PinPad
        focus: active

        sourceComponent: PinScene {
            staff: root.staff
            focus: true
        }
    }

    Loader {
        objectName: "staffPage"
        anchors.fill: parent
        z: Tokens.zStaff
        active: root.visitor.scene === Scene.StaffPage
        focus: active

        sourceComponent: StaffPage {
            staff: root.staff
            visitor: root.visitor
            focus: true
        }
    }

    Loader {
        objectName: "phoneCard"
        anchors.fill: parent
        z: Tokens.zStaff
        active: root.staff.showsPhone

        sourceComponent: PhoneCard {
            staff: root.staff
        }
    }

    Loader {
        objectName: "pointer"
        anchors.fill: parent
        z: Tokens.zIdle
        active: root.visitor.pointer.shown && root.visitor.scene === Scene.Talk

        sourceComponent: Item {
            PointerRing {
                pointer: root.visitor.pointer
            }
        }
    }

    Rectangle {
        objectName: "blank"
        anchors.fill: parent
        z: Tokens.zIdle
        visible: root.visitor.cover === TalkCover.Blank && !root.visitor.numberWhenBlank
        color: Theme.black
    }

    Loader {
        objectName: "sign"
        anchors.fill: parent
        z: Tokens.zStaff
        active: root.visitor.named

        sourceComponent: RoomSign {
            visitor: root.visitor
        }
    }
}
