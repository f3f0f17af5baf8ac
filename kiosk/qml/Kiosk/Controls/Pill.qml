pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Theme

// A chip or a primary button: round ends, one line, an icon before or after, made where it is wanted.
PressArea {
    id: root

    required property string role
    property string words: name
    property string language: Theme.language
    property string symbol: ""
    property string symbolAfter: ""
    property bool chosen: false
    property bool tick: false
    property color fill: Theme.controlFill
    property color ink: Theme.text
    property color outline: Theme.text
    property color chosenFill: Theme.chosenFill
    property color chosenInk: Theme.chosenText
    property real sidePadding: Theme.px(0.0278)
    property int step: Theme.step
    property bool boxed: false
    property bool stretch: false
    property list<string> lines: []

    // What lies beside the words.
    readonly property real symbolRoom: symbol !== "" || tick ? Theme.px(Tokens.iconButton) + spacing : 0
    readonly property real besideWords: 2 * sidePadding + symbolRoom + Theme.px(Tokens.iconPill + Tokens.space20)

    readonly property bool _turned: inverted !== chosen
    readonly property color _ink: _turned ? chosenInk : ink

    locale: Qt.locale(language)
    spacing: Theme.px(Tokens.space20)
    radius: boxed ? Theme.px(Tokens.radiusBox) : height / 2
    implicitHeight: Theme.px(Tokens.touchMin)
    implicitWidth: Math.max(implicitHeight, row.implicitWidth + 2 * sidePadding)

    background: Rectangle {
        radius: root.radius
        color: root._turned ? root.chosenFill : root.fill
        border.width: Theme.outline
        border.color: root._turned ? root.chosenFill : root.outline
    }

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: root.stretch ? parent.left : undefined
        anchors.leftMargin: root.sidePadding
        anchors.horizontalCenter: root.stretch ? undefined : parent.horizontalCenter
        spacing: root.spacing

        Loader {
            active: root.symbol !== "" || root.tick
            visible: active
            anchors.verticalCenter: parent.verticalCenter

            sourceComponent: Icon {
                name: root.tick ? Icons.ofTool("chosen") : root.symbol || Icons.ofTool("chosen")
                size: Theme.px(Tokens.iconButton)
                color: root._ink
            }
        }

        SpokenText {
            anchors.verticalCenter: parent.verticalCenter
            lines: root.lines
            mark: color
            width: root.stretch ? root.width - root.besideWords : implicitWidth
            wrap: root.stretch
            even: true
            text: root.words
            role: root.role
            step: root.step
            language: root.language
            color: root._ink
            Accessible.ignored: true
        }

        Loader {
            active: root.symbolAfter !== "" && !root.stretch
            visible: active
            anchors.verticalCenter: parent.verticalCenter

            sourceComponent: After {}
        }
    }

    Loader {
        active: root.symbolAfter !== "" && root.stretch
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: root.sidePadding

        sourceComponent: After {}
    }

    component After: Icon {
        name: root.symbolAfter || Icons.ofTool("onward")
        mirrored: Theme.flipped
        size: Theme.px(Tokens.iconPill)
        color: root._ink
    }
}
