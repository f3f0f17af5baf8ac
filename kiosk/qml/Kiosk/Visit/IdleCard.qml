import QtQuick
import QtQuick.Shapes

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The idle card, Touch to continue: it covers the page at once and says nothing about it.
Item {
    id: root

    required property VisitorView visitor

    // In reach mode the words are below the road, and the loop of the road keeps what is above.
    readonly property bool _below: Theme.portrait || Theme.low
    readonly property real _road: Theme.low ? Theme.aboveReach - Theme.px(Tokens.space36) : Theme.portrait ? Theme.moved(Tokens.portraitIdleRoad, Tokens.portraitHigherIdleRoad) : Theme.moved(Tokens.landscapeIdleRoad, Tokens.landscapeHigherIdleRoad)
    readonly property real _radius: Theme.low ? Math.min(Theme.px(Tokens.portraitIdleRadius), Math.floor((_road - Theme.px(Tokens.safeLandscapeY)) / 2)) : Theme.portrait ? Theme.moved(Tokens.portraitIdleRadius, Tokens.portraitHigherIdleRadius) : Theme.moved(Tokens.landscapeIdleRadius, Tokens.landscapeHigherIdleRadius)
    readonly property real _ringInset: Theme.px(0.413) + _radius - Theme.px(Tokens.landscapeIdleRadius) + Math.round(Tokens.landscapeWiderMotif * Theme.extraWidth)
    readonly property real _ringX: _below ? width / 2 : Theme.flipped ? _ringInset : width - _ringInset
    readonly property real _side: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.safeLandscapeX)
    readonly property string _invitation: root.visitor.idleCard.title
    // Landscape: two lines at most. Portrait: the words are between the road and the buttons; a long line is set
    // smaller rather than below them.
    readonly property real _wordsTop: Theme.low ? Theme.px(Tokens.space36 + Tokens.space24) : Theme.px(0.0907)
    readonly property string _titleRole: {
        const room = carryOn.y - _road - _wordsTop - 2 * Theme.px(Tokens.space24) - sentence.height;
        const fits = role => {
            const lines = Type.lineCount(_invitation, role, Theme.language, 0, Theme.unit, title.width);
            if (Type.widestWord(_invitation, role, Theme.language, 0, Theme.unit) > title.width)
                return false;
            return root._below ? lines * Type.style(role, Theme.language, 0, Theme.unit).lineHeight <= room : lines <= 2;
        };
        return ["headline_l", "headline_m", "headline_s"].find(fits) ?? "title";
    }
    // On a squarer screen the title is as large as leaves it beside the loop of the road.
    readonly property real _titleShare: _below || Theme.extraHeight === 0 ? 1 : [1.5, 1.4, 1.3, 1.2, 1.1].find(share => Type.widestWord(_invitation, _titleRole, Theme.language, 0, Theme.unit * share) <= title.width && Type.lineCount(_invitation, _titleRole, Theme.language, 0, Theme.unit * share, title.width) <= 2) ?? 1
    // The sentence grows with the text, and on a squarer screen by a step more, as far as there is room above the buttons.
    readonly property int _sentenceStep: _below ? Math.min(Theme.step, 1) : [3, 2, 1].find(step => step <= Theme.step + (Theme.extraHeight > 0 ? 1 : 0) && root._sentenceHeight(step) <= carryOn.y - Theme.px(Tokens.space24) - root._road - Theme.px(Tokens.landscapeLeadGap)) ?? Math.min(Theme.step, 1)
    readonly property color _ink: Theme.fieldText("ink")
    readonly property color _light: Theme.fieldLight("ink")
    readonly property string _ringPath: {
        const r = root._radius, x = root._ringX, y = root._road, side = Theme.flipped ? 0 : 1;
        return `M${x} ${y}A${r} ${r} 0 0 ${1 - side} ${x} ${y - 2 * r}A${r} ${r} 0 0 ${1 - side} ${x} ${y}`;
    }

    function _sentenceHeight(step: int): real {
        return Type.lineCount(visitor.idleCard.sentence, "lead", Theme.language, step, Theme.unit, width - 2 * _side) * Type.style("lead", Theme.language, step, Theme.unit).lineHeight;
    }

    // Not each second: a reader would say nothing else.
    readonly property string _news: root.visitor.idleCard.count % 5 === 0 ? root.visitor.idleCard.sentence : ""
    on_NewsChanged: Announcer.say(root._news)

    PressArea {
        objectName: "cover"
        anchors.fill: parent
        name: root._invitation
        focusPolicy: Qt.NoFocus
        transform: []
        // The button below says it, and what the whole card does.
        Accessible.ignored: true
        onClicked: root.visitor.controls.carryOn()

        background: Rectangle {
            color: Theme.fieldFill("ink")
        }
    }

    Shape {
        ShapePath {
            fillColor: "transparent"
            strokeColor: root._ink
            strokeWidth: Theme.px(Tokens.strokeLinePanel)
            capStyle: ShapePath.RoundCap

            PathSvg {
                path: `M${-Theme.px(Tokens.strokeOverrun)} ${root._road}H${root.width + Theme.px(Tokens.strokeOverrun)}` + root._ringPath
            }
        }

        ShapePath {
            fillColor: "transparent"
            strokeColor: root._light
            strokeWidth: Theme.px(0.0204)
            capStyle: ShapePath.RoundCap
            trim.end: Math.max(0.001, root.visitor.idleCard.share)

            PathSvg {
                path: root._ringPath
            }
        }
    }

    PlainText {
        // In reach mode the sentence alone says it.
        objectName: "count"
        visible: !Theme.low
        x: root._ringX - width / 2
        y: root._road - root._radius - height / 2
        width: implicitWidth
        text: root.visitor.idleCard.count
        role: "count"
        unit: Theme.unit * root._radius / Theme.px(Theme.portrait ? Tokens.portraitIdleRadius : Tokens.landscapeIdleRadius)
        color: root._ink
        // The sentence says it.
        Accessible.ignored: true
    }

    PlainText {
        id: title

        objectName: "title"
        anchors.left: parent.left
        anchors.leftMargin: root._side
        width: root._below ? root.width - 2 * root._side : Theme.px(0.7) + Math.min(Theme.extraWidth, Theme.px(0.2))
        y: root._below ? root._road + root._wordsTop : root._road - Theme.px(Tokens.landscapeHeadlineGap) - height
        text: Headlines.balanced(Accessible.name, role, Theme.language, width, unit)
        role: root._titleRole
        unit: Theme.unit * root._titleShare
        color: root._ink
        Accessible.name: root._invitation
        Accessible.role: Accessible.Heading
    }

    PlainText {
        id: sentence

        anchors.left: parent.left
        anchors.leftMargin: root._side
        width: root.width - 2 * root._side
        y: root._below ? title.y + title.height + Theme.px(Tokens.space24) : Math.min(root._road + Theme.px(Tokens.landscapeLeadGap), carryOn.y - Theme.px(Tokens.space24) - height)
        text: root.visitor.idleCard.sentence
        role: "lead"
        step: root._sentenceStep
        color: root._ink
        wrap: true
        Accessible.role: Accessible.AlertMessage
    }

    Pill {
        id: carryOn

        objectName: "continue"
        focus: true
        anchors.left: parent.left
        anchors.leftMargin: root._side
        y: root.height - (Theme.portrait ? Theme.px(0.2037) + height : Theme.px(0.0796) + height)
        width: Theme.portrait ? root.width - 2 * root._side : undefined
        implicitHeight: Theme.px(Tokens.touchHero)
        sidePadding: Theme.px(Tokens.space64)
        // TRANSLATORS: button that gives the covered page back, at most 16 characters
        name: qsTr("Continue")
        role: "button_l"
        symbol: Icons.ofTool("touch")
        fill: root._ink
        ink: Theme.fieldFill("ink")
        outline: root._ink
        chosenFill: Theme.fieldFill("ink")
        chosenInk: root._ink
        overField: true
        light: root._light
        onClicked: root.visitor.controls.carryOn()
    }

    Pill {
        objectName: "startAgain"
        anchors.left: Theme.portrait ? parent.left : carryOn.right
        anchors.leftMargin: Theme.portrait ? root._side : Theme.px(0.0296)
        y: Theme.portrait ? root.height - Theme.px(0.0574) - height : carryOn.y
        width: Theme.portrait ? carryOn.width : undefined
        implicitHeight: Theme.px(Tokens.touchHero)
        sidePadding: Theme.px(Tokens.space64)
        atOnce: true
        name: qsTr("Start again")
        role: "button"
        symbol: Icons.ofTool("start-again")
        fill: "transparent"
        ink: root._ink
        outline: root._ink
        chosenFill: root._ink
        chosenInk: Theme.fieldFill("ink")
        overField: true
        light: root._light
        onClicked: root.visitor.controls.startAgain()
    }
}
