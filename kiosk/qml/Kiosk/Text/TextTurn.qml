import QtQuick

import Kiosk.Theme

// Text fades out, the next screen of text replaces it, and fades in.
SequentialAnimation {
    id: root

    objectName: "transition"

    property real share: 1
    property string anchor: ""

    signal turned(anchor: string)

    function begin(anchor: string) {
        root.complete();
        root.anchor = anchor;
        root.start();
    }

    NumberAnimation {
        target: root
        property: "share"
        to: 0
        duration: Motion.textOut
    }

    ScriptAction {
        script: root.turned(root.anchor)
    }

    NumberAnimation {
        target: root
        property: "share"
        to: 1
        duration: Motion.textIn
    }
}
