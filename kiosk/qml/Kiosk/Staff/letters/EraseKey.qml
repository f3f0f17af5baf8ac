import Kiosk.Window
import Kiosk.Controls

// Takes the last letter away.
Pill {
    objectName: "eraseLetter"
    role: "button"
    symbol: Icons.ofTool("erase")
    boxed: true
}
