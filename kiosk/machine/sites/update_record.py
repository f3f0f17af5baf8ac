"""What the gate remembers between two questions: what it took last, and why the last attempt was refused."""

import errno
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from kiosk.base.durable_files import replace
from kiosk.base.enrolment.refusal import Reason
from kiosk.base.plain_files import read_record
from kiosk.machine.state_folder import make_folder

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
    try:
        told = json.loads(read_record(folder / FILE))
        digest, version, alarm = told["digest"], told["version"], told["alarm"]
        if not _DIGEST.fullmatch(digest) or type(version) is not int or alarm not in {"", *Reason}:
            return TakenSite()
        times = (_time(told[each]) for each in ("expires", "at", "compared"))
        return TakenSite(digest, version, next(times), alarm, *times)
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return TakenSite()


def keep_taken(folder: Path, taken: TakenSite) -> None:
    """Raises OSError."""
    told = {
        "digest": taken.digest,
        "version": taken.version,
        "expires": _text(taken.expires),
        "alarm": taken.alarm,
        "at": _text(taken.at),
        "compared": _text(taken.compared),
    }
    make_folder(folder)
    replace(folder / FILE, json.dumps(told).encode())


def reason_of(error: OSError) -> Reason:
    """Of a fault of this disk."""
    return Reason.FULL if error.errno in {errno.ENOSPC, errno.EDQUOT} else Reason.DAMAGED


def _time(told: str) -> datetime | None:
    """Raises ValueError and TypeError."""
    return datetime.fromisoformat(told).astimezone(UTC) if told else None


def _text(moment: datetime | None) -> str:
    return moment.isoformat(timespec="seconds") if moment else ""
