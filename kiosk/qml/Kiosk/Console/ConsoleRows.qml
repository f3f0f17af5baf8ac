import QtQuick

// Rows to scroll. None is created ahead: the console may end at any moment, and incomplete rows would cause warnings.
ListView {
    clip: true
    cacheBuffer: 0
    boundsBehavior: Flickable.StopAtBounds
}
