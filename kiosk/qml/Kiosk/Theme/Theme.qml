pragma Singleton

import QtQuick

import Kiosk.Window

// How things look in this window now; the window sets it from its view.
QtObject {
    id: root

    // The window's size, px.
    property size window: Qt.size(1920, 1080)
    property bool flipped: false
    property bool highContrast: false
    property int step: 0
    // Reach mode: all that is touched in a visit is in the lower part of the window.
    property bool low: false
    property string language: "en"
    property string script: "latin"
    // How far backgrounds extend beyond the screen's edges, px: the largest pixel shift of the loop.
    property int bleed: 0
    // The site's colours by name, {} for those of the design; and whether its logo has a wide plate.
    property var colours: ({})
    property bool widePlate: false
    // The pixel shift of the loop, px from the reading start and from the top.
    property point aside: Qt.point(0, 0)

    readonly property var _fields: colours.fields ?? Tokens.fields

    // What follows the contrast: pages, their controls, and all that lies on a field.
    readonly property color page: highContrast ? Tokens.themeHighContrastBackground : Tokens.paper
    readonly property color raised: highContrast ? Tokens.themeHighContrastBackground : Tokens.raised
    readonly property color text: highContrast ? Tokens.themeHighContrastText : Tokens.ink
    readonly property color textSoft: highContrast ? Tokens.themeHighContrastText : Tokens.inkSoft
    readonly property color heading2: highContrast ? Tokens.themeHighContrastHeading2 : Tokens.ink
    readonly property color ground: highContrast ? Tokens.themeHighContrastLine : Tokens.ink
    readonly property color hairline: highContrast ? Tokens.themeHighContrastText : Tokens.rule
    readonly property color advice: highContrast ? Tokens.themeHighContrastAccent : amber
    readonly property color textOnLight: highContrast ? Tokens.themeHighContrastOnAccent : Tokens.ink
    readonly property color controlFill: highContrast ? Tokens.themeHighContrastControlFill : Tokens.raised
    readonly property color controlOff: highContrast ? Tokens.themeHighContrastControlOff : Tokens.controlOff
    readonly property color chosenFill: highContrast ? Tokens.themeHighContrastChosenFill : Tokens.ink
    readonly property color chosenText: highContrast ? Tokens.themeHighContrastChosenText : Tokens.paper
    readonly property color overFieldFill: highContrast ? Tokens.themeHighContrastChosenFill : Tokens.paper
    readonly property color overFieldText: highContrast ? Tokens.themeHighContrastChosenText : Tokens.ink
    readonly property color focusInner: highContrast ? Tokens.focusOnHighContrastInner : Tokens.focusOnPaperInner
    readonly property color focusInnerOverField: highContrast ? Tokens.focusOnHighContrastInner : Tokens.focusOnFieldInner
    readonly property color focusOuter: highContrast ? Tokens.focusOnHighContrastOuter : amber

    // The same in every contrast: the loop's bar, the screens before and after content, the console.
    readonly property color paper: Tokens.paper
    readonly property color ink: Tokens.ink
    readonly property color inkSoft: Tokens.inkSoft
    readonly property color amber: colours.amber ?? Tokens.amber
    readonly property color rule: Tokens.rule
    readonly property color stopOutline: Tokens.controlOff
    readonly property color logoPlate: Tokens.logoPlate
    // Of a screen that staff made black, and of a closed one with its number.
    readonly property color black: Tokens.black
    readonly property color dim: Tokens.dim
    readonly property color consolePage: Tokens.presenterBg
    readonly property color consoleRaised: Tokens.presenterPanel
    readonly property color consoleSoft: Tokens.presenterSoft

    readonly property int unit: ScreenShape.unit(window)
    readonly property bool portrait: ScreenShape.isUpright(window)
    // What the window has beyond 16:9, or upright beyond 9:16, px.
    readonly property int extraWidth: ScreenShape.extraWidth(window)
    readonly property int extraHeight: ScreenShape.extraHeight(window)
    // Upright, or higher than 16:9.
    readonly property bool isHigh: portrait || extraHeight > 0

    // The height of what is above that part, px.
    readonly property int aboveReach: low ? window.height - px(portrait ? Tokens.portraitReachHeight : Tokens.landscapeReachHeight) : 0

    // The panels' road, the same on all but upright lists.
    readonly property int road: portrait ? moved(Tokens.portraitRoad, Tokens.portraitHigherRoad, Tokens.portraitWiderRoad) : moved(Tokens.landscapeRoad, Tokens.landscapeHigherRoad)

    readonly property real outline: px(highContrast ? Tokens.themeHighContrastControlOutlineWidth : Tokens.strokeOutline)

    // How far the rings of the focus of the keys extend beyond a control.
    readonly property int rings: px(Tokens.focusGap) + px(Tokens.focusInnerWidth) + px(Tokens.focusOuterWidth)

    // Of the logo; what is beside it gives way to a wide one.
    readonly property int plateWidth: px(Tokens.logoPlateWidth) + plateExtra
    readonly property int plateHeight: px(Tokens.logoPlateHeight)
    readonly property int plateExtra: widePlate ? px(portrait ? Tokens.logoPlateWideUpright : Tokens.logoPlateWide) - px(Tokens.logoPlateWidth) : 0

    // Whole pixels of a length in u.
    function px(length: real): int {
        return Math.round(length * root.unit);
    }

    // A place that takes a share of what the window has left over: of its height, and of its width.
    function moved(length: real, higher: real, wider = 0): int {
        return px(length) + root.higher(higher) + Math.round(wider * root.extraWidth);
    }

    // A share of the height that the window has left over.
    function higher(share: real): int {
        return Math.round(share * root.extraHeight);
    }

    function fieldFill(name: string): color {
        return root.highContrast ? Tokens.themeHighContrastBackground : root._fields[name].fill;
    }

    // Of what is pressed and keeps its colour.
    function lifted(fill: color): color {
        return Qt.tint(fill, Qt.alpha(root.paper, 0.12));
    }

    function fieldLight(name: string): color {
        return root.highContrast ? Tokens.themeHighContrastAccent : root._fields[name].light;
    }

    function fieldRule(name: string): color {
        return root.highContrast ? Tokens.themeHighContrastText : root._fields[name].rule;
    }

    function fieldText(name: string): color {
        return root.highContrast ? Tokens.themeHighContrastText : root._fields[name].text;
    }

    // Of a bullet or stop on a page beside the field.
    function fieldSpot(name: string): color {
        return root.highContrast ? Tokens.themeHighContrastAccent : root._fields[name].fill;
    }

    // In the console, which does not follow the visitors' contrast.
    function ownFill(name: string): color {
        return root._fields[name].fill;
    }
}
