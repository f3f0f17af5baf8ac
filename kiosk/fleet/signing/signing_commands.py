"""The common part of all commands that sign: their packages, the day, and faults in words."""

from collections.abc import Callable
from datetime import UTC, datetime
from errno import ENOSPC
from importlib.util import find_spec
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk import BUILD_DATE
from kiosk.base.clock import SystemClock
from kiosk.base.site_archive.manifest import PackError
from kiosk.base.unsafe_characters import printable
from kiosk.fleet.repository.signing_faults import SigningError
from kiosk.fleet.signing.prompts import NobodyAnsweredError

MISSING = (
    "tuf and securesystemslib are missing, by which sites are signed. A checkout gets them by “make "
    "setup-test”, a program installed from one by its extra: pipx install --force '.[agent]'"
)


class DeskError(SigningError):
    """A fault, with a sentence on how to fix it."""


def can_sign() -> bool:
    """Whether the packages are here that all commands but ``check`` import."""
    return find_spec("tuf") is not None and find_spec("securesystemslib") is not None


def today() -> datetime:
    """Returns the day. Raises DeskError if the clock shows a past day."""
    now = SystemClock(ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)).now().wall.astimezone(UTC)
    if now.date() < BUILD_DATE:
        raise DeskError(
            f"the clock of this machine says {now:%Y-%m-%d}: set it, since a signature counts from its day"
        )
    return now


def carefully(subject: Path, work: Callable[[], int], stopped: str = "Nothing was signed.") -> int:
    """Runs ``work``; 1 and a sentence where it stops. ``stopped`` says what is true where nobody answered."""
    try:
        return work()
    except NobodyAnsweredError as error:
        print(f"\nStopped: {error}. {stopped}")
    except OSError as error:
        hint = ": make room, and do it again" if error.errno == ENOSPC else ""
        print(
            printable(
                f"{error.filename or subject}: {error.strerror}{hint}. What was published before stays."
            )
        )
    except (PackError, SigningError) as error:
        print(printable(f"{subject}: {error}"))
    return 1
