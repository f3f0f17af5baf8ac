import Kiosk.Window
import Kiosk.Controls
import Kiosk.Theme

// Ends what is written, and goes on with it.
Pill {
    objectName: "done"
    role: "button"
    symbol: Icons.ofTool("chosen")
    boxed: true
    fill: Theme.chosenFill
    ink: Theme.chosenText
    chosenFill: Theme.controlFill
    chosenInk: Theme.text
}
