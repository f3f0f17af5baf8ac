import Kiosk.Controls

// Words that fade: while they do, large ones are shown as a picture, or their outlines would be filled in every frame.
PlainText {
    id: root

    required property bool fading

    overhang: fading && style.outlined ? Math.ceil(style.overhang) : 0
}
