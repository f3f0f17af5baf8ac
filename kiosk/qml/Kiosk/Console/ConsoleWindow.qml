pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Theme

// The window of the person who leads a talk. Theme follows staff; the room's own engine makes the small slides.
Window {
    id: root

    required property VisitorView visitor
    required property ConsoleView staff
    required property RoomSlides room
    required property GuardView guard

    readonly property bool _covered: guard.part === "ink"
    // The room may read everything that is shown.
    readonly property bool _bare: guard.part === "bare"

    color: _covered ? Theme.ink : Theme.consolePage
    // TRANSLATORS: name of the window of the console, at most 40 characters
    title: qsTr("Awareness Kiosk: notes")
    visible: false

    LayoutMirroring.enabled: staff.rightToLeft
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "window"
        // The console has the wide layout only.
        value: Qt.size(root.width, Math.min(root.height, root.width))
    }

    Binding {
        target: Theme
        property: "colours"
        value: root.visitor.looks.colours
    }

    Binding {
        target: Theme
        property: "flipped"
        value: root.staff.rightToLeft
    }

    Binding {
        target: Theme
        property: "language"
        value: root.staff.language
    }

    Binding {
        target: Motion
        property: "reduced"
        value: root.visitor.reducedMotion
    }

    Item {
        anchors.fill: parent
        visible: !root._covered

        LayoutMirroring.enabled: root.staff.rightToLeft
        LayoutMirroring.childrenInherit: true

        Loader {
            anchors.fill: parent
            active: root.staff.place === "chooser" && !root.staff.own.making && !root.staff.own.files.opened

            sourceComponent: ConsoleChooser {
                staff: root.staff
                guard: root.guard
            }
        }

        Loader {
            anchors.fill: parent
            active: root.staff.place === "chooser" && !root.staff.own.making && root.staff.own.files.opened

            sourceComponent: ConsoleBring {
                files: root.staff.own.files
                language: root.staff.language
            }
        }

        Loader {
            anchors.fill: parent
            active: root.staff.place === "chooser" && root.staff.own.making

            sourceComponent: ConsoleEditor {
                own: root.staff.own
                room: root.room
                language: root.staff.language
                languages: root.staff.staffLanguages
            }
        }

        Loader {
            anchors.fill: parent
            active: root.staff.place === "guide" && !root._bare

            sourceComponent: ConsoleBefore {
                staff: root.staff
            }
        }

        Loader {
            anchors.fill: parent
            active: root.staff.place === "talk" && !root._bare

            sourceComponent: ConsoleTalk {
                staff: root.staff
                visitor: root.visitor
                room: root.room
            }
        }

        Loader {
            anchors.fill: parent
            active: root.staff.place === "guide" && root._bare

            sourceComponent: ConsoleOneGuide {
                staff: root.staff
                guard: root.guard
            }
        }

        Loader {
            anchors.fill: parent
            active: root.staff.place === "talk" && root._bare && root.guard.card

            sourceComponent: ConsoleOneCard {
                staff: root.staff
                guard: root.guard
            }
        }

        Loader {
            anchors.fill: parent
            active: root.staff.place === "talk" && root._bare && !root.guard.card

            sourceComponent: ConsoleOneTalk {
                staff: root.staff
                guard: root.guard
                visitor: root.visitor
                room: root.room
            }
        }

        // The list of talks has a place of its own for it.
        Loader {
            active: root.staff.place !== "chooser"
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(Tokens.consoleMargin)
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(Tokens.consoleGuardFoot)
            width: parent.width - 2 * Theme.px(Tokens.consoleMargin)

            sourceComponent: Item {
                implicitHeight: bar.height

                ConsoleGuard {
                    id: bar

                    anchors.left: parent.left
                    guard: root.guard
                    staff: root.staff
                }
            }
        }
    }

    Loader {
        anchors.fill: parent
        z: Tokens.zIdle
        active: root.guard.alarmTitle !== ""

        sourceComponent: ConsoleAlarm {
            guard: root.guard
            staff: root.staff
        }
    }

    Loader {
        anchors.fill: parent
        // The rest is the colour of the window, at once.
        active: root._covered && root.guard.coverWords !== ""

        sourceComponent: ConsoleCover {
            guard: root.guard
            staff: root.staff
        }
    }
}
