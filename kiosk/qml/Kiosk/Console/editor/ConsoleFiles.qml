pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Files of the folder that staff find, to be touched; above them where that folder is.
Column {
    id: root

    required property TalkFilesView files
    required property var names
    required property string about
    required property string language

    signal picked(name: string)

    spacing: Theme.px(Tokens.space12)

    PlainText {
        width: parent.width
        text: root.about
        role: "tool_label"
        language: root.language
        step: 0
        color: Theme.consoleSoft
        wrap: true
    }

    PlainText {
        objectName: "folder"
        width: parent.width
        text: root.files.folder
        role: "tool_label"
        language: "en"
        step: 0
        color: Theme.paper
        wrap: true
    }

    ConsoleButton {
        implicitHeight: Theme.px(Tokens.touchMin)
        symbol: Icons.ofTool("reload")
        // TRANSLATORS: button that lists the files of a folder again, at most 24 characters
        name: qsTr("Refresh the list")
        language: root.language
        onClicked: root.files.look()
    }

    PlainText {
        objectName: "told"
        width: parent.width
        visible: text !== ""
        text: root.files.told
        role: "tool_label"
        language: root.language
        step: 0
        color: root.files.failed ? Theme.amber : Theme.paper
        wrap: true
    }

    Repeater {
        model: root.names

        ConsoleButton {
            required property string modelData

            width: root.width
            implicitHeight: Theme.px(Tokens.touchMin)
            enabled: !root.files.busy
            opacity: enabled ? 1 : 0.5
            name: modelData
            language: "en"
            onClicked: root.picked(modelData)
        }
    }

    Component.onCompleted: files.look()
}
