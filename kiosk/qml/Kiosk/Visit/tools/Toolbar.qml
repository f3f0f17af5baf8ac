pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Visit
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// The tools of a visit, each with its word.
Item {
    id: root

    required property VisitorView visitor

    // For the keys: in two rows the reading tools are above the others.
    readonly property bool readByPlace: true

    // In their order; each is offered or not, and has its word.
    readonly property list<Item> _reading: [aloud, size, contrast, language, low].filter(tool => tool.offered)

    readonly property ToolPlaces _places: ToolPlaces {
        navigation: [back, allTopics]
        startAgain: exit
        hasStartAgain: root.visitor.toolbar.startAgain
        reading: root._reading
        pill: advice
        width: root.width
    }

    function _x(tool: Item): real {
        return _places.xs[_reading.indexOf(tool)] ?? 0;
    }

    function _y(tool: Item): real {
        return _places.ys[_reading.indexOf(tool)] ?? 0;
    }

    // How much of its width the pill does not take.
    readonly property real besidePill: width - _places.safe - advice.width - _places.gap

    implicitHeight: _places.height

    Accessible.role: Accessible.ToolBar
    // TRANSLATORS: name of the row of buttons at the foot, for screen readers; at most 24 characters
    Accessible.name: qsTr("Tools")
    Accessible.ignored: !visible

    Rectangle {
        anchors.fill: parent
        color: Theme.raised
    }

    Rectangle {
        objectName: "toolbarEdge"
        width: parent.width
        height: root._places.edge
        color: Theme.text
    }

    ToolButton {
        id: back

        objectName: "back"
        anchors.left: parent.left
        anchors.leftMargin: root._places.near
        y: root._places.foot
        implicitHeight: root._places.toolHeight
        symbol: Icons.ofTool("back")
        symbolMirrors: true
        // TRANSLATORS: button, up to where one came from; at most 12 characters
        name: qsTr("Back")
        step: root._places.step
        outlined: true
        onClicked: root.visitor.controls.back()
    }

    ToolButton {
        id: allTopics

        objectName: "allTopics"
        anchors.left: parent.left
        anchors.leftMargin: root._places.topicsX
        y: root._places.topicsY
        implicitHeight: root._places.toolHeight
        symbol: Icons.ofTool("all-topics")
        // TRANSLATORS: button, leads to all topics; at most 18 characters
        name: qsTr("All topics")
        step: root._places.step
        outlined: true
        onClicked: root.visitor.controls.explore()
    }

    ToolButton {
        id: exit

        objectName: "startAgainTool"
        offered: root.visitor.toolbar.startAgain
        atOnce: true
        anchors.left: parent.left
        anchors.leftMargin: root._places.startAgainX
        y: root._places.startAgainY
        implicitHeight: root._places.toolHeight
        symbol: Icons.ofTool("start-again")
        name: qsTr("Start again")
        step: root._places.step
        outlined: true
        onClicked: root.visitor.controls.startAgain()
    }

    ToolButton {
        id: aloud

        // TRANSLATORS: button: the words of this page are spoken; at most 16 characters
        readonly property string _begins: qsTr("Read aloud")
        // TRANSLATORS: the same button while it speaks; at most 12 characters
        readonly property string _ends: qsTr("Stop", "reading aloud")

        objectName: "readAloud"
        offered: root.visitor.aloud.offered
        visible: offered && !root.visitor.aloud.asks
        anchors.left: parent.left
        anchors.leftMargin: root._x(this)
        y: root._y(this)
        implicitHeight: root._places.toolHeight
        symbol: Icons.ofTool(root.visitor.aloud.reads ? "stop-reading" : "read-aloud")
        name: root.visitor.aloud.reads ? _ends : _begins
        otherName: root.visitor.aloud.reads ? _begins : _ends
        step: root._places.step
        onClicked: {
            const byKeys = visualFocus;
            root.visitor.controls.readAloud();
            if (byKeys && root.visitor.aloud.asks)
                (question.item as ListeningQuestion)?.takeFocus();
        }
    }

    TextSizeTool {
        id: size

        visible: !root.visitor.aloud.asks
        anchors.left: parent.left
        anchors.leftMargin: root._x(this)
        y: root._y(this)
        toolHeight: root._places.toolHeight
        letter: root.visitor.letter
        word: root.visitor.sizeWord
        step: root._places.step
        onChosen: larger => root.visitor.controls.chooseTextSize(larger)
    }

    ContrastTool {
        id: contrast

        visible: !root.visitor.aloud.asks
        anchors.left: parent.left
        anchors.leftMargin: root._x(this)
        y: root._y(this)
        implicitHeight: root._places.toolHeight
        step: root._places.step
        onClicked: root.visitor.controls.toggleContrast()
    }

    ToolButton {
        id: language

        objectName: "language"
        offered: root.visitor.toolbar.severalLanguages
        visible: offered && !root.visitor.aloud.asks
        anchors.left: parent.left
        anchors.leftMargin: root._x(this)
        y: root._y(this)
        implicitHeight: root._places.toolHeight
        symbol: Icons.ofTool("language")
        // TRANSLATORS: button, leads to all languages; at most 12 characters
        name: qsTr("Language")
        step: root._places.step
        chosen: root.visitor.place === Place.Languages
        onClicked: root.visitor.controls.openLanguages()
    }

    ToolButton {
        id: low

        objectName: "low"
        visible: !root.visitor.aloud.asks
        anchors.left: parent.left
        anchors.leftMargin: root._x(this)
        y: root._y(this)
        implicitHeight: root._places.toolHeight
        symbol: Icons.ofTool(Theme.low ? "raise" : "lower")
        // TRANSLATORS: button, all that is read or touched moves to the lower part of the screen; at most 12 characters
        readonly property string lower: qsTr("Move down", "screen")
        // TRANSLATORS: button, it moves up again; at most 12 characters
        readonly property string raise: qsTr("Move up", "screen")

        name: Theme.low ? raise : lower
        otherName: Theme.low ? lower : raise
        step: root._places.step
        onClicked: root.visitor.controls.chooseLow(!Theme.low)
    }

    // In the place of the reading tools: it covers nothing, and nothing moves.
    Loader {
        id: question

        readonly property real _begins: Math.min(...root._places.xs)
        readonly property real _ends: Math.max(...root._reading.map(tool => root._x(tool) + tool.width))

        active: root.visitor.aloud.asks
        anchors.left: parent.left
        anchors.leftMargin: _begins
        y: Math.min(...root._places.ys)
        width: _ends - _begins
        height: Math.max(...root._places.ys) + root._places.toolHeight - y

        sourceComponent: ListeningQuestion {
            toolHeight: root._places.toolHeight
            onAnswered: listens => {
                const byKeys = hasKeys;
                root.visitor.controls.answerListening(listens);
                if (byKeys)
                    aloud.forceActiveFocus(Qt.TabFocusReason);
            }
        }
    }

    AdvicePill {
        id: advice

        anchors.right: parent.right
        anchors.rightMargin: root._places.safe
        y: root._places.foot
        implicitHeight: root._places.toolHeight
        label: root.visitor.toolbar.pillLabel
        detail: root.visitor.toolbar.pillDetail
        example: root.visitor.bar.plateExample
        isNumber: root.visitor.toolbar.pillIsNumber
        symbol: Icons.ofTool(root.visitor.toolbar.pillTool)
        step: root._places.step
        onClicked: root.visitor.controls.openAdvice()
    }
}
