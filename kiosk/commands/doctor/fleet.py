"""Checks that signed sites reach a kiosk that is one of many."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.commands.doctor.case import Case
from kiosk.commands.enrol.agent_side import INSTALLED_AGENT
from kiosk.core.base.findings import Finding, Level
from kiosk.machine.applied_sites import AppliedSites
from kiosk.machine.site_lists import failed_sites
from kiosk.machine.taken_site import FOLDER, TakenSite, read_taken
from kiosk.places import ENROLMENT
from kiosk.repository.enrolment import Enrolment
from kiosk.repository.kept_enrolment import NotEnrolledError, read_enrolled
from kiosk.repository.poll_outcome import OUTCOME, alarm_in
from kiosk.repository.refusal import Reason

SILENT = timedelta(days=3)
"""After so long without a look at what was fetched somebody has to ask why."""

_LOG = "sudo journalctl --since today -u 'awareness-kiosk-agent*' -u 'awareness-kiosk-gate*'"
_SIGNER = "tell those who sign the sites"
_ALARMS: Mapping[str, tuple[str, str]] = {
    Reason.UNREACHABLE: ("the repository is out of reach", f"look at the network, then at {_LOG}"),
    Reason.EXPIRED: ("nobody has renewed the signatures in time", _SIGNER),
    Reason.UNSIGNED: (
        "what came is not signed by those who may",
        f"take nothing by hand, {_SIGNER}",
    ),
    Reason.OLDER: ("what came is older than what was here before", f"take nothing by hand, {_SIGNER}"),
    Reason.DAMAGED: ("what came is damaged", f"if it stays so, {_SIGNER}"),
    Reason.EMPTY: ("nothing was published for this channel", _SIGNER),
    Reason.FULL: (
        "the disk is too full for the next site",
        "find what fills it: sudo du -xh / | sort -h | tail",
    ),
    Reason.FAILED: ("the newest site did not run here; the one before is shown", _SIGNER),
    Reason.FAULTS: ("the newest site has errors", f"{_SIGNER}; which errors: {_LOG}"),
    Reason.NUMBERS: ("the numbers of the newest site are not those that were signed", _SIGNER),
    Reason.SLOW: (
        "the newest site took too long to check or to start, and is tried again later",
        "find what keeps it busy: top",
    ),
}


def look(case: Case) -> Iterator[Finding]:
    """Nothing for a kiosk of its own."""
    if not (case.state / ENROLMENT).exists():
        return
    try:
        enrolled = read_enrolled(case.state)
    except NotEnrolledError as error:
        yield Finding(Level.FAIL, "fleet", str(error), "with the command enrol")
        return
    taken = read_taken(case.state / FOLDER)
    slow = Reason.SLOW if AppliedSites(case.state).is_slow(taken.digest) else ""
    taken = replace(taken, alarm=taken.alarm or slow or alarm_in(INSTALLED_AGENT / OUTCOME))
    yield from judge(enrolled, taken, taken.digest in failed_sites(case.state), case.now.wall)


def judge(enrolled: Enrolment, taken: TakenSite, failed: bool, now: datetime) -> Iterator[Finding]:
    """``failed``: the site that was taken last did not run here."""
    who = f"{enrolled.name}, channel {enrolled.channel}"
    if taken.at is None:
        yield Finding(Level.WARN, "fleet", f"{who}; nothing was brought yet", f"read why: {_LOG}")
        return
    day = taken.at.astimezone(now.tzinfo).date()
    if now - taken.at > SILENT:
        yield Finding(Level.WARN, "fleet", f"{who}; nothing was brought since {day}", f"read why: {_LOG}")
    else:
        yield Finding(Level.OK, "fleet", f"{who}; version {taken.version}, looked at on {day}")
    alarm = Reason.FAILED if failed else taken.alarm
    if alarm:
        text, mend = _ALARMS[alarm]
        yield Finding(Level.WARN, "fleet", text, mend)
    if taken.expires and taken.expires - now < SILENT and alarm != Reason.EXPIRED:
        end = taken.expires.astimezone(now.tzinfo).date()
        yield Finding(Level.WARN, "fleet", f"the signatures count until {end}", _SIGNER)
