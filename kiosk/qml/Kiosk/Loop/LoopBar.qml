import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The ground of the loop: it stays still while panels pass above it.
Item {
    id: root

    required property VisitorView visitor

    readonly property real _safe: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)

    property var _captions: []
    property string _captionLanguage: ""
    property string _number: ""
    property string _desk: ""
    property int _turn: 0
    property string _plate: ""
    property url _logo

    function _say() {
        changing.stop();
        // No words are ever set in the font of another language.
        root._captions = [];
        root._desk = "";
        root._captionLanguage = root.visitor.stripLanguage;
        root._captions = root.visitor.stripCaptions;
        root._number = root.visitor.stripNumber;
        root._desk = root.visitor.stripDesk;
        root._turn = root.visitor.restTurn;
        root._plate = root.visitor.plateWords;
        root._logo = root.visitor.logo;
    }

    implicitHeight: Theme.px(Theme.portrait ? Tokens.portraitBarHeight : Tokens.landscapeBarHeight)

    Component.onCompleted: _say()

    // What the bar says changes with the panel: in one frame, when the new field begins to come.
    Connections {
        function onStripChanged() {
            if (root.visitor.rested || Motion.calm)
                root._say();
            else
                changing.restart();
        }

        target: root.visitor
    }

    SequentialAnimation {
        id: changing

        PauseAnimation {
            duration: Tokens.motionHandoverField
        }

        ScriptAction {
            script: root._say()
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper

        Bleed {
            above: false
        }
    }

    LoopRoute {
        visible: stops > 0
        anchors.left: parent.left
        anchors.right: parent.right
        y: -height / 2
        stops: root.visitor.stops
        current: root.visitor.stop
        progress: root.visitor.routeProgress
        goal: root.visitor.routeGoal
        waits: root.visitor.routeWaits
        lasts: root.visitor.routeLasts
        held: root.visitor.paused
    }

    TouchBlock {
        visible: root.visitor.touch
        anchors.left: parent.left
        anchors.leftMargin: root._safe
        width: root.width - 2 * root._safe - (Theme.portrait ? 0 : Theme.px(Tokens.landscapeHelpStripWidth + Tokens.landscapeHelpStripBetween))
        height: parent.height
        paused: root.visitor.paused
        chips: root.visitor.chips
        rest: root.visitor.restLanguages
        turn: root._turn
        languagesName: root.visitor.languagesName
        captionY: Theme.px(Theme.portrait ? Tokens.portraitTouchRowCaptionY : Tokens.landscapeBarCaptionY)
        rowY: Theme.px(Theme.portrait ? Tokens.portraitTouchRowRowY : Tokens.landscapeBarRowY)
        onExplored: root.visitor.explore()
        onPauseToggled: root.visitor.togglePause()
        onChosen: language => root.visitor.chooseLanguage(language)
        onLanguagesOpened: root.visitor.openLanguages()
    }

    HelpStrip {
        objectName: "helpStrip"
        anchors.left: parent.left
        anchors.leftMargin: root.visitor.touch && !Theme.portrait ? root.width - root._safe - Theme.px(Tokens.landscapeHelpStripWidth) : root._safe
        anchors.right: root.visitor.touch || Theme.portrait ? parent.right : code.visible ? code.left : logoPlate.left
        anchors.rightMargin: root._safe
        height: parent.height
        captions: root._captions
        captionLanguage: root._captionLanguage
        captionScale: root.visitor.captionScale
        number: root._number
        desk: root._desk
        touch: root.visitor.touch
        logo: root._logo
        plate: root._plate
        draft: root.visitor.plateDraft
        dot: root.visitor.plateDot
        showsPlate: root.visitor.touch
        advice: root.visitor.touch ? root.visitor.stripAdvice : ""
        onOpened: root.visitor.openAdvice()
    }

    LogoPlate {
        id: logoPlate

        visible: !root.visitor.touch
        anchors.right: parent.right
        anchors.rightMargin: root._safe
        y: Theme.px(Theme.portrait ? Tokens.portraitTouchRowRowY : 0.0556)
        logo: root._logo
        words: root._plate
        draft: root.visitor.plateDraft
        dot: root.visitor.plateDot
    }

    HomeCode {
        id: code

        visible: !root.visitor.touch && root.visitor.homeCode !== ""
        anchors.right: logoPlate.left
        anchors.rightMargin: Theme.px(Tokens.codePlateGap)
        y: Theme.px(Theme.portrait ? Tokens.codePortraitY : Tokens.codeLandscapeY)
        modules: root.visitor.homeCode
        size: root.visitor.homeCodeSize
    }
}
