import QtQuick

import Kiosk.Window
import Kiosk.Theme

// Where a line's number and the emergency number have room, and with which sizes: beside each other, or below each other.
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
    // Free before the strip, where it goes if there is none beside the number, px.
    required property real before

    readonly property bool isShown: _fit.isShown
    readonly property bool isBefore: _fit.isBefore
    // With what divides it from the strip, px.
    readonly property real takesBefore: isBefore ? _second + _divided : 0
    readonly property bool keepsCode: _fit.keepsCode
    readonly property string numberRole: _fit.role
    readonly property string emergencyRole: below ? "strip_number_long_portrait" : "emergency"
    readonly property string wordRole: below ? "strip_caption" : "emergency_word"
    // Of the word over the emergency number, px.
    readonly property real wordRoom: _fit.wordRoom

    readonly property real _picture: Theme.px(Tokens.stripEmergencyPicture) + Theme.px(Tokens.iconRowGap)
    readonly property real _second: _picture + Math.max(Theme.px(Tokens.stripEmergencyLeast), Type.width(emergency, emergencyRole, Theme.language, 0, Theme.unit))
    readonly property real _divided: 2 * Theme.px(Tokens.landscapeHelpStripBeside) + Theme.px(Tokens.strokeOutline)
    // What is beside the numbers, px.
    readonly property real _aside: below ? 0 : Theme.px(Tokens.landscapeHelpStripDisc) + Theme.px(Tokens.landscapeHelpStripGap) + _divided
    readonly property var _fit: {
        const widths = roles.map(role => below ? 0 : Type.width(number, role, Theme.language, 0, Theme.unit));
        const found = emergency === "" ? {} : TwoNumbers.arrange(widths, _aside + _second, room, code);
        const hasRoom = found.size !== undefined;
        const isBefore = emergency !== "" && !hasRoom && _second + _divided <= before;
        const size = found.size ?? 0;
        const keepsCode = found.keepsCode ?? true;
        return {
            isShown: hasRoom || isBefore,
            isBefore,
            keepsCode,
            role: roles[size],
            wordRoom: isBefore ? _second - _picture : room + (keepsCode ? 0 : code) - widths[size] - _aside - _picture
        };
    }
}
