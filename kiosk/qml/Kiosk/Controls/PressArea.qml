pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Kiosk.Theme

// The base of all controls: acts on release inside, by touch and by space bar, and shows press and focus.
T.AbstractButton {
    id: root

    required property string name
    property string help: ""
    // The language of the help; a greeting is in that of its name.
    property string helpLanguage: Theme.language
    property real radius: 0
    // Acts as soon as the space bar is pressed, as by Return; a touch on it ends the visit before any control sees it.
    property bool atOnce: false
    property bool overField: false
    property color light: Theme.focusOuter

    readonly property bool inverted: down
    property bool ringed: visualFocus
    // How much further in its rings are than around it, px.
    property real ringInset: 0
    property real ringInsetAbove: ringInset
    property real ringInsetBelow: ringInset

    focusPolicy: Qt.StrongFocus
    hoverEnabled: false
    // Screen readers ask each control; one that is older than the language would say the one before.
    locale: Qt.locale(Theme.language)

    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.description: help
    Accessible.ignored: !visible
    Accessible.onPressAction: root.clicked()

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onSpacePressed: event => {
        event.accepted = root.atOnce;
        if (root.atOnce)
            root.clicked();
    }

    transform: Translate {
        y: root.inverted ? Theme.px(Motion.pressShift) : 0
    }

    Loader {
        anchors.fill: parent
        anchors.margins: root.ringInset
        anchors.topMargin: root.ringInsetAbove
        anchors.bottomMargin: root.ringInsetBelow
        active: root.ringed

        sourceComponent: FocusRings {
            radius: root.radius
            overField: root.overField
            light: root.light
        }
    }
}
