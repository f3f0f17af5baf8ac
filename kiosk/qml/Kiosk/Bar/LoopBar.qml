import QtQuick

import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The ground of the loop: it stays still while panels pass above it.
Item {
    id: root

    required property VisitorView visitor

    readonly property real _safe: Theme.px(Theme.portrait ? Tokens.safePortraitX : Tokens.safeLandscapeX)

    property string _caption: ""
    property string _captionLanguage: ""
    property string _plate: ""
    property url _logo

    function _say() {
        changing.stop();
        root._caption = root.visitor.stripCaption;
        root._captionLanguage = root.visitor.stripLanguage;
        root._plate = root.visitor.plateWords;
        root._logo = root.visitor.logo;
    }

    implicitHeight: Theme.px(Theme.portrait ? Tokens.portraitBarHeight : Tokens.landscapeBarHeight)

    Component.onCompleted: _say()

    // Caption and plate change with the panel: in one frame, when the new field begins to come.
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
        color: Tokens.paper

        Beyond {
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
        moreLanguages: root.visitor.moreLanguages
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
        anchors.right: root.visitor.touch || Theme.portrait ? parent.right : code.left
        anchors.rightMargin: root._safe
        height: parent.height
        caption: root._caption
        captionLanguage: root._captionLanguage
        number: root.visitor.stripNumber
        desk: root.visitor.stripDesk
        touch: root.visitor.touch
        logo: root._logo
        plate: root._plate
        draft: root.visitor.plateDraft
        dot: root.visitor.plateDot
        showsPlate: root.visitor.touch
    }

    LogoPlate {
        id: plate

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
        anchors.right: plate.left
        anchors.rightMargin: Theme.px(0.0426)
        y: Theme.px(Theme.portrait ? Tokens.portraitTouchRowCaptionY : 0.0259)
        modules: root.visitor.homeCode
        size: root.visitor.homeCodeSize
    }
}
