import Kiosk.Controls

// Takes the last letter away.
Pill {
    objectName: "eraseLetter"
    role: "button"
    symbol: "backspace"
    boxed: true
}
