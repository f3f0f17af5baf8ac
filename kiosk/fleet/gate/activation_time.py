"""When a site was brought to count last, since the machine started."""

import json
import logging
from pathlib import Path

from kiosk.base.kept_record import table
from kiosk.machine.state_folder import free, put

FILE = "tried.json"

log = logging.getLogger("kiosk.gate")


def keep_try(boot: Path, digest: str, uptime: float) -> None:
    """``boot`` is a folder that is empty when the machine starts. What it cannot keep is tried sooner."""
    try:
        put(boot / FILE, json.dumps({"digest": digest, "at": uptime}).encode())
    except OSError as error:
        log.warning("When the site was tried is not kept: %s; %s", error, free(boot / FILE))


def last_try(boot: Path, digest: str) -> float | None:
    """In seconds since the machine started; None if it was not since then."""
    told = table(boot / FILE)
    at = told.get("at")
    return at if told.get("digest") == digest and isinstance(at, int | float) else None
