"""Detects that the supply of a Raspberry Pi was too weak since the machine started."""

from pathlib import Path

from kiosk.base.installed.state_folder import put
from kiosk.base.plain_files import names_in, read_record

SENSORS = Path("/sys/class/hwmon")
FILE = "low-voltage"


def voltage(boot: Path, sensors: Path = SENSORS) -> str:
    """The state; ``boot`` is a folder that is empty when the machine starts.

    Once low, it stays so until then: nobody can tell from it when the machine works hard.
    """
    supplies = [sensors / name for name in names_in(sensors) if _text(sensors / name / "name") == "rpi_volt"]
    if not supplies:
        return "unknown"
    if (boot / FILE).exists():
        return "low"
    if all(_text(supply / "in0_lcrit_alarm") != "1" for supply in supplies):
        return "ok"
    put(boot / FILE, b"")
    return "low"


def _text(file: Path) -> str:
    try:
        return read_record(file, 200).strip()
    except (OSError, ValueError):
        return ""
