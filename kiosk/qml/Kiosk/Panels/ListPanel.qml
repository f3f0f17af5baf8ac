pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

PanelFrame {
    id: root

    required property string headline
    required property string lead
    required property list<string> items
    required property string closing
    // The first row that is not shown yet; -1 where all are.
    required property int hidden

    readonly property real _width: Theme.portrait ? width - 2 * Theme.px(Tokens.portraitTextX) : column(Tokens.landscapeListColumnWidth)
    readonly property real _textIndent: Theme.px(Tokens.listIndent)
    readonly property real _itemWidth: _width - _textIndent

    endOf: step => {
        const rows = root.items.map(item => root._rowHeight(Type.lineCount(item, "list", Theme.language, step, Theme.unit, root._itemWidth), step));
        const above = heading.height + Theme.px(Tokens.listLeadGap) + root.heightOf(root.lead, "lead", step, root._width) + Theme.px(Tokens.listRowsGap);
        const last = root.closing === "" ? 0 : Theme.px(Tokens.space24) + root.heightOf(root.closing, "body", step, root._width);
        return words.y + above + rows.reduce((sum, row) => sum + row, 0) + last;
    }
    title: headline
    listing: true
    lastWords: Handover.leadAt + items.length * Handover.listStagger

    // Of an item that takes so many lines.
    function _rowHeight(lines: int, step: int): real {
        const least = Theme.px(lines > 1 ? Tokens.listRowOfTwo : Tokens.listRow);
        const line = step => Type.style("list", Theme.language, step, Theme.unit).lineHeight;
        return step === 0 ? least : Math.max(Theme.px(Tokens.listRow), lines * line(step) + Theme.px(Tokens.listRowOfTwo) - 2 * line(0));
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(Theme.portrait ? Tokens.portraitTextX : Tokens.landscapeListColumnX)
        width: root._width
        y: Theme.px(Theme.portrait ? Tokens.portraitTextListY : Tokens.landscapeListColumnY)

        Reveal {
            id: heading

            objectName: "headline"
            frame: root
            at: Handover.headlineAt

            LargeWords {
                width: root._width
                text: root.headline
                role: ["list_headline", "list_headline_s"].find(role => Type.width(root.headline, role, Theme.language, 0, Theme.unit) <= root._width) ?? "title_s"
                fading: heading.fading
                step: 0
                color: root.ink
                Accessible.role: Accessible.Heading
            }
        }

        Item {
            width: 1
            height: Theme.px(Tokens.listLeadGap)
        }

        Reveal {
            frame: root
            at: Handover.headlineAt + Handover.textStagger

            PlainText {
                objectName: "lead"
                width: root._width
                text: root.lead
                role: "lead"
                step: root.step
                color: root.ink
                wrap: true
            }
        }

        Item {
            width: 1
            height: Theme.px(Tokens.listRowsGap)
        }

        Repeater {
            model: root.items

            Reveal {
                id: row

                required property int index
                required property string modelData

                width: root._width
                implicitHeight: root._rowHeight(item.lineCount, root.step)
                frame: root
                at: Handover.leadAt + index * Handover.listStagger
                waits: root.hidden >= 0 && index >= root.hidden

                Rectangle {
                    width: root._width
                    height: Theme.px(Tokens.strokeHairline)
                    color: Theme.fieldRule(root.field)
                }

                Rectangle {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.px(0.0204)
                    height: width
                    radius: width / 2
                    color: root.lightColor
                }

                PlainText {
                    id: item

                    anchors.left: parent.left
                    anchors.leftMargin: root._textIndent
                    anchors.verticalCenter: parent.verticalCenter
                    width: root._itemWidth
                    text: row.modelData
                    role: "list"
                    step: root.step
                    color: root.ink
                    wrap: true
                }
            }
        }

        Reveal {
            width: root._width
            implicitHeight: closing.implicitHeight + closing.y
            frame: root
            at: Handover.leadAt + root.items.length * Handover.listStagger
            waits: root.hidden >= 0

            Rectangle {
                width: root._width
                height: Theme.px(Tokens.strokeHairline)
                color: Theme.fieldRule(root.field)
            }

            PlainText {
                id: closing

                y: Theme.px(Tokens.space24)
                width: root._width
                text: root.closing
                role: "body"
                step: root.step
                color: root.ink
                wrap: true
            }
        }
    }
}
