import QtQuick

// Rows to scroll. None is made ahead: the console may end at any moment, and rows half made would complain.
ListView {
    clip: true
    cacheBuffer: 0
    boundsBehavior: Flickable.StopAtBounds
}
