"""A machine with a watched screen."""

from io import BytesIO

from PIL import Image

from tools.machine.nspawn import KIOSK, Machine
from tools.machine.watch import ScreenWatch, what
from tools.shared import ROOT
from tools.shared.wait import wait

PICTURES = ROOT / "build/machine"
LONGEST_S = 10.0
"""After this many seconds there must be a picture, whatever the fault."""


class Bench:
    """The machine, and its fallback picture."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        PICTURES.mkdir(parents=True, exist_ok=True)
        below = machine.folder / "usr/lib/awareness-kiosk/out-of-order.png"
        self.below = Image.open(BytesIO(below.read_bytes()))

    def look(self, name: str) -> str:
        """Takes a screenshot and returns what it shows."""
        self.machine.wayland("grim", "/root/look.png")
        taken = self.machine.folder / "root/look.png"
        (PICTURES / f"{name}.png").write_bytes(taken.read_bytes())
        return what(Image.open(BytesIO(taken.read_bytes())), self.below)

    def tries_to_look(self) -> str:
        """As ``look``; "" if no compositor answers."""
        try:
            return self.look("last")
        except AssertionError:
            return ""

    def watch(self) -> ScreenWatch:
        return ScreenWatch(self.machine, self.below)

    def start_afresh(self) -> None:
        """Resets the effects of other cases; a kiosk writes its state when it ends."""
        self.machine.tries("systemctl", "stop", KIOSK)
        self.machine.run("systemctl", "reset-failed")
        self.machine.run("rm", "-f", "/run/awareness-kiosk/starts.json")
        self.machine.tries("systemctl", "start", KIOSK)
        self.back(20)

    def back(self, seconds: float) -> float:
        """Waits until the kiosk is shown again; returns the seconds."""
        took = wait(lambda: self.machine.show(KIOSK, "SubState") == "running", "the kiosk runs", seconds)
        return took + wait(lambda: self.look("last") == "kiosk", "the kiosk is seen", 5)
