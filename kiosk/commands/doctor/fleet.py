"""Checks that signed sites reach a kiosk that is part of a fleet."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.base.applied.signed_site import alarm_of
from kiosk.base.applied.update_record import FOLDER, TakenSite, read_taken
from kiosk.base.enrolment.apt_files import AptFiles
from kiosk.base.enrolment.enrolment import Enrolment
from kiosk.base.enrolment.kept_enrolment import NotEnrolledError, read_enrolled
from kiosk.base.enrolment.link_cuts import FILE as CUTS
from kiosk.base.enrolment.link_cuts import MANY, kept_cuts
from kiosk.base.enrolment.poll_outcome import OUTCOME, alarm_in
from kiosk.base.enrolment.refusal import HIDDEN, Reason
from kiosk.base.places import INSTALLED_AGENT, is_enrolled
from kiosk.commands.doctor.case import Case
from kiosk.content.site.site_file import load_site
from kiosk.core.base.findings import Finding, Level
from kiosk.core.numbers.merged_confirmations import identity
from kiosk.core.site.confirmations import Confirmable
from kiosk.core.site.settings import Site

SILENT = timedelta(days=3)
"""After so long without a look at what was fetched somebody has to ask why."""

ENDS_SOON = timedelta(days=21)
"""Those who sign are told so long before, as by the mails of a server."""

_LOG = "sudo journalctl --since today -u 'awareness-kiosk-agent*' -u 'awareness-kiosk-gate*'"
_SIGNER = "tell those who sign the sites"
_SIGN_OR_HIDE = (
    "is it right? Let the desk confirm and sign it; if not: Numbers on the staff page, Hide this number"
)
_REFUSED = str(AptFiles().refused)
_ALARMS: Mapping[str, tuple[str, str]] = {
    Reason.UNREACHABLE: ("the repository is out of reach", f"look at the network, then at {_LOG}"),
    Reason.EXPIRED: ("the signatures count no more, since nobody has renewed them", _SIGNER),
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
    HIDDEN: (
        "another site is shown than the one that was signed",
        "show the signed one: sudo awareness-kiosk apply --back",
    ),
}
_FAILURES = frozenset({Reason.EXPIRED, HIDDEN})
"""They ask for somebody today: nothing newer can come, or the screen shows something that was not signed."""


def look(case: Case) -> Iterator[Finding]:
    """Examines the fleet side; returns nothing for a kiosk of its own."""
    if not is_enrolled(case.state):
        return
    try:
        enrolled = read_enrolled(case.state)
    except NotEnrolledError as error:
        yield Finding(Level.FAIL, "fleet", str(error), "with the command enrol")
        return
    taken = read_taken(case.state / FOLDER)
    taken = replace(taken, alarm=alarm_of(case.state, taken))
    yield from judge(enrolled, taken, case.now.wall, alarm_in(INSTALLED_AGENT / OUTCOME))
    signed = load_site(case.sources.site).site
    if case.site and signed and taken.digest:
        yield from judge_numbers(case.site, signed)
    if (times := kept_cuts(INSTALLED_AGENT / CUTS)) >= MANY:
        text = f"the server greets this screen and then cuts it, {times} times in a row now"
        yield Finding(Level.WARN, "fleet", text, "on the server: sudo systemctl restart mosquitto")
    if case.machine.path(_REFUSED).exists():
        text = (
            "the server has offered a program that those who sign have not signed; for a week none is taken"
        )
        yield Finding(Level.FAIL, "fleet", text, f"{_SIGNER}: the server may be in other hands")


def judge_numbers(shown: Site, signed: Site) -> Iterator[Finding]:
    """Judges the numbers. ``signed`` is the site without confirmations made at this screen."""
    known = frozenset().union(*map(identity, _lines(signed)))
    for line in _lines(shown):
        if not identity(line) & known:
            text = f"nobody has signed {line.number}: it was written down at this screen"
            yield Finding(Level.WARN, "fleet", text, _SIGN_OR_HIDE)


def _lines(site: Site) -> tuple[Confirmable, ...]:
    return (*((site.emergency,) if site.emergency else ()), *site.helplines)


def judge(enrolled: Enrolment, taken: TakenSite, now: datetime, met: str = "") -> Iterator[Finding]:
    """Judges the last poll. ``met`` is why the agent refused the server's last answer, which the gate never
    sees.
    """
    who = f"{enrolled.name}, channel {enrolled.channel}"
    if taken.at is None:
        yield Finding(Level.WARN, "fleet", f"{who}; nothing was brought yet", f"read why: {_LOG}")
        return
    day = taken.at.astimezone(now.tzinfo).date()
    if now - taken.at > SILENT:
        yield Finding(Level.WARN, "fleet", f"{who}; nothing was brought since {day}", f"read why: {_LOG}")
    else:
        yield Finding(Level.OK, "fleet", f"{who}; version {taken.version}, looked at on {day}")
    has_ended = taken.expires is not None and taken.expires <= now
    for alarm in dict.fromkeys((taken.alarm, met, Reason.EXPIRED if has_ended else "")):
        if alarm:
            text, mend = _ALARMS[alarm]
            yield Finding(Level.FAIL if alarm in _FAILURES else Level.WARN, "fleet", text, mend)
    if taken.expires and now < taken.expires < now + ENDS_SOON:
        end = taken.expires.astimezone(now.tzinfo).date()
        yield Finding(Level.WARN, "fleet", f"the signatures count until {end}", _SIGNER)
