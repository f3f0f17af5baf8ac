import QtQuick

// The place of a block, or of a part of one, in its column; each property is a key of Paging.screen's rows.
Loader {
    // The index of the block in its page.
    required property int block
    required property string kind
    required property string text
    required property string role
    required property int lines
    required property real leading
    required property real indent
    // The distance down to the next stop, 0 if no line begins here.
    required property real reach
    // The block began on the screen before.
    required property bool goesOn
    required property string ref
    // Which item of its list it is, and how many they are; 0 for what is no item.
    required property int place
    required property int places
    // The picture beside an item, by its name in content; "" for none.
    required property string icon
    // The icon beside a link.
    required property string symbol
    // The lines of the screen's script that it shows.
    required property list<string> spoken
    required height
    required y
}
