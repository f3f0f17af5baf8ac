pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The bar of the loop, which stays still while panels pass above it.
Item {
    id: root

    required property VisitorView visitor
    // The number alone, on black.
    property bool dark: false

    readonly property real _safe: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)
    readonly property BarEnd _end: end.item as BarEnd
    readonly property real _beforeEnd: Theme.px(Tokens.space24)
    // Beside two blocks as wide as at 16:9 there is room for a larger number.
    readonly property bool _roomy: !Theme.portrait && Theme.extraWidth >= Theme.px(Tokens.landscapeWiderStrip)
    readonly property real _wider: _roomy ? Theme.px(Tokens.landscapeWiderStrip) : 0
    readonly property real _stripWidth: Theme.px(Tokens.landscapeHelpStripWidth) + Theme.plateExtra + _wider

    property var _captions: []
    property string _captionLanguage: ""
    property string _number: ""
    property string _desk: ""
    property string _emergency: ""
    property string _emergencyWord: ""
    property int _turn: 0
    property string _plate: ""
    property url _logo

    function _say() {
        changing.stop();
        // No words are ever set in the font of another language.
        root._captions = [];
        root._desk = "";
        root._emergencyWord = "";
        root._captionLanguage = root.visitor.bar.captionLanguage;
        root._captions = root.visitor.bar.captions;
        root._number = root.visitor.bar.number;
        root._desk = root.visitor.bar.desk;
        root._emergency = root.visitor.bar.emergency;
        root._emergencyWord = root.visitor.bar.emergencyWord;
        root._turn = root.visitor.bar.turn;
        root._plate = root.visitor.bar.plateWords;
        root._logo = root.visitor.bar.logo;
    }

    implicitHeight: Theme.px(Theme.portrait ? Tokens.portraitBarHeight : Tokens.landscapeBarHeight)
    Component.onCompleted: _say()

    // What the bar says changes with the panel: in one frame, when the new field begins to come.
    Connections {
        function onChanged() {
            if (root.visitor.panel.rested || Motion.reduced)
                root._say();
            else
                changing.restart();
        }

        target: root.visitor.bar
    }

    SequentialAnimation {
        id: changing

        objectName: "transition"

        PauseAnimation {
            duration: Motion.lasting(Handover.fieldAt)
        }

        ScriptAction {
            script: root._say()
        }
    }

    Rectangle {
        anchors.fill: parent
        color: root.dark ? Theme.black : Theme.paper

        Bleed {
            above: false
        }
    }

    LoopRoute {
        visible: stops > 0
        anchors.left: parent.left
        anchors.right: parent.right
        y: -height / 2
        inset: root.visitor.touch && Theme.portrait ? root._safe + pause.width + Theme.px(Tokens.routePauseStops) : farInset
        stops: root.visitor.route.stops
        current: root.visitor.route.stop
        progress: root.visitor.route.progress
        goal: root.visitor.route.goal
        waits: root.visitor.route.waits
        lasts: root.visitor.route.lasts
        held: root.visitor.route.paused
    }

    PauseButton {
        id: pause

        objectName: "pause"
        visible: root.visitor.touch
        anchors.left: parent.left
        anchors.leftMargin: root._safe
        // Upright it is on the line, before the stops; otherwise below it, since words of a panel come down to the line.
        y: Theme.portrait ? -Theme.px(Tokens.routePauseHeight) / 2 : -Theme.px(Tokens.touchGap)
        pillTop: Theme.portrait ? 0 : (height - Theme.px(Tokens.routePauseHeight)) / 2 + Theme.px(Tokens.space8)
        // Nobody sees the button below a visit, whose first touch is answered sooner without a new word for it.
        paused: root.visitor.scene === Scene.Loop && root.visitor.route.paused
        onClicked: root.visitor.controls.togglePause()
    }

    Item {
        id: beside

        anchors.fill: parent
    }

    TouchBlock {
        // Keys and screen readers come to it before the strip beside it, or after the strip above it. Without a strip it goes up to the plate.
        parent: Theme.portrait ? below : beside
        visible: root.visitor.touch
        anchors.left: parent.left
        anchors.leftMargin: root._safe
        width: root.width - 2 * root._safe - (Theme.portrait ? 0 : root._number + root._desk === "" ? strip.plateTakes : Theme.px(Tokens.landscapeHelpStripWidth + Tokens.landscapeHelpStripBetween) + Theme.plateExtra + Theme.extraWidth)
        height: parent.height
        chips: root.visitor.bar.chips
        rest: root.visitor.bar.rest
        turn: root._turn
        languagesName: root.visitor.bar.languagesName
        rowY: Theme.px(Theme.portrait ? Tokens.portraitTouchRowRowY : Tokens.landscapeBarRowY)
        onExplored: root.visitor.controls.explore()
        onChosen: language => root.visitor.controls.chooseLanguage(language)
        onLanguagesOpened: root.visitor.controls.openLanguages()
    }

    HelpStrip {
        id: strip

        objectName: "helpStrip"
        anchors.left: parent.left
        anchors.leftMargin: root.visitor.touch && !Theme.portrait ? root.width - root._safe - root._stripWidth : root._safe
        anchors.right: root.visitor.touch || Theme.portrait ? parent.right : end.left
        anchors.rightMargin: root.visitor.touch || Theme.portrait ? root._safe : root._beforeEnd
        height: parent.height
        captions: root._captions
        captionSigns: root.dark ? {} : root.visitor.bar.captionSigns
        captionLanguage: root._captionLanguage
        captionScale: root.visitor.bar.captionScale
        number: root._number
        desk: root._desk
        emergency: root._emergency
        emergencyWord: root._emergencyWord
        besideEnd: root.visitor.touch ? (Theme.portrait ? root.width - 2 * root._safe : root._stripWidth) - plateTakes : root.width - 2 * root._safe - root._beforeEnd - (root._end?.widest ?? 0)
        code: root._end?.codeTakes ?? 0
        emergencyBelow: Theme.portrait && !root.visitor.touch
        before: root.visitor.touch && !Theme.portrait ? Theme.extraWidth - root._wider : 0
        large: !root.visitor.touch || root._roomy
        logo: root._logo
        plate: root._plate
        draft: root.visitor.bar.plateDraft
        dot: root.visitor.bar.plateDot
        showsPlate: root.visitor.touch
        ink: root.dark ? Theme.consoleSoft : Theme.ink
        advice: root.visitor.touch ? [root.visitor.bar.advice, ...(showsEmergency ? [root.visitor.bar.emergencyWord, root.visitor.bar.emergency] : [])].join(", ") : ""
        rowY: Theme.px(!Theme.portrait ? Tokens.landscapeBarRowY : root.visitor.touch ? Tokens.portraitHelpStripRowY : Tokens.portraitHelpStripRowYNoTouch)
        captionTop: Theme.portrait && root.visitor.touch ? Theme.px(Tokens.routePauseHeight) / 2 : 0
        buttonTop: Theme.portrait ? pause.y + pause.height : 0
        onOpened: root.visitor.controls.openAdvice()
    }

    Loader {
        id: end

        active: !root.visitor.touch
        anchors.right: parent.right
        anchors.rightMargin: root._safe
        height: parent.height
        sourceComponent: BarEnd {
            visitor: root.visitor
            logo: root._logo
            plate: root._plate
            dark: root.dark
            keepsCode: strip.keepsCode
        }
    }

    Item {
        id: below

        anchors.fill: parent
    }
}
