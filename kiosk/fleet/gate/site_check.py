"""Has a site checked and chosen by a process of the window's Python, which knows the rules of sites."""

import json
import os
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

from kiosk.base.enrolment.refusal import Reason, RefusedError
from kiosk.base.unsafe_characters import printable
from kiosk.fleet.window_python import ended

LONGEST_S = 240
AGAIN = "again"

_LARGEST_ANSWER = 200_000
_MOST_FAULTS = 20
_NO_TIME = "this machine gave the check of the site no time, and it is tried again"


class FaultsError(Exception):
    """The errors that ``check`` found in the site."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Judge:
    """``python`` is the window's; ``installed`` is the site of this machine, ``state`` its state folder."""

    python: str
    installed: Path
    state: Path

    def apply(self, folder: Path, manifest: bytes, again: bool) -> None:
        """Uses this site from now on; with ``again`` unless another one was chosen since it was left.

        Raises FaultsError, RefusedError if a busy machine gave the check no time, and OSError if this disk is
        full.
        """
        words = (folder, self.installed, self.state, *((AGAIN,) if again else ()))
        try:
            child = ended(self.python, "kiosk.fleet_door.check_and_apply", words, LONGEST_S, manifest)
        except subprocess.TimeoutExpired:
            raise RefusedError(Reason.SLOW, _NO_TIME) from None
        if child.returncode == -signal.SIGALRM:
            # By the clock, within its limit of processor time: that is no fault of the site.
            raise RefusedError(Reason.SLOW, _NO_TIME)
        if child.returncode < 0 or len(child.stdout) > _LARGEST_ANSWER:
            raise FaultsError(("The check of the site took too much time or memory.",))
        answer = _read(child.stdout)
        if isinstance(number := answer.get("errno"), int):
            raise OSError(number, os.strerror(number))
        faults = answer.get("faults")
        if faults or not answer.get("done"):
            told = [printable(str(fault)) for fault in faults] if isinstance(faults, list) else []
            raise FaultsError(tuple(told[:_MOST_FAULTS]) or ("The check of the site failed.",))


def _read(raw: bytes) -> dict[str, object]:
    try:
        told = json.loads(raw)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}
