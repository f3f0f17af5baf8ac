import QtQuick

import Kiosk.Window
import Kiosk.Theme

// The sizes with which a line's number and the emergency number have room: beside each other, or below each other.
QtObject {
    id: root

    required property string number
    // "" for none.
    required property string emergency
    // Of the number, the largest first.
    required property list<string> roles
    // Beside the code of the home page, and what is won without it, px.
    required property real room
    required property real code
    required property bool below

    readonly property bool isShown: _fit.isShown
    readonly property bool keepsCode: _fit.keepsCode
    readonly property string numberRole: _fit.role
    readonly property string emergencyRole: below ? "strip_number_long_portrait" : "emergency"
    readonly property string wordRole: below ? "strip_caption" : "emergency_word"
    // Of the word over the emergency number, px.
    readonly property real wordRoom: _fit.wordRoom

    // What is beside words and numbers, px.
    readonly property real _aside: Theme.px(Tokens.stripEmergencyPicture) + Theme.px(Tokens.iconRowGap) + (below ? 0 : Theme.px(Tokens.landscapeHelpStripDisc) + Theme.px(Tokens.landscapeHelpStripGap) + 2 * Theme.px(Tokens.landscapeHelpStripBeside) + Theme.px(Tokens.strokeOutline))
    readonly property var _fit: {
        const widthOf = (text, role) => Type.width(text, role, Theme.language, 0, Theme.unit);
        const widths = roles.map(role => below ? 0 : widthOf(number, role));
        const second = Math.max(Theme.px(Tokens.stripEmergencyLeast), widthOf(emergency, emergencyRole));
        const found = emergency === "" ? {} : TwoNumbers.arrange(widths, _aside + second, room, code);
        const size = found.size ?? 0;
        const keepsCode = found.keepsCode ?? true;
        return {
            isShown: found.size !== undefined,
            keepsCode,
            role: roles[size],
            wordRoom: room + (keepsCode ? 0 : code) - widths[size] - _aside
        };
    }
}
