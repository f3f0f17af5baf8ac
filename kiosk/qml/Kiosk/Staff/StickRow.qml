import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// A row of the panel for a stick: to touch where it has a name, otherwise to read.
Item {
    id: root

    required property string choice
    required property string title
    required property string detail
    required property bool takesMark
    required property bool isMarked

    signal chosen(row: string)

    readonly property bool _read: choice === ""
    readonly property int _step: Theme.portrait ? Theme.step : Math.min(Theme.step, 2)

    implicitHeight: _read ? words.y + words.height : button.implicitHeight
    height: implicitHeight

    PlainText {
        id: caption

        visible: root._read && root.title !== ""
        // Not by visible: a row on another page keeps its height.
        height: root._read && root.title !== "" ? implicitHeight : 0
        width: parent.width
        text: root._read ? root.title : ""
        role: "answer"
        step: root._step
        color: Theme.text
        wrap: true
        Accessible.role: Accessible.Heading
    }

    PlainText {
        id: words

        visible: root._read
        y: caption.height
        width: parent.width
        text: root._read ? root.detail : ""
        role: "detail"
        step: root._step
        color: Theme.text
        wrap: true
    }

    ProgrammeRow {
        id: button

        visible: !root._read
        enabled: visible
        width: parent.width
        height: implicitHeight
        programme: root.choice
        title: root._read ? "" : root.title
        detail: ""
        markable: root.takesMark
        marked: root.isMarked
        onChosen: row => root.chosen(row)
    }
}
