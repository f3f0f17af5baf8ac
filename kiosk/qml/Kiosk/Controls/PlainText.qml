import QtQuick

import Kiosk.Window
import Kiosk.Theme

// Plain text in a role of the tokens; as high as its lines, whatever the font thinks.
Item {
    id: root

    required property string text
    required property string role
    required property color color
    property string language: Theme.language
    property int step: Theme.step
    property real unit: Theme.unit
    property int alignment: Text.AlignLeft
    property bool wrap: false
    // Whether its lines are alike in length, so that no word is alone.
    property bool even: false
    // More lines than these end in an ellipsis; 0 for as many as there are.
    property int mostLines: 0
    // The share of its line height that is used.
    property real leading: 1
    // Where it is not 0 the words are painted once and shown as a picture, which goes so far past their lines, px.
    property int overhang: 0

    readonly property TextStyle style: Type.style(role, language, step, unit)
    readonly property int lineHeight: Math.floor(style.lineHeight * leading)
    readonly property int lineCount: label.lineCount
    readonly property real textWidth: label.contentWidth
    readonly property bool fits: !label.truncated && label.contentWidth <= root.width + 1
    readonly property alias font: label.font
    readonly property int shownAlignment: label.effectiveHorizontalAlignment

    implicitWidth: Math.ceil(label.implicitWidth) - 2 * overhang
    implicitHeight: label.lineCount * lineHeight

    Accessible.role: Accessible.Paragraph
    Accessible.name: text
    Accessible.ignored: !visible || text === ""

    Text {
        id: label

        x: -root.overhang
        y: root.style.shift - Math.round((root.style.lineHeight - root.lineHeight) / 2) - root.overhang
        width: root.width + 2 * root.overhang
        padding: root.overhang
        layer.enabled: root.overhang > 0
        text: root.even && root.wrap && root.width > 0 ? Type.evenWords(root.text, root.role, root.language, root.step, root.unit, root.width) : Type.words(root.text, root.role, root.language)
        textFormat: Text.PlainText
        font: root.style.font
        color: root.color
        lineHeightMode: Text.FixedHeight
        lineHeight: root.lineHeight
        wrapMode: root.wrap ? Text.WordWrap : Text.NoWrap
        maximumLineCount: root.mostLines || 999
        elide: root.mostLines > 0 ? Text.ElideRight : Text.ElideNone
        horizontalAlignment: root.alignment
    }
}
