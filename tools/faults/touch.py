"""A touch screen that reports wrong positions: the calibration rings in a real compositor."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.commands.doctor.touch import DEVICES
from kiosk.commands.fix_touch.command import RULES
from kiosk.core.touch.calibration import CORNERS, Matrix
from kiosk.machine.files_and_programs import Machine
from tools.faults.cage import Cage, is_black
from tools.shared import ROOT
from tools.shared.pointer import Pointer
from tools.shared.wait import wait

SIZE = (1920, 1080)
GLASS = (
    'I: Bus=0003 Vendor=222a Product=0001 Version=0110\nN: Name="Glass"\nB: PROP=2\nB: ABS=3273800000000003\n'
)
TURNS = {
    "turned": Matrix(0, -1, 1, 1, 0, 0),
    "mirrored": Matrix(-1, 0, 1, 0, 1, 0),
    "smaller": Matrix(0.8, 0, 0.1, 0, 0.8, 0.1),
}
PROGRAM = """
import sys
sys.path.insert(0, {root!r})
from pathlib import Path
from kiosk.machine.start import environment
environment.apply("wayland", "software")
from kiosk.machine.files_and_programs import Machine
from kiosk.commands.fix_touch.command import fix_touch
sys.exit(fix_touch(Machine(Path({machine!r}))))
"""


def calibrated() -> str:
    """The pointer touches where each such screen would report a touched ring."""
    for name, glass in TURNS.items():
        with TemporaryDirectory(prefix="kiosk-faults-") as folder:
            machine = Machine(Path(folder))
            for file, text in ((DEVICES, GLASS), (RULES, "")):
                machine.path(file).parent.mkdir(parents=True)
                machine.path(file).write_text(text, "utf-8")
            program = PROGRAM.format(root=str(ROOT), machine=folder)
            with Cage((sys.executable, "-c", program)) as cage, Pointer(cage.display) as pointer:
                wait(lambda: not is_black(cage.picture()), "the rings", 20)
                for corner in CORNERS:
                    x, y = glass.at(corner)
                    pointer.tap(round(x * SIZE[0]), round(y * SIZE[1]), SIZE)
                wait(lambda: not cage.lives(), "its end", 20)
            rule = machine.read(RULES)
            matrix = Matrix(*map(float, rule.rpartition('MATRIX}="')[2].split('"')[0].split()))
            for corner in CORNERS:
                reached = matrix.at(glass.at(corner))
                assert max(abs(a - b) for a, b in zip(reached, corner, strict=True)) < 0.002, (
                    f"{name}: {rule}"
                )
    return f"{', '.join(TURNS)}: all within 0.2 % of the screen (a pointer's touches, no glass)"
