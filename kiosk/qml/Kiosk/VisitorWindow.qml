pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Loop
import Kiosk.Controls
import Kiosk.Staff
import Kiosk.Theme
import Kiosk.Visit

// What visitors see. One window for life; scenes lie in it, the loop below all others.
Window {
    id: root

    required property VisitorView visitor
    required property StaffView entry
    required property bool closable

    color: Theme.ink
    title: "Awareness Kiosk"
    flags: Qt.Window | (closable ? 0 : Qt.FramelessWindowHint)

    LayoutMirroring.enabled: visitor.rightToLeft
    LayoutMirroring.childrenInherit: true

    onClosing: event => event.accepted = root.closable

    Binding {
        target: Theme
        property: "window"
        value: Qt.size(root.width, root.height)
    }

    Binding {
        target: Theme
        property: "bleed"
        value: root.visitor.reach
    }

    Binding {
        target: Theme
        property: "aside"
        value: Qt.point(root.visitor.rightToLeft ? -root.visitor.shiftX : root.visitor.shiftX, root.visitor.shiftY)
    }

    Binding {
        target: Theme
        property: "colours"
        value: root.visitor.looks.colours
    }

    Binding {
        target: Journey
        property: "own"
        value: root.visitor.looks.drawings
    }

    Binding {
        target: Theme
        property: "widePlate"
        value: root.visitor.looks.hasWidePlate
    }

    Binding {
        target: Theme
        property: "flipped"
        value: root.visitor.rightToLeft
    }

    Binding {
        target: Theme
        property: "script"
        value: root.visitor.script
    }

    Binding {
        target: Theme
        property: "language"
        value: root.visitor.language
    }

    Binding {
        target: Theme
        property: "step"
        value: root.visitor.textStep
    }

    Binding {
        target: Theme
        property: "low"
        value: root.visitor.low
    }

    Binding {
        target: Theme
        property: "highContrast"
        value: root.visitor.highContrast
    }

    Binding {
        target: Aloud
        property: "line"
        value: root.visitor.aloud.line
    }

    Binding {
        target: Aloud
        property: "block"
        value: root.visitor.aloud.block
    }

    Binding {
        target: Aloud
        property: "words"
        value: root.visitor.aloud.words
    }

    Binding {
        target: Aloud
        property: "field"
        value: root.visitor.aloud.field
    }

    Binding {
        target: Motion
        property: "reduced"
        value: root.visitor.reducedMotion
    }

    Binding {
        target: Motion
        property: "still"
        value: root.visitor.still
    }

    Binding {
        target: Handover
        property: "brisk"
        value: root.visitor.scene === Scene.Talk
    }

    // As before anybody has touched anything.
    Connections {
        function onFocusLeft() {
            visit.forceActiveFocus();
        }

        target: root.visitor
    }

    Connections {
        function onSaid(words: string) {
            stage.Accessible.announce(words, Accessible.Polite);
        }

        target: Announcer
    }

    Item {
        id: stage

        anchors.fill: parent

        // It only speaks.
        Accessible.ignored: true

        LayoutMirroring.enabled: root.visitor.rightToLeft
        LayoutMirroring.childrenInherit: true

        // The room sees a ring where staff point, and never the arrow of their desktop.
        HoverHandler {
            enabled: root.closable && root.visitor.scene === Scene.Talk && root.visibility === Window.FullScreen
            cursorShape: Qt.BlankCursor
        }

        AttractLayer {
            id: attract

            objectName: "attract"
            width: parent.width
            height: parent.height
            visible: !root.entry.showsPhone && !root.visitor.named
            visitor: root.visitor
        }

        Loader {
            id: visit

            objectName: "visit"
            anchors.fill: parent
            active: root.visitor.scene === Scene.Visit || root.visitor.ahead
            visible: !root.visitor.idleCard.covered
            enabled: visible
            focus: true

            // As large as the loader from the first moment, so that nothing in it is laid out twice.
            sourceComponent: VisitScene {
                width: visit.width
                height: visit.height
                visitor: root.visitor
                further: begun && attract.motif === root.visitor.page.motif ? attract.further : 0
                drawing: begun && attract.motif === root.visitor.page.motif ? attract.drawing : Qt.rect(0, 0, 0, 0)
                focus: true
            }
        }

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
            active: root.visitor.idleCard.covered
            focus: active
            onActiveChanged: {
                if (!active)
                    visit.forceActiveFocus();
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
                entry: root.entry
                focus: true
            }
        }

        Loader {
            objectName: "care"
            anchors.fill: parent
            z: Tokens.zStaff
            active: root.visitor.scene === Scene.StaffPage
            focus: active

            sourceComponent: StaffPage {
                entry: root.entry
                visitor: root.visitor
                focus: true
            }
        }

        Loader {
            objectName: "phoneCard"
            anchors.fill: parent
            z: Tokens.zStaff
            active: root.entry.showsPhone

            sourceComponent: PhoneCard {
                entry: root.entry
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
            visible: root.visitor.cover === "blank" && !root.visitor.numberWhenBlank
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
}
