pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Bridge
import Kiosk.Theme

// A visit: one place, the toolbar and Start again; nothing of it outlives the visit.
FocusScope {
    id: root

    required property VisitorView visitor

    readonly property real toolbarTop: height - toolbar.height
    readonly property bool overField: Theme.portrait && Theme.step < 2 && !Theme.highContrast && (visitor.place === "page" || visitor.place === "advice")
    property real _folded: 1

    Component.onCompleted: {
        if (root.visitor.place === "page" && !Motion.still) {
            root._folded = 0;
            fold.start();
        }
    }

    // Size, contrast and language change in one fade over the page.
    Connections {
        function onLookChanged() {
            renewed.restart();
        }

        target: root.visitor
    }

    NumberAnimation {
        id: renewed

        target: body
        property: "opacity"
        from: 0
        to: 1
        duration: Motion.toolChange
    }

    NumberAnimation {
        id: fold

        target: root
        property: "_folded"
        to: 1
        duration: Motion.pageOpen
        easing.type: Tokens.motionPageOpenEase
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    FocusScope {
        id: body

        anchors.fill: parent
        focus: true

        Loader {
            anchors.fill: parent
            sourceComponent: ({ topics: topics, page: topic, languages: languages, advice: advice })[root.visitor.place] ?? null
        }

        Toolbar {
            id: toolbar

            objectName: "toolbar"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: implicitHeight
            visitor: root.visitor
        }

        StartAgain {
            id: exit

            anchors.right: parent.right
            anchors.rightMargin: Theme.px(Theme.portrait ? Tokens.portraitStartAgainEndInset : Tokens.landscapeStartAgainEndInset)
            y: Theme.px(Tokens.landscapeStartAgainY)
            paperOverField: root.overField
            onClicked: root.visitor.startAgain()
        }
    }

    Component {
        id: topics

        TopicsScene {
            visitor: root.visitor
            toolbarTop: root.toolbarTop
        }
    }

    Component {
        id: topic

        TopicScene {
            visitor: root.visitor
            toolbarTop: root.toolbarTop
            startAgainWidth: exit.width
            folded: root._folded
        }
    }

    Component {
        id: languages

        LanguagesScene {
            visitor: root.visitor
            toolbarTop: root.toolbarTop
            startAgainWidth: exit.width
        }
    }

    Component {
        id: advice

        AdviceScene {
            visitor: root.visitor
            toolbarTop: root.toolbarTop
            startAgainWidth: exit.width
        }
    }
}
