import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

PanelFrame {
    id: root

    required property string headline
    required property string lead

    readonly property real leadBottom: below.y + below.height
    // The size of what is below the lead, with its gap.
    property real belowWidth: 0
    property real belowHeight: 0

    title: headline
    roomy: {
        const most = Theme.portrait ? 0 : places.roomy ? 3 : Theme.extraWidth > Theme.px(0.4) ? 2 : Theme.extraHeight > 0 ? 1 : 0;
        const size = (role, step) => Type.style(role, Theme.language, step, Theme.unit).font.pixelSize;
        for (let step = most; step > 0; step -= 1)
            // The headline stays what is read first.
            if (size("lead", step) <= 0.8 * size(heading.fit.role, 0))
                return step;
        return 0;
    }
    words: [Qt.rect(places.textX, heading.y, heading.fit.width, heading.height), Qt.rect(places.textX, below.y, Math.max(told.textWidth, belowWidth), below.height + belowHeight)]
    wordsHeight: heading.height + Theme.px(Tokens.space36) + below.height + belowHeight
    endOf: step => root.leadEnd(step)

    function leadEnd(step: int): real {
        return root.places.below(Theme.px(Tokens.portraitTextY), heading.height) + root.heightOf(root.lead, "lead", step, root.places.leadWidth);
    }

    Headline {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root.places.textX
        width: root.places.textWidth
        y: Theme.portrait ? root.places.wordsTop : root.places.road - Theme.px(Tokens.landscapeHeadlineGap) - height
        frame: root
        text: root.headline
    }

    Reveal {
        id: below

        anchors.left: heading.left
        y: Theme.portrait ? heading.y + heading.height + Theme.px(Tokens.space36) : root.places.road + Theme.px(Tokens.landscapeLeadGap)
        frame: root
        at: Handover.leadAt

        PlainText {
            id: told

            objectName: "lead"
            width: root.places.leadWidth
            text: root.lead
            role: "lead"
            step: root.step
            color: root.ink
            wrap: true
            even: true
        }
    }
}
