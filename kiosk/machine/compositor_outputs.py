"""Configures the outputs of our own compositor: one is on, rotated as mounted, in a mode that this machine
can paint.
"""

import json
import socket
import struct
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.core.display.monitors import Mode, Monitor, Output, OutputChange, arrangement
from kiosk.failure_log import failures

PROGRAM = "wlr-randr"
LONGEST_S = 2.0
COMPOSITOR = "cage"

AREA = "kiosk.machine.monitors"
_THING = "The arrangement of the monitors"


class Outputs:
    """``wanted`` is the screen of the site; ``turned`` are degrees, 0 for no change; never raises."""

    def __init__(self, wanted: str, turned: int, has_gpu: bool) -> None:
        self._wanted, self._turned, self._has_gpu = wanted, turned, has_gpu
        self._hidden: set[str] | None = None

    def arrange(self) -> None:
        """Reads the outputs, and applies the necessary changes."""
        outputs = read(_ask("--json"))
        if self._hidden is None:
            # So far only the compositor can have switched anything off.
            lit = any(output.mode for output in outputs)
            self._hidden = {output.monitor.name for output in outputs if lit and not output.mode}
        changes = arrangement(outputs, self._wanted, self._turned, self._has_gpu, self._hidden)
        if changes:
            _ask(*(word for change in changes for word in words(change)))
        self._hidden |= {change.name for change in changes if not change.on}
        self._hidden -= {change.name for change in changes if change.on}


def has_own_compositor(environment: Mapping[str, str], processes: Path = Path("/proc")) -> bool:
    """Whether the compositor is cage: in a desktop session the outputs are not ours to change."""
    folder, name = environment.get("XDG_RUNTIME_DIR", ""), environment.get("WAYLAND_DISPLAY", "")
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as end:
            end.connect(str(Path(folder) / name))
            told = end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
        process, _, _ = struct.unpack("3i", told)
        return (processes / f"{process}/comm").read_text("utf-8").strip() == COMPOSITOR
    except (OSError, ValueError):
        return False


def read(answer: str) -> tuple[Output, ...]:
    """Parses the output of wlr-randr --json; () if it is invalid."""
    try:
        return tuple(_output(each) for each in json.loads(answer))
    except (ValueError, KeyError, TypeError):
        return ()


def words(change: OutputChange) -> Iterator[str]:
    """A change as arguments of wlr-randr."""
    yield from ("--output", change.name, "--on" if change.on else "--off")
    if change.mode:
        yield from ("--mode", f"{change.mode.width}x{change.mode.height}@{change.mode.hertz:f}Hz")
    if change.turned:
        yield from ("--transform", str(change.turned))


def _output(told: dict[str, Any]) -> Output:
    screen = Monitor(told["name"], *(str(told[key] or "") for key in ("make", "model", "serial")))
    modes = tuple(Mode(mode["width"], mode["height"], mode["refresh"]) for mode in told["modes"])
    now = next((mode for mode, each in zip(modes, told["modes"], strict=True) if each["current"]), None)
    if not told["enabled"]:
        return Output(screen, None, modes)
    turn = str(told["transform"]).rpartition("-")[2]
    return Output(screen, now or Mode(0, 0), modes, int(turn) if turn.isdigit() else 0)


def _ask(*arguments: str) -> str:
    try:
        done = subprocess.run(
            [PROGRAM, *arguments], capture_output=True, text=True, timeout=LONGEST_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        failures.fails(AREA, _THING, f"stays as it is: {fault}")
        return ""
    if done.returncode:
        failures.fails(AREA, _THING, f"stays as it is: {done.stderr.strip()}")
    else:
        failures.works(_THING)
    return done.stdout
