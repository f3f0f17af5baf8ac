"""``doctor --fix-touch``: calibrates a touch screen by four touched rings, and writes a udev rule."""

import re
from collections.abc import Callable

from kiosk.base.exit_codes import NOT_DONE
from kiosk.base.installed.state_folder import write
from kiosk.commands.doctor.touch import TouchScreen, touch_screens
from kiosk.commands.fix_touch.rings import ask_here
from kiosk.core.touch.calibration import Matrix, Point, calibrate, parse
from kiosk.machine.files_and_programs import Machine

RULES = "/etc/udev/rules.d/98-awareness-kiosk-touch.rules"
COMPOSITOR = "awareness-kiosk-screen.service"

_STEERS = re.compile(r"[^A-Za-z0-9 .,:_+()-]")
_NUMBERS = re.compile(r'LIBINPUT_CALIBRATION_MATRIX}="([^"]*)"')


def fix_touch(machine: Machine, ask: Callable[[], list[Point] | None] = ask_here) -> int:
    """Writes the calibration; ``ask`` shows the rings. Returns ``NOT_DONE`` if calibration or writing
    fails.
    """
    found = touch_screens(machine)
    if len(found) != 1:
        names = ", ".join(screen.name for screen in found)
        print(
            f"several touch screens: unplug all but one of {names}" if found else "no touch screen is found"
        )
        return NOT_DONE
    print(f"{found[0].name}: touch the middle of each ring on the screen, four times")
    touched = ask()
    if touched is None:
        print("nobody touched the rings: nothing is changed")
        return NOT_DONE
    before = _at_work(machine)
    matrix = calibrate(touched, before)
    if matrix is None:
        print("the touches do not fit together: try again, and touch the middle of each ring")
        return NOT_DONE
    if str(matrix) == str(before):
        print("touches are where fingers are: nothing is changed")
        return 0
    return _write(machine, found[0], matrix)


def rule(screen: TouchScreen, matrix: Matrix) -> str:
    """Returns a udev line for this model of touch screen, in any socket."""
    ids = (("id/vendor", screen.vendor), ("id/product", screen.product))
    known = [f'ATTRS{{{key}}}=="{value}"' for key, value in ids if value]
    return ", ".join(
        (
            *('ACTION!="remove"', 'SUBSYSTEM=="input"', 'KERNEL=="event*"'),
            *(known or [f'ATTRS{{name}}=="{_pattern(screen.name)}"']),
            *('ENV{ID_INPUT_TOUCHSCREEN}=="1"', f'ENV{{LIBINPUT_CALIBRATION_MATRIX}}="{matrix}"'),
        )
    )


def _pattern(name: str) -> str:
    """Returns the device's name as a pattern for udev; characters with a meaning in udev become wildcards."""
    return _STEERS.sub("?", name)


def _at_work(machine: Machine) -> Matrix:
    """Returns the matrix of our own rule, else the identity."""
    found = _NUMBERS.search(machine.read(RULES))
    return (parse(found[1]) if found else None) or Matrix()


def _write(machine: Machine, screen: TouchScreen, matrix: Matrix) -> int:
    line = rule(screen, matrix)
    if not write(
        machine.path(RULES), f"# Made by doctor --fix-touch; remove the file to undo it.\n{line}\n".encode()
    ):
        print(f"{RULES} cannot be written: do it as root, or write there:\n{line}")
        return NOT_DONE
    machine.path(RULES).chmod(0o644)
    machine.run("udevadm", "control", "--reload")
    machine.run("udevadm", "trigger", "--subsystem-match=input")
    print(f"{RULES} is written. The screen knows it after: systemctl restart {COMPOSITOR}")
    return 0
