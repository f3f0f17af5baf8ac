"""Which troubles the log has told since the machine started: each question has a process of its own."""

import json
import logging
from contextlib import suppress
from pathlib import Path

from kiosk.base.durable_files import replace
from kiosk.base.plain_files import read_record
from kiosk.machine.state_folder import make_folder

FILE = "told.json"

log = logging.getLogger("kiosk.gate")


def fails(boot: Path, thing: str, reason: str, text: str) -> None:
    """``text`` is a warning where ``thing`` did not fail for this ``reason`` before, and else a note.

    ``boot`` is a folder that is empty when the machine starts. Where it takes nothing, all are warnings.
    """
    known = _read(boot)
    is_new = known.get(thing) != reason
    log.log(logging.WARNING if is_new else logging.INFO, "%s", text)
    if is_new:
        _keep(boot, {**known, thing: reason})


def works(boot: Path, thing: str) -> None:
    known = _read(boot)
    if known.pop(thing, None) is not None:
        log.info("%s works again", thing)
        _keep(boot, known)


def _read(boot: Path) -> dict[str, str]:
    try:
        known = json.loads(read_record(boot / FILE))
    except (OSError, ValueError, RecursionError):
        return {}
    return known if isinstance(known, dict) else {}


def _keep(boot: Path, known: dict[str, str]) -> None:
    with suppress(OSError):
        make_folder(boot)
        replace(boot / FILE, json.dumps(known).encode())
