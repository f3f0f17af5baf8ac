"""The gate's memory between two requests: the last site that it took, and the last refusal."""

import errno
import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from kiosk.base.enrolment.refusal import Reason
from kiosk.base.installed.state_folder import put
from kiosk.base.kept_record import content, record

FOLDER = "gate"
"""The gate's own folder, in the state folder."""

FILE = "taken.json"
_DIGEST = re.compile(r"([0-9a-f]{64})?")


@dataclass(frozen=True, slots=True)
class TakenSite:
    """``digest`` was applied last, and ``version`` is that of the channel at the last verification, which is
    valid until ``expires``. ``alarm`` is "" without a fault. ``at`` is the time of the last attempt,
    ``compared`` that of the last comparison of each byte of the applied site.
    """

    digest: str = ""
    version: int = 0
    expires: datetime | None = None
    alarm: str = ""
    at: datetime | None = None
    compared: datetime | None = None


def trusted_folder(folder: Path, root: bytes) -> Path:
    """The verified metadata of one fleet, by its first root, in the gate's folder."""
    return folder / f"trusted-{sha256(root).hexdigest()[:16]}"


def read_taken(folder: Path) -> TakenSite:
    """The record; the default for a missing or invalid one."""
    taken = record(folder / FILE, TakenSite) or TakenSite()
    return taken if _DIGEST.fullmatch(taken.digest) and taken.alarm in {"", *Reason} else TakenSite()


def keep_taken(folder: Path, taken: TakenSite) -> None:
    """Stores the record; raises OSError."""
    put(folder / FILE, content(taken))


def reason_of(error: OSError) -> Reason:
    """The reason for a fault of this disk."""
    return Reason.FULL if error.errno in {errno.ENOSPC, errno.EDQUOT} else Reason.DAMAGED
