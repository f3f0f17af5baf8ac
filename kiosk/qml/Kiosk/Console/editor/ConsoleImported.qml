import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Talks that came as files from colleagues.
Item {
    id: root

    required property TalkFilesView files
    required property string language

    PlainText {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(Tokens.space96)
        anchors.verticalCenter: back.verticalCenter
        // TRANSLATORS: title of the list of files with talks, for staff; at most 40 characters
        text: qsTr("A talk from a file")
        role: "title_s"
        language: root.language
        step: 0
        color: Theme.paper
    }

    ConsoleButton {
        id: back

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Tokens.space96)
        y: Theme.px(Tokens.consoleListButtons)
        symbol: Icons.ofTool("close")
        // TRANSLATORS: button that leads back to the list of talks, at most 24 characters
        name: qsTr("All talks")
        language: root.language
        onClicked: root.files.open(false)
    }

    ConsolePaper {
        anchors.left: title.left
        anchors.right: back.right
        anchors.top: back.bottom
        anchors.topMargin: Theme.px(Tokens.space24)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Tokens.consoleTop)
        ground: Theme.consolePage
        contentHeight: list.height

        ConsoleFiles {
            id: list

            width: parent.width
            files: root.files
            names: root.files.talks
            // TRANSLATORS: over a folder's name; colleagues' files end in .talk; at most 160 characters
            about: qsTr("Put a file that ends in .talk into this folder, then touch its name. Add only files from people you know.")
            language: root.language
            onPicked: name => root.files.bring(name)
        }
    }
}
