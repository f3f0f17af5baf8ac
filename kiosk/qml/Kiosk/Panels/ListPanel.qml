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
    // The pictures beside them, by their names in content; empty for none.
    required property list<string> icons
    required property string closing
    // The first row that is not shown yet; -1 where all are.
    required property int hidden

    readonly property real _top: Theme.px(Theme.portrait ? Tokens.portraitTextListY : Tokens.landscapeListColumnY)
    // Of all rows, those that have not come too.
    readonly property real _height: Array.from(all.children).reduce((sum, each) => sum + each.height, 0)
    readonly property real _textIndent: Theme.px(Tokens.listIndent)
    readonly property real _itemWidth: places.listWidth - _textIndent

    endOf: step => {
        const rows = root.items.map(item => root._rowHeight(Type.lineCount(item, "list", Theme.language, step, Theme.unit, root._itemWidth), step));
        const above = heading.height + Theme.px(Tokens.listLeadGap) + root.heightOf(root.lead, "lead", step, root.places.listWidth) + Theme.px(Tokens.listRowsGap);
        const last = root.closing === "" ? 0 : Theme.px(Tokens.space24) + root.heightOf(root.closing, "body", step, root.places.listWidth);
        return root._top + above + rows.reduce((sum, row) => sum + row, 0) + last;
    }
    title: headline
    listing: true
    words: Theme.portrait ? [Qt.rect(0, all.y, width, height)] : []
    lastWords: Handover.leadAt + items.length * Handover.listStagger

    // Of an item that takes so many lines.
    function _rowHeight(lines: int, step: int): real {
        const least = Theme.moved(lines > 1 ? Tokens.listRowOfTwo : Tokens.listRow, Tokens.listRowHigher);
        const line = step => Type.style("list", Theme.language, step, Theme.unit).lineHeight;
        return step === 0 ? least : Math.max(Theme.moved(Tokens.listRow, Tokens.listRowHigher), lines * line(step) + Theme.moved(Tokens.listRowOfTwo, Tokens.listRowHigher) - 2 * line(0));
    }

    Column {
        id: all

        anchors.left: parent.left
        anchors.leftMargin: root.places.listX
        width: root.places.listWidth
        y: Theme.portrait ? root.places.lowered(root._top, Theme.moved(Tokens.portraitTextListY, Tokens.portraitHigherListText), root._height) : root._top + Math.round(Tokens.landscapeHigherList * root.places.free(root._top, root._height))

        Reveal {
            id: heading

            objectName: "headline"
            frame: root
            at: Handover.headlineAt

            LargeWords {
                width: root.places.listWidth
                text: root.headline
                role: Headlines.onOneLine(root.headline, Theme.language, root.places.listWidth, Theme.unit)
                fading: heading.fading
                step: 0
                color: root.ink
                Accessible.role: Accessible.Heading
                Accessible.ignored: root.opens || !visible
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
                width: root.places.listWidth
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

                width: root.places.listWidth
                implicitHeight: root._rowHeight(item.lineCount, root.step)
                frame: root
                at: Handover.leadAt + index * Handover.listStagger
                waits: root.hidden >= 0 && index >= root.hidden

                Rectangle {
                    width: root.places.listWidth
                    height: Theme.px(Tokens.strokeHairline)
                    color: Theme.fieldRule(root.field)
                }

                RowPicture {
                    visible: icon !== ""
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    icon: root.icons[row.index] ?? ""
                    size: Icons.rowSize(0, Theme.unit)
                    color: root.lightColor
                    ground: Theme.fieldFill(root.field)
                }

                Rectangle {
                    visible: root.icons.length === 0
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
                    Accessible.role: Accessible.ListItem
                    Accessible.description: (row.index + 1) + " / " + root.items.length
                    Accessible.ignored: !row.visible
                }
            }
        }

        Reveal {
            width: root.places.listWidth
            implicitHeight: closing.implicitHeight + closing.y
            frame: root
            at: Handover.leadAt + root.items.length * Handover.listStagger
            waits: root.hidden >= 0

            Rectangle {
                width: root.places.listWidth
                height: Theme.px(Tokens.strokeHairline)
                color: Theme.fieldRule(root.field)
            }

            PlainText {
                id: closing

                y: Theme.px(Tokens.space24)
                width: root.places.listWidth
                text: root.closing
                role: "body"
                step: root.step
                color: root.ink
                wrap: true
            }
        }
    }
}
