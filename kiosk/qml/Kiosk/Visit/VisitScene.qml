pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Theme

// A visit: one place, the toolbar and Start again. All of this ends with the visit.
FocusScope {
    id: root

    required property VisitorView visitor
    // How far the second stroke of the same drawing had come on the panel from which somebody came.
    required property real further
    // Where the loop has the drawing; no size where it has another one.
    required property rect drawing

    readonly property real toolbarTop: stage.height - toolbar.height
    readonly property bool _isPage: [Place.Page, Place.Offer, Place.Quiz].includes(visitor.place)
    // In the order of Place.
    readonly property list<Component> _scenes: [null, topics, topic, offer, quiz, languages, advice]
    readonly property bool overField: Theme.portrait && Theme.step < 2 && !Theme.low && !Theme.highContrast && (_isPage || visitor.place === Place.Advice)
    // The first frame answers the touch, with field, motif and the way out; the page itself comes with the second.
    property bool _whole: false
    // It folds once in a visit, so nothing else may lead it back.
    property real _folded: 0
    // Before it, this is the shell of a visit, made while the loop rests: nobody sees it, and it knows nothing.
    readonly property bool begun: visitor.scene === Scene.Visit
    property bool _goesOn: false
    property real _renewed: 1

    // The tools of a clip are in the row of the page turner then.
    readonly property bool _signedAbove: (page.item as PageFrame)?.reach.signedAbove ?? false

    function _begin() {
        if (!root._whole)
            root.visitor.frameAwaited();
        if (root._isPage)
            fold.start();
        else
            root._folded = 1;
        root._goesOn = true;
    }

    objectName: "visitScene"
    visible: begun
    enabled: begun
    onBegunChanged: {
        if (begun)
            _begin();
    }
    Component.onCompleted: {
        if (begun && !_goesOn)
            _begin();
    }

    Connections {
        function onFrameShown() {
            root._whole = true;
        }

        target: root._whole || !root._goesOn ? null : root.visitor
    }

    // Size, contrast, language and reach change in one fade of what is on the page; fields, tools and the way out are there all the time.
    Connections {
        function onWindowChanged() {
            renewed.restart();
        }

        target: root._goesOn ? root.visitor : null
    }

    NumberAnimation {
        id: renewed

        objectName: "transition"
        target: root
        property: "_renewed"
        from: 0
        to: 1
        duration: Motion.toolChange
    }

    NumberAnimation {
        id: fold

        objectName: "transition"
        target: root
        property: "_folded"
        to: 1
        duration: Motion.pageOpen
        easing.type: Tokens.motionPageOpenEase
    }

    QtObject {
        readonly property bool running: root.begun && !root._whole

        objectName: "transition"
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    FocusScope {
        id: stage

        anchors.fill: parent
        focus: true

        Loader {
            id: page

            anchors.fill: parent
            sourceComponent: !root.begun || root._isPage && !root._whole ? opening : root._scenes[root.visitor.place]
        }

        Loader {
            id: toolbar

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: (item as Toolbar)?.implicitHeight ?? Theme.px(Theme.portrait ? Tokens.portraitToolbarHeight : Tokens.landscapeToolbarHeight)
            active: root._whole || root.visitor.toolbar.startAgain

            sourceComponent: Toolbar {
                objectName: "toolbar"
                visitor: root.visitor
            }
        }

        StartAgain {
            id: exit

            anchors.right: parent.right
            anchors.rightMargin: Theme.px(Theme.portrait ? Tokens.portraitStartAgainEndInset : Tokens.landscapeStartAgainEndInset)
            paperOverField: root.overField
            y: !Theme.low ? Theme.px(Tokens.landscapeStartAgainY) : Theme.portrait && !root._signedAbove ? root.toolbarTop - Theme.px(Tokens.portraitReachRow) : Theme.aboveReach + Theme.px(Tokens.landscapeReachStartAgain)
            onClicked: root.visitor.controls.startAgain()
        }

        HidePicture {
            tools: toolbar
            visitor: root.visitor
        }
    }

    Component {
        id: opening

        Item {
            PageField {
                visible: Theme.step < 2 || Theme.low
                width: root.width
                height: Theme.portrait ? root.height : root.toolbarTop
                field: root.visitor.page.field
                motif: root.visitor.page.motif
                further: root.further
                drawing: root.drawing
                stageWidth: root.width
            }
        }
    }

    Component {
        id: topics

        TopicsScene {
            visitor: root.visitor
            toolbarTop: root.toolbarTop
            startAgainWidth: exit.width
            renewed: root._renewed
        }
    }

    Component {
        id: topic

        TopicScene {
            visitor: root.visitor
            toolbarTop: root.toolbarTop
            startAgainWidth: exit.width
            renewed: root._renewed
            folded: root._folded
            further: root.further
            drawing: root.drawing
        }
    }

    Component {
        id: offer

        OfferScene {
            visitor: root.visitor
            toolbarTop: root.toolbarTop
            startAgainWidth: exit.width
            renewed: root._renewed
            folded: root._folded
            further: root.further
            drawing: root.drawing
        }
    }

    Component {
        id: quiz

        QuizScene {
            visitor: root.visitor
            toolbarTop: root.toolbarTop
            startAgainWidth: exit.width
            renewed: root._renewed
            folded: root._folded
            further: root.further
            drawing: root.drawing
        }
    }

    Component {
        id: languages

        LanguagesScene {
            visitor: root.visitor
            toolbarTop: root.toolbarTop
            startAgainWidth: exit.width
            renewed: root._renewed
        }
    }

    Component {
        id: advice

        AdviceScene {
            visitor: root.visitor
            toolbarTop: root.toolbarTop
            startAgainWidth: exit.width
            renewed: root._renewed
        }
    }
}
