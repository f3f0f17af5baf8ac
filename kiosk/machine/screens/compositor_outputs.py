"""Configures the outputs of our own compositor: one is on, rotated as mounted, in a mode that this machine
can paint.
"""

import json
import socket
import struct
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from kiosk.base.durable_files import replace
from kiosk.base.failure_log import failures
from kiosk.base.installed.state_folder import attempt
from kiosk.core.display.monitors import Mode, Monitor, Output, OutputChange, arrangement

PROGRAM = "wlr-randr"
LONGEST_S = 2.0
COMPOSITOR = "cage"

TOLD = "AWARENESS_KIOSK_COMPOSITOR"
"""The compositor's name, from the unit: within its restrictions the kiosk sees no other process."""

NOTE, IN_USE = "outputs-off", "output-in-use"
"""In the runtime folder, which ends with the machine's run."""

AREA = "kiosk.machine.monitors"
_THING = "The arrangement of the monitors"


class Outputs:
    """``wanted`` is the screen of the site; ``turned`` are degrees, 0 for no change; never raises.

    ``note`` names the outputs that were switched off for the night, so that the next start, or the next
    program, lights them again. Next to it a file names the output in use: the compositor lists one that was
    plugged in while no kiosk ran before the others.
    """

    def __init__(self, wanted: str, turned: int, has_gpu: bool, note: Path | None = None) -> None:
        self._wanted, self._turned, self._has_gpu, self._note = wanted, turned, has_gpu, note
        self._hidden: set[str] | None = None
        self._in_use = self._noted_in_use()
        self.is_dark = False

    def begin(self) -> None:
        """At the start, before there is a window."""
        if not self.light_again():
            self.arrange()

    def light_again(self) -> bool:
        """Lights the outputs that an earlier start has switched off; False if there were none."""
        return self._was_dark() and self.light()

    def arrange(self) -> None:
        """Reads the outputs, and applies the necessary changes."""
        outputs = read(_ask("--json"))
        if self.is_dark:
            self._switch_off([output.monitor.name for output in outputs if output.mode])
            return
        if self._hidden is None:
            # So far only the kiosk before this one can have switched anything off.
            lit = any(output.mode for output in outputs)
            self._hidden = {output.monitor.name for output in outputs if lit and not output.mode}
        if self._was_dark():
            # Each output that is off then was switched off by us.
            self._hidden |= {output.monitor.name for output in outputs}
        changes = arrangement(outputs, self._wanted, self._turned, self._has_gpu, self._hidden, self._in_use)
        if changes:
            _ask(*(word for change in changes for word in words(change)))
        came = {change.name for change in changes if change.on}
        went = {change.name for change in changes if not change.on}
        self._hidden = (self._hidden | went) - came
        before = {output.monitor.name for output in outputs if output.mode}
        self._use(min((before | came) - went, default=self._in_use))

    def darken(self) -> str:
        """Switches all off. "" if they are; otherwise why not, and they are on."""
        lit = [output.monitor.name for output in read(_ask("--json")) if output.mode]
        if not lit:
            return "the compositor tells of no screen that is on"
        self.is_dark = True
        if not self._switch_off(lit):
            self.light()
            return "the place where it would be noted cannot be written"
        after = read(_ask("--json"))
        if after and not any(output.mode for output in after):
            return ""
        self.light()
        return "the compositor leaves it on"

    def light(self) -> bool:
        """Undoes ``darken``; False if a screen is there and none of them is on."""
        self.is_dark = False
        self.arrange()
        outputs = read(_ask("--json"))
        if outputs and not any(output.mode for output in outputs):
            _ask(*(word for output in outputs for word in ("--output", output.monitor.name, "--on")))
            outputs = read(_ask("--json"))
        is_lit = any(output.mode for output in outputs)
        if is_lit and self._note:
            with suppress(OSError):
                self._note.unlink(missing_ok=True)
        return is_lit or not outputs

    def _use(self, name: str) -> None:
        if name == self._in_use:
            return
        self._in_use = name
        if self._note:
            file = self._note.with_name(IN_USE)
            attempt("Which monitor is in use", file, partial(replace, file, name.encode()))

    def _noted_in_use(self) -> str:
        try:
            return self._note.with_name(IN_USE).read_text("utf-8") if self._note else ""
        except (OSError, ValueError):
            return ""

    def _was_dark(self) -> bool:
        return self._note is not None and self._note.is_file()

    def _switch_off(self, names: Sequence[str]) -> bool:
        """Notes the outputs, then switches them off: whatever happens between, the next start knows them."""
        if not names:
            return True
        try:
            known = self._note.read_text("utf-8").splitlines() if self._note and self._was_dark() else []
            if self._note is None:
                return False
            self._note.write_text("".join(f"{name}\n" for name in dict.fromkeys((*known, *names))), "utf-8")
        except (OSError, ValueError):
            return False
        _ask(*(word for name in names for word in ("--output", name, "--off")))
        return True


def has_own_compositor(environment: Mapping[str, str], processes: Path = Path("/proc")) -> bool:
    """Whether the compositor is cage: in a desktop session the outputs are not ours to change."""
    if TOLD in environment:
        return environment[TOLD] == COMPOSITOR
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
