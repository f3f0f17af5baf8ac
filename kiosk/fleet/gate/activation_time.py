"""When a site was last activated, in seconds since boot."""

import json
import logging
from pathlib import Path

from kiosk.base.installed.state_folder import free, put
from kiosk.base.kept_record import table

FILE = "tried.json"

log = logging.getLogger("kiosk.gate")


def keep_try(boot: Path, digest: str, uptime: float) -> None:
    """Records the time in ``boot``, a folder that is empty at boot. Otherwise the next try is sooner."""
    try:
        put(boot / FILE, json.dumps({"digest": digest, "at": uptime}).encode())
    except OSError as error:
        log.warning("When the site was tried is not kept: %s; %s", error, free(boot / FILE))


def last_try(boot: Path, digest: str) -> float | None:
    """Seconds since boot; None if it was not activated since."""
    stored = table(boot / FILE)
    at = stored.get("at")
    return at if stored.get("digest") == digest and isinstance(at, int | float) else None
