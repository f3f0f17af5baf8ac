pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Beside the number of the help strip: the desk, or the emergency number; the desk alone in the number's place.
Item {
    id: root

    required property string desk
    // Below its name.
    required property string emergency
    required property bool alone
    required property bool large
    // The emergency number is shown even where it has little room.
    required property bool always
    // The button of the strip says the desk too.
    required property bool isSaid
    required property string language
    required property color ink

    readonly property bool isShown: desk !== "" || _showsEmergency

    // Without a number the desk has the number's size, or the largest with which it fits on one line.
    readonly property string _role: desk === "" ? "strip_desk" : !alone ? "button_l" : Theme.portrait || large ? "strip_desk_large" : "strip_desk"
    readonly property real _deskFits: _fits([desk])
    readonly property bool _deskWraps: _deskFits < (alone ? 0.6 : 1)

    // The emergency number is on one line with its name, or below it.
    readonly property string _oneLine: emergency.replace("\n", " ")
    readonly property var _lines: _fits([_oneLine]) >= 0.6 ? [_oneLine] : emergency.split("\n")
    readonly property real _emergencyFits: _fits(_lines)
    readonly property bool _showsEmergency: desk === "" && emergency !== "" && (_emergencyFits >= 0.5 || always)

    // The share of its size with which each of the lines has room.
    function _fits(lines: var): real {
        const style = Type.style(_role, language, 0, Theme.unit);
        const widest = share => Math.max(1, ...lines.map(line => Type.width(line, _role, language, 0, Theme.unit * share)));
        let parts = Math.floor(Math.min(1, height / (lines.length * style.lineHeight), width / widest(1)) * 20);
        // Whole pixels of a smaller font can be wider than its share.
        while (parts > 1 && widest(parts / 20) > width)
            parts -= 1;
        return parts / 20;
    }

    PlainText {
        objectName: "stripDesk"
        visible: root.desk !== ""
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.desk
        role: root._deskWraps ? "button" : root._role
        unit: root._deskWraps ? Theme.unit : Theme.unit * root._deskFits
        step: 0
        language: root.language
        color: root.ink
        wrap: true
        Accessible.ignored: root.isSaid || !visible
    }

    PlainText {
        objectName: "stripEmergency"
        visible: root._showsEmergency
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        text: root._lines.join("\n")
        role: root._role
        unit: Theme.unit * Math.max(0.05, root._emergencyFits)
        step: 0
        language: root.language
        color: root.ink
        Accessible.ignored: !visible
    }
}
