pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Visit

// What visitors see. One window for life; scenes lie in it, the loop below all others.
Window {
    id: root

    required property VisitorView visitor
    required property StaffView staff
    required property bool closable

    color: Theme.ink
    title: "Awareness Kiosk"
    flags: Qt.Window | (closable ? 0 : Qt.FramelessWindowHint)

    LayoutMirroring.enabled: visitor.rightToLeft
    LayoutMirroring.childrenInherit: true

    onClosing: event => event.accepted = root.closable

    VisitorTheme {
        visitor: root.visitor
        window: root
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
            enabled: root.visitor.scene === Scene.Talk && root.visibility === Window.FullScreen
            cursorShape: Qt.BlankCursor
        }

        AttractLayer {
            id: attract

            objectName: "attract"
            width: parent.width
            height: parent.height
            visible: !root.staff.showsPhone && !root.visitor.named
            visitor: root.visitor
        }

        Loader {
            id: visit

            objectName: "visit"
            anchors.fill: parent
            active: root.visitor.hasVisit
            visible: !root.visitor.idleCard.shown
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

        VisitorCovers {
            anchors.fill: parent
            visitor: root.visitor
            staff: root.staff
            onIdleCardGone: visit.forceActiveFocus()
        }
    }
}
