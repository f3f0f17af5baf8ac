pragma Singleton

import QtQuick

// What is read aloud in this window now; the window sets it from its view.
QtObject {
    // The line of the script, and the block that it is a sentence of; "" while nothing is read.
    property string line: ""
    property string block: ""
    property string words: ""
    // Of the page that is read; "" where none has one.
    property string field: ""

    // Whether it is one of these lines or blocks.
    function reads(lines: list<string>): bool {
        return line !== "" && (lines.includes(line) || lines.includes(block));
    }
}
