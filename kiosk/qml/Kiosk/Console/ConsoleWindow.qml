pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Theme

// The window of the person who leads a talk. Theme follows staff; the room's own engine makes the small slides.
Window {
    id: root

    required property VisitorView visitor
    required property ConsoleView consoleView
    required property RoomSlides room
    required property GuardView guard

    readonly property bool _covered: guard.part === ConsolePart.Ink
    // The room may read everything that is shown.
    readonly property bool _bare: guard.part === ConsolePart.Bare

    color: _covered ? Theme.ink : Theme.consolePage
    // TRANSLATORS: name of the window of the console, at most 40 characters
    title: qsTr("Awareness Kiosk: notes")
    visible: false

    LayoutMirroring.enabled: consoleView.rightToLeft
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
        value: root.consoleView.rightToLeft
    }

    Binding {
        target: Theme
        property: "language"
        value: root.consoleView.language
    }

    Binding {
        target: Motion
        property: "reduced"
        value: root.visitor.reducedMotion
    }

    Item {
        anchors.fill: parent
        visible: !root._covered

        LayoutMirroring.enabled: root.consoleView.rightToLeft
        LayoutMirroring.childrenInherit: true

        Loader {
            anchors.fill: parent
            active: root.consoleView.place === ConsolePlace.Chooser && !root.consoleView.editor.shown.making && !root.consoleView.editor.files.opened

            sourceComponent: ConsoleChooser {
                consoleView: root.consoleView
                guard: root.guard
            }
        }

        Loader {
            anchors.fill: parent
            active: root.consoleView.place === ConsolePlace.Chooser && !root.consoleView.editor.shown.making && root.consoleView.editor.files.opened

            sourceComponent: ConsoleImported {
                files: root.consoleView.editor.files
                language: root.consoleView.language
            }
        }

        Loader {
            anchors.fill: parent
            active: root.consoleView.place === ConsolePlace.Chooser && root.consoleView.editor.shown.making

            sourceComponent: ConsoleEditor {
                editor: root.consoleView.editor
                room: root.room
                language: root.consoleView.language
                languages: root.consoleView.staffLanguages
            }
        }

        Loader {
            anchors.fill: parent
            active: root.consoleView.place === ConsolePlace.Guide && !root._bare

            sourceComponent: ConsoleBeforeTalk {
                consoleView: root.consoleView
            }
        }

        Loader {
            anchors.fill: parent
            active: root.consoleView.place === ConsolePlace.Talk && !root._bare

            sourceComponent: ConsoleTalk {
                consoleView: root.consoleView
                visitor: root.visitor
                room: root.room
            }
        }

        Loader {
            anchors.fill: parent
            active: root.consoleView.place === ConsolePlace.Guide && root._bare

            sourceComponent: ConsoleOneScreenGuide {
                consoleView: root.consoleView
                guard: root.guard
            }
        }

        Loader {
            anchors.fill: parent
            active: root.consoleView.place === ConsolePlace.Talk && root._bare && root.guard.card

            sourceComponent: ConsoleOneScreenCard {
                consoleView: root.consoleView
                guard: root.guard
            }
        }

        Loader {
            anchors.fill: parent
            active: root.consoleView.place === ConsolePlace.Talk && root._bare && !root.guard.card

            sourceComponent: ConsoleOneScreenTalk {
                consoleView: root.consoleView
                guard: root.guard
                visitor: root.visitor
                room: root.room
            }
        }

        // The list of talks has a place of its own for it.
        Loader {
            active: root.consoleView.place !== ConsolePlace.Chooser
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
                    consoleView: root.consoleView
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
            consoleView: root.consoleView
        }
    }

    Loader {
        anchors.fill: parent
        // The rest is the colour of the window, at once.
        active: root._covered && root.guard.coverWords !== ""

        sourceComponent: ConsoleCover {
            guard: root.guard
            consoleView: root.consoleView
        }
    }
}
