pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Theme

// The far end of a bar without touch: the logo, and before it the code of the home page or the controls of a talk.
Item {
    id: root

    required property VisitorView visitor
    required property url logo
    required property string plate
    required property bool dark
    // The numbers leave room for the code.
    required property bool keepsCode

    // What the code takes where there is one, shown or not, and the width of all with it, px.
    readonly property real codeTakes: visitor.bar.homeCode === "" ? 0 : Theme.px(Tokens.codePlateGap) + Theme.px(Tokens.codeWidth)
    readonly property real widest: Theme.plateWidth + codeTakes + (controls.active ? Theme.px(Tokens.codePlateGap) + controls.width : 0)

    implicitWidth: keepsCode ? widest : widest - codeTakes

    Loader {
        active: root.keepsCode && root.codeTakes > 0
        visible: !root.dark
        anchors.right: logoPlate.left
        anchors.rightMargin: Theme.px(Tokens.codePlateGap)
        y: Theme.px(Theme.portrait ? Tokens.codePortraitY : Tokens.codeLandscapeY)

        sourceComponent: HomeCode {
            modules: root.visitor.bar.homeCode
            size: root.visitor.bar.homeCodeSize
        }
    }

    LogoPlate {
        id: logoPlate

        visible: !root.dark
        anchors.right: parent.right
        y: Theme.px(Theme.portrait ? Tokens.portraitTouchRowRowY : 0.0556)
        logo: root.logo
        words: root.plate
        draft: root.visitor.bar.plateDraft
        dot: root.visitor.bar.plateDot
    }

    Loader {
        id: controls

        objectName: "talkControls"
        active: root.visitor.ledByTouch
        visible: !root.dark
        anchors.right: logoPlate.left
        anchors.rightMargin: Theme.px(Tokens.codePlateGap)
        anchors.verticalCenter: logoPlate.verticalCenter

        sourceComponent: TalkControls {
            visitor: root.visitor
        }
    }
}
