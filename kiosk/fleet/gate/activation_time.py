"""When a site was brought to count last, since the machine started."""

import json
import logging
from pathlib import Path

from kiosk.base.durable_files import replace
from kiosk.base.plain_files import read_record
from kiosk.machine.state_folder import free, make_folder

FILE = "tried.json"

log = logging.getLogger("kiosk.gate")


def keep_try(boot: Path, digest: str, uptime: float) -> None:
    """``boot`` is a folder that is empty when the machine starts. What it cannot keep is tried sooner."""
    try:
        make_folder(boot)
        replace(boot / FILE, json.dumps({"digest": digest, "at": uptime}).encode())
    except OSError as error:
        log.warning("When the site was tried is not kept: %s; %s", error, free(boot / FILE))


def last_try(boot: Path, digest: str) -> float | None:
    """In seconds since the machine started; None if it was not since then."""
    try:
        told = json.loads(read_record(boot / FILE))
        return float(told["at"]) if told["digest"] == digest else None
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
