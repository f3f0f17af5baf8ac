"""What the gate remembers between two questions: what it took last, and why the last attempt was refused."""

import errno
import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from kiosk.base.enrolment.refusal import Reason
from kiosk.base.kept_record import content, record
from kiosk.machine.state_folder import put

FOLDER = "gate"
"""In the state folder: what only the gate writes."""

FILE = "taken.json"
_DIGEST = re.compile(r"([0-9a-f]{64})?")


@dataclass(frozen=True, slots=True)
class TakenSite:
    """``digest`` was applied last, and ``version`` is that of the channel as it was verified last, which is
    believed until ``expires``. ``alarm`` is "" as long as nothing is wrong. ``at`` is when the last attempt
    was, ``compared`` when each byte of the applied site was.
    """

    digest: str = ""
    version: int = 0
    expires: datetime | None = None
    alarm: str = ""
    at: datetime | None = None
    compared: datetime | None = None


def trusted_folder(folder: Path, root: bytes) -> Path:
    """What was verified of one fleet, by its first root, in the gate's folder."""
    return folder / f"trusted-{sha256(root).hexdigest()[:16]}"


def read_taken(folder: Path) -> TakenSite:
    """The default for a record that is missing or no sound one."""
    taken = record(folder / FILE, TakenSite) or TakenSite()
    return taken if _DIGEST.fullmatch(taken.digest) and taken.alarm in {"", *Reason} else TakenSite()


def keep_taken(folder: Path, taken: TakenSite) -> None:
    """Raises OSError."""
    put(folder / FILE, content(taken))


def reason_of(error: OSError) -> Reason:
    """Of a fault of this disk."""
    return Reason.FULL if error.errno in {errno.ENOSPC, errno.EDQUOT} else Reason.DAMAGED
