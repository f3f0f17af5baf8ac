pragma Singleton

import QtQuick

// Changes that a screen reader is to tell of, once it has finished what it is saying. The window hands them on.
QtObject {
    signal said(words: string)

    function say(words: string) {
        if (words !== "")
            said(words);
    }
}
