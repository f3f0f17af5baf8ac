import QtQuick

// The edge of what can be pushed on: its last line pales.
Rectangle {
    id: root

    required property color ground

    width: parent?.width ?? 0

    gradient: Gradient {
        GradientStop {
            position: 0
            color: Qt.alpha(root.ground, 0)
        }

        GradientStop {
            position: 1
            color: root.ground
        }
    }
}
