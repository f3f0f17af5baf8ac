import QtQuick

import Kiosk.Window
import Kiosk.Theme

// Several lines that staff type. Plain text without a menu; Escape and Tab leave it.
Rectangle {
    id: root

    required property string language
    required property string name
    property alias text: input.text

    signal edited

    radius: Theme.px(Tokens.radiusConsole)
    color: Theme.paper
    border.width: input.activeFocus ? Theme.px(Tokens.strokeOutline) : 0
    border.color: Theme.amber

    Flickable {
        id: sheet

        anchors.fill: parent
        anchors.margins: Theme.px(Tokens.space16)
        contentHeight: input.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        TextEdit {
            id: input

            readonly property TextStyle _style: Type.style("tool_label", root.language, 0, Theme.unit)

            objectName: "paper"
            width: sheet.width
            height: Math.max(implicitHeight, sheet.height)
            font: _style.font
            color: Theme.ink
            wrapMode: TextEdit.Wrap
            textFormat: Text.PlainText
            activeFocusOnTab: true
            onTextChanged: {
                if (activeFocus)
                    root.edited();
            }
            onCursorRectangleChanged: {
                if (cursorRectangle.y + cursorRectangle.height > sheet.contentY + sheet.height)
                    sheet.contentY = cursorRectangle.y + cursorRectangle.height - sheet.height;
                else if (cursorRectangle.y < sheet.contentY)
                    sheet.contentY = cursorRectangle.y;
            }

            Accessible.role: Accessible.EditableText
            Accessible.name: root.name
            Accessible.ignored: !visible

            Keys.onEscapePressed: focus = false
            Keys.onTabPressed: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        }
    }
}
