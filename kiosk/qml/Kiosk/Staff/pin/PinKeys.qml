pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Staff
import Kiosk.Window
import Kiosk.Theme

// Ten digits, as on telephones: they never mirror. Digits of a keyboard count too, and then its Enter is OK.
FocusScope {
    id: root

    required property StaffView staff

    // For the arrow keys.
    readonly property bool neverMirrors: true

    readonly property real _pitch: Theme.px(Tokens.pinKey + Tokens.pinKeyGap)

    implicitWidth: Theme.px(Tokens.pinKeys)
    implicitHeight: 3 * _pitch + Theme.px(Tokens.pinKey)

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Backspace || root.staff.typeDigit(event.text);
        if (event.key === Qt.Key_Backspace)
            root.staff.erase();
        if (event.accepted)
            ok.forceActiveFocus(Qt.OtherFocusReason);
    }

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

        PinKey {
            required property int index
            required property string modelData

            objectName: "key-" + modelData
            x: (index % 3) * root._pitch
            y: Math.floor(index / 3) * root._pitch
            name: modelData
            enabled: root.staff.takesDigits
            onClicked: root.staff.typeDigit(modelData)
        }
    }

    PinKey {
        objectName: "erase"
        y: 3 * root._pitch
        symbol: Icons.ofTool("erase")
        // TRANSLATORS: name of a key that takes the last digit away, for screen readers; at most 30 characters
        name: qsTr("Delete the last digit")
        enabled: root.staff.typed > 0 && root.staff.takesDigits
        onClicked: root.staff.erase()
    }

    PinKey {
        objectName: "key-0"
        x: root._pitch
        y: 3 * root._pitch
        name: "0"
        enabled: root.staff.takesDigits
        onClicked: root.staff.typeDigit("0")
    }

    PinKey {
        id: ok

        objectName: "enter"
        x: 2 * root._pitch
        y: 3 * root._pitch
        symbol: Icons.ofTool("chosen")
        // TRANSLATORS: name of the key that hands the PIN in, for screen readers; at most 30 characters
        name: qsTr("Done")
        filled: true
        focus: true
        enabled: root.staff.takesDigits
        onClicked: root.staff.enter()
    }
}
