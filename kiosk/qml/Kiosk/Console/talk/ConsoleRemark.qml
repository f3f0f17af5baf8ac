import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// What the leader of a talk wants to remember at the selected slide.
Item {
    id: root

    required property ProgrammeEditorView editor
    required property string language

    PlainText {
        id: about

        width: parent.width
        // TRANSLATORS: over a field where the leader of a talk writes about one slide; at most 90 characters
        text: root.editor.shown.selected ? qsTr("Only you see this, before the notes for this slide.") : qsTr("Add a slide first.")
        role: "tool_label"
        language: root.language
        step: 0
        color: Theme.consoleSoft
        wrap: true
    }

    ConsoleMemo {
        id: paper

        objectName: "ownRemark"
        anchors.top: about.bottom
        anchors.topMargin: Theme.px(Tokens.space12)
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.editor.shown.selected !== ""
        language: root.language
        // TRANSLATORS: name of a field, for the leader's own note on a slide; at most 30 characters
        name: qsTr("Your note on this slide")
        onEdited: root.editor.draft.setRemark(text)
        Component.onCompleted: text = root.editor.shown.remark
    }

    Connections {
        function onSelectedChanged() {
            paper.text = root.editor.shown.remark;
        }

        target: root.editor.shown
    }
}
