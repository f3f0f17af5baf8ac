"""Remembers which failures were logged since boot, because each request runs in a new process."""

import json
import logging
from contextlib import suppress
from pathlib import Path

from kiosk.base.installed.state_folder import put
from kiosk.base.kept_record import table

FILE = "told.json"

log = logging.getLogger("kiosk.gate")


def fails(boot: Path, thing: str, reason: str, text: str) -> None:
    """Logs ``text``: as a warning if ``thing`` did not fail for this ``reason`` before, else as a note.

    ``boot`` is a folder that is empty when the machine starts. If it cannot be written, all are warnings.
    """
    known = table(boot / FILE)
    is_new = known.get(thing) != reason
    log.log(logging.WARNING if is_new else logging.INFO, "%s", text)
    if is_new:
        _keep(boot, {**known, thing: reason})


def works(boot: Path, thing: str) -> None:
    known = table(boot / FILE)
    if known.pop(thing, None) is not None:
        log.info("%s works again", thing)
        _keep(boot, known)


def _keep(boot: Path, known: dict[str, str]) -> None:
    with suppress(OSError):
        put(boot / FILE, json.dumps(known).encode())
