pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Console
import Kiosk.Window
import Kiosk.Theme

// The slides of a talk in their order, which a finger on the handle, the arrows and keys change.
Item {
    id: root

    required property ProgrammeEditorView editor
    required property string language

    // The slide that a finger carries, and the place where it would be put.
    property string _carried: ""
    property int _target: -1
    property string _focused: ""
    readonly property var _rows: editor.shown.rows

    // New rows replace all old ones: what is in sight stays there, and the focus stays on its slide.
    function _keep(act) {
        const y = list.contentY;
        act();
        list.forceLayout();
        list.contentY = Math.max(list.originY, Math.min(y, list.originY + list.contentHeight - list.height));
        root._show();
        if (root._focused !== "" && root._focused === root.editor.shown.selected)
            (list.itemAtIndex(root._at()) as ConsoleEditorRow)?.takeFocus();
    }

    function _at(): int {
        return root._rows.findIndex(row => row.ref === root.editor.shown.selected);
    }

    function _show() {
        if (root._at() >= 0)
            list.positionViewAtIndex(root._at(), ListView.Contain);
    }

    function move(ref: string, earlier: bool) {
        root._focused = ref;
        root._keep(() => root.editor.draft.move(ref, earlier));
    }

    function last(ref: string, longer: bool) {
        root._keep(() => root.editor.draft.last(ref, longer));
    }

    function remove(ref: string) {
        root._focused = "";
        root._keep(() => root.editor.draft.remove(ref));
    }

    function select(ref: string) {
        root._focused = ref;
        root._keep(() => root.editor.draft.select(ref));
    }

    function carry(ref: string, y: real) {
        root._carried = ref;
        const step = Theme.px(Tokens.space24);
        if (y < step && !list.atYBeginning)
            list.contentY = Math.max(list.originY, list.contentY - step);
        else if (y > list.height - step && !list.atYEnd)
            list.contentY += Math.min(step, list.originY + list.contentHeight - list.height - list.contentY);
        const row = list.itemAt(1, list.contentY + Math.max(0, Math.min(y, list.height - 1)));
        const under = list.indexAt(1, list.contentY + Math.max(0, Math.min(y, list.height - 1)));
        if (under >= 0)
            root._target = y + list.contentY > row.y + row.height / 2 ? under + 1 : under;
        else if (y > 0)
            root._target = list.count;
    }

    function drop() {
        const ref = root._carried;
        const from = root._rows.findIndex(row => row.ref === ref);
        const to = root._target > from ? root._target - 1 : root._target;
        root._carried = "";
        root._target = -1;
        if (ref !== "" && to >= 0 && to !== from)
            root._keep(() => root.editor.draft.place(ref, to));
    }

    Connections {
        function onSelectedChanged() {
            root._show();
        }

        target: root.editor.shown
    }

    ConsoleClip {
        anchors.fill: parent

        ConsoleRows {
            id: list

            objectName: "ownSlides"
            spacing: Theme.px(Tokens.space10)
            model: root._rows
            onModelChanged: {
                forceLayout();
                root._show();
            }

            delegate: ConsoleEditorRow {
                id: row

                width: list.width
                order: root
                language: root.language
                isCarried: root._carried === ref
                isTarget: root._carried !== "" && root._target === index
                isTargetBelow: root._carried !== "" && root._target === list.count && index === list.count - 1
            }
        }

        ConsoleScrollIndicator {
            paper: list
            anchors.rightMargin: Theme.rings - Theme.px(Tokens.space12)
            color: Theme.consoleSoft
        }
    }
}
