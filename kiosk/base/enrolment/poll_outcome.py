"""Stores the outcome of the agent's last poll, in a small file that the kiosk's side reads too."""

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from kiosk.base.durable_files import replace as replace_file
from kiosk.base.enrolment.refusal import Reason
from kiosk.base.kept_record import content, record

OUTCOME = "outcome.json"


class Trouble(StrEnum):
    """Reasons for a poll without a result, besides those for which a repository is refused."""

    BUSY = "busy"
    ENROLMENT = "enrolment"
    GATE = "gate"
    DISK = "disk"


@dataclass(frozen=True, slots=True)
class PollOutcome:
    """``reason`` is "" if the kiosk has its channel's site, else a Reason of the repository, a Trouble, or
    the word with which the gate refuses; ``why`` is a sentence for the log. ``digest`` is of the site that
    the kiosk took last, ``version`` that of its channel, ``expires`` the last day of its validity.
    ``fetched`` is the number of files that this poll has brought. ``clock_is_off``: the machine's clock
    differs from the server's by more than five minutes; None until a verified answer has shown the time.
    """

    reason: str = ""
    why: str = ""
    digest: str = ""
    version: int = 0
    expires: str = ""
    fetched: int = 0
    clock_is_off: bool | None = None


def keep_outcome(file: Path, outcome: PollOutcome) -> None:
    """Writes the outcome; the file's time is that of the last poll. Raises OSError."""
    replace_file(file, content(replace(outcome, fetched=0)), 0o640)


def last_outcome(file: Path) -> PollOutcome:
    """The stored outcome, or the default."""
    return record(file, PollOutcome) or PollOutcome()


def is_clock_off(file: Path) -> bool:
    """Whether this machine's clock differed from the server's at the last poll."""
    return last_outcome(file).clock_is_off is True


def alarm_in(file: Path) -> str:
    """The Reason for which the agent refused the server's last content, which the gate never sees.

    "" if there is none, or if only the network was away, as it is now and then.
    """
    reason = last_outcome(file).reason
    return reason if reason in {*Reason} - {Reason.UNREACHABLE} else ""
