pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Theme

// The texts of a slide that staff write.
Column {
    id: root

    required property ProgrammeEditorView editor
    required property string language
    required property bool isPicture
    required property string headline
    required property string lead
    required property list<string> items
    required property int longestHeadline
    required property int longestLead
    required property int longestItem

    spacing: Theme.px(Tokens.space12)

    ConsoleField {
        width: parent.width
        longest: root.longestHeadline
        clearing: false
        hint: name
        language: root.language
        // TRANSLATORS: name of a field, for the large text of a slide; at most 24 characters
        name: qsTr("Headline")
        onEdited: root.editor.draft.setText("headline", text)
        onAccepted: leave()
        Component.onCompleted: text = root.headline
    }

    Loader {
        width: parent.width
        active: root.isPicture
        visible: active

        sourceComponent: ConsoleFiles {
            files: root.editor.files
            names: root.editor.files.pictures
            // TRANSLATORS: over a folder's name; nobody but staff checks these pictures; at most 220 characters
            about: qsTr("Put a picture (PNG, JPEG or SVG) into this folder and touch its name. Show no person who could be recognised, no number, and no red cross, crescent or crystal. Only you check the picture.")
            language: root.language
            onPicked: name => root.editor.files.takePicture(name, root.editor.shown.selected)
        }
    }

    ConsoleField {
        width: parent.width
        longest: root.longestLead
        clearing: false
        hint: name
        language: root.language
        // TRANSLATORS: name of a field, for the text under the headline of a slide; at most 24 characters
        name: qsTr("Text below the headline")
        onEdited: root.editor.draft.setText("lead", text)
        onAccepted: leave()
        Component.onCompleted: text = root.lead
    }

    Repeater {
        model: root.items

        ConsoleField {
            id: item

            required property int index
            required property string modelData

            width: root.width
            longest: root.longestItem
            clearing: false
            hint: name
            language: root.language
            // TRANSLATORS: name of a field, for a row of a list; %1 is its number; at most 24 characters
            name: qsTr("Row %1").arg(index + 1)
            onEdited: root.editor.draft.setText(String(index), text)
            onAccepted: leave()
            Component.onCompleted: text = modelData
        }
    }
}
