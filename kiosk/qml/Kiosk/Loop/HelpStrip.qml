pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Help without a touch: what it is for or who answers, over the number, or over the desk where there is no number.
Item {
    id: root

    // The longest first; the last one always has room.
    required property var captions
    // The icons of what they claim, by caption, beside the one that is shown where there is room.
    property var captionSigns: ({})
    required property string captionLanguage
    required property real captionScale
    required property string number
    required property string desk
    // Beside the number, in a row of its own, or before the strip; "" for none. With touch nothing makes way for it.
    property string emergency: ""
    property string emergencyWord: ""
    // The width that is left beside the plate or the code of the home page, and what the code takes, px.
    property real besideEnd: width - plateTakes
    property real code: 0
    property bool emergencyBelow: false
    // Free before the strip, px.
    property real before: 0
    // Wide bars have room for the size without touch.
    required property bool large
    required property url logo
    required property string plate
    property string draft: ""
    property bool dot: false
    // Of its words.
    property color ink: Theme.ink
    property bool showsPlate: true
    // The accessible name of the strip where it opens Advice.
    property string advice: ""
    // The top of the row of numbers, what the caption has above it, and from where on the strip is a button, px.
    required property real rowY
    property real captionTop: 0
    property real buttonTop: 0

    readonly property alias keepsCode: fit.keepsCode
    readonly property alias showsEmergency: fit.isShown
    readonly property real plateTakes: showsPlate ? Theme.plateWidth + Theme.px(Tokens.space16) : 0

    // The button of the strip says number and desk too.
    readonly property bool _button: advice !== ""
    readonly property string _largestRole: Theme.portrait ? "strip_number_portrait" : large ? "strip_number_no_touch" : "strip_number"
    readonly property string _longRole: Theme.portrait ? "strip_number_long_portrait" : "strip_number_long"
    readonly property real _numberRoom: (showsPlate ? besideEnd : row.width) - _disc - _gap
    // A number is never below the plate.
    readonly property bool _hasMany: number.length > 12
    readonly property real _disc: Theme.px(Theme.portrait ? Tokens.portraitHelpStripDisc : Tokens.landscapeHelpStripDisc)
    readonly property real _gap: Theme.px(Tokens.landscapeHelpStripGap)
    readonly property real _captionUnit: Theme.unit * captionScale
    readonly property bool _deskAlone: desk !== "" && number === ""

    // Without a number the desk has the number's size, or the largest with which it fits on one line.
    readonly property string _deskRole: !_deskAlone ? "button_l" : Theme.portrait || large ? "strip_desk_large" : "strip_desk"
    readonly property real _deskFits: {
        const style = Type.style(_deskRole, captionLanguage, 0, Theme.unit);
        const width = share => Math.max(1, Type.width(desk, _deskRole, captionLanguage, 0, Theme.unit * share));
        let parts = Math.floor(Math.min(1, row.height / style.lineHeight, desks.width / width(1)) * 20);
        // Whole pixels of a smaller font can be wider than its share.
        while (parts > 1 && width(parts / 20) > desks.width)
            parts -= 1;
        return parts / 20;
    }
    readonly property bool _deskWraps: _deskFits < (_deskAlone ? 0.6 : 1)
    // On two lines, the largest with which they have room.
    readonly property real _deskWrapped: {
        const lineHeight = Type.style("button", captionLanguage, 0, Theme.unit).lineHeight;
        const parts = Math.min(30, Math.floor(row.height / (2 * lineHeight) * 20));
        return Array.from({ length: Math.max(0, parts - 20) }, (_, i) => (parts - i) / 20).find(share => Type.lineCount(desk, "button", captionLanguage, 0, Theme.unit * share, desks.width) <= 2) ?? 1;
    }

    readonly property StripFit _fit: StripFit {
        id: fit

        number: root.number
        emergency: root.emergency
        roles: root.showsPlate || root._hasMany || !root.large || Theme.portrait ? [root._fitting(root._largestRole)] : ["strip_number_no_touch", "strip_number_portrait", "strip_number"]
        room: root.besideEnd
        code: root.code
        below: root.emergencyBelow
        before: root.before
    }

    signal opened

    function _fitting(role: string): string {
        return _hasMany || Type.width(number, role, Theme.language, 0, Theme.unit) > _numberRoom ? _longRole : role;
    }

    PressArea {
        id: button

        readonly property bool offeredFirst: true

        objectName: "stripAdvice"
        visible: root._button
        anchors.left: parent.left
        anchors.leftMargin: -fit.takesBefore
        anchors.right: parent.right
        y: root.buttonTop
        height: row.y + row.height - y
        name: root.advice
        radius: Theme.px(Tokens.radiusBox)
        // Nothing in the strip moves, and the plate is not part of the strip.
        transform: []
        containmentMask: QtObject {
            function contains(point: point): bool {
                const plate = logoPlate.x - button.x;
                const beside = Math.abs(point.x - plate - logoPlate.width / 2) > logoPlate.width / 2 + Theme.px(Tokens.touchGap);
                return point.x >= 0 && point.x < button.width && point.y >= 0 && point.y < button.height && (beside || point.y < row.y - button.y);
            }
        }
        onClicked: root.opened()
    }

    PlainText {
        id: caption

        objectName: "stripCaption"
        anchors.left: parent.left
        y: Math.round((root.captionTop + row.y - height) / 2)
        text: root.captions.find(words => Type.width(words, caption.role, root.captionLanguage, 0, root._captionUnit) <= root.width) ?? root.captions[root.captions.length - 1] ?? ""
        role: "strip_caption"
        unit: root._captionUnit
        language: root.captionLanguage
        color: root.ink
        Accessible.ignored: text === "" || !visible || (root._button ? root.advice.startsWith(text) : root.number !== "")
    }

    StripClaims {
        readonly property real _gap: Theme.px(Tokens.space16)

        objectName: "stripClaims"
        visible: caption.width + _gap + takes <= root.width
        x: Math.round(Theme.flipped ? caption.x - _gap - takes : caption.x + caption.width + _gap)
        y: Math.round(caption.y + (caption.height - size) / 2)
        signs: root.captionSigns[caption.text] ?? []
        lineHeight: caption.lineHeight
        ink: root.ink
    }

    Item {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        y: root.rowY
        height: root._disc

        Rectangle {
            id: disc

            objectName: "stripDisc"
            visible: root.number !== "" || root._deskAlone
            anchors.left: parent.left
            width: root._disc
            height: root._disc
            radius: height / 2
            color: Theme.amber

            Icon {
                anchors.centerIn: parent
                name: Icons.ofTool(root._deskAlone ? "desk" : "advice")
                size: root._disc * 0.45
                color: Theme.ink
            }
        }

        PlainText {
            id: digits

            objectName: "stripNumber"
            visible: root.number !== ""
            anchors.left: disc.right
            anchors.leftMargin: root._gap
            anchors.verticalCenter: parent.verticalCenter
            text: root.number
            role: root._fitting(fit.numberRole)
            color: root.ink
            Accessible.name: [caption.text, text].join(", ")
            Accessible.ignored: root._button || !visible
        }

        Rectangle {
            id: divider

            visible: root.number !== "" && (root.desk !== "" || second.active && !root.emergencyBelow)
            anchors.left: fit.isBefore ? parent.left : digits.right
            anchors.leftMargin: fit.isBefore ? -Theme.px(Tokens.landscapeHelpStripBeside) - width : Theme.px(Tokens.landscapeHelpStripBeside)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(Tokens.strokeOutline)
            height: parent.height * 0.7
            color: root.ink
        }

        PlainText {
            id: desks

            objectName: "stripDesk"
            visible: root.desk !== ""
            anchors.left: divider.visible ? divider.right : disc.right
            anchors.leftMargin: divider.visible ? Theme.px(Tokens.landscapeHelpStripBeside) : root._gap
            anchors.right: root.showsPlate ? logoPlate.left : parent.right
            anchors.rightMargin: Theme.px(Tokens.space16)
            anchors.verticalCenter: parent.verticalCenter
            text: root._deskWraps ? Headlines.balanced(root.desk, role, language, width, unit) : root.desk
            role: root._deskWraps ? "button" : root._deskRole
            unit: Theme.unit * (root._deskWraps ? root._deskWrapped : root._deskFits)
            step: 0
            language: root.captionLanguage
            color: root.ink
            wrap: true
            Accessible.name: root.desk
            Accessible.ignored: root._button || !visible
        }

        Loader {
            id: second

            active: fit.isShown
            anchors.left: root.emergencyBelow || fit.isBefore ? parent.left : divider.right
            anchors.leftMargin: root.emergencyBelow ? 0 : fit.isBefore ? -fit.takesBefore : Theme.px(Tokens.landscapeHelpStripBeside)
            // Away from the caption; below beside the middle of the code.
            y: Math.round(root.emergencyBelow ? Theme.px(Tokens.codePortraitY + Tokens.codeBox / 2) - row.y - height / 2 : (parent.height - height) / 2 + Theme.px(Tokens.space8))

            sourceComponent: StripEmergency {
                number: root.emergency
                word: root.emergencyWord
                language: root.captionLanguage
                role: fit.emergencyRole
                wordRole: fit.wordRole
                isSaid: root._button
                wordRoom: fit.wordRoom
                ink: root.ink
            }
        }

        Loader {
            id: logoPlate

            active: root.showsPlate
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            sourceComponent: LogoPlate {
                logo: root.logo
                words: root.plate
                draft: root.draft
                dot: root.dot
            }
        }
    }
}
