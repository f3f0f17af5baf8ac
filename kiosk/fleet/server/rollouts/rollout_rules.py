"""Whether a signed site may go to all screens: only after the channel canary has run it well. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.base.enrolment.channels import CANARY
from kiosk.base.enrolment.refusal import Reason
from kiosk.fleet.server.joining.enrolled_screens import EnrolledScreen
from kiosk.fleet.server.status.alert_titles import titles
from kiosk.fleet.server.status.prometheus_answers import Answers, Heard
from kiosk.fleet.server.status.status_rows import ALARM_WORDS


@dataclass(frozen=True, slots=True)
class MayGo:
    """``why`` is a sentence for a person, also if it may go."""

    goes: bool
    why: str


@dataclass(frozen=True, slots=True)
class CanaryWatch:
    """``since`` when the site of the channel canary is published here; ``stopped`` are sums of
    stopped sites.
    """

    since: datetime
    stopped: frozenset[str] = frozenset()


def may_go(
    channel: str,
    new: str,
    live: Mapping[str, str],
    watch: CanaryWatch,
    canaries: Iterable[str],
    now: datetime,
    soak: timedelta,
) -> MayGo:
    """Decides. ``new`` and ``live`` are sums of sites, ``live`` by channel. ``canaries`` are the objections
    of each screen of the channel canary to its site, as from ``objections``.
    """
    if channel == CANARY:
        return MayGo(True, "The channel canary has it at once.")
    if new == live.get(channel):
        return MayGo(True, "It changes no file.")
    if new in watch.stopped:
        return MayGo(False, f"It was stopped ({new[:12]}): promote another site.")
    faults = list(canaries)
    if faults == [NO_CANARIES]:
        return MayGo(True, "No screen is in the channel canary, so it goes to all at once.")
    if new != live.get(CANARY):
        return MayGo(
            False, f"The channel canary does not show it ({new[:12]}): sign it for canary, or promote again."
        )
    if faults:
        return MayGo(False, " ".join(faults))
    if channel not in live:
        return MayGo(True, "It is the first one, and the channel canary has it.")
    left = watch.since + soak - now
    if left > timedelta():
        return MayGo(False, f"The channel canary runs it well; {_hours(left)} left to watch it.")
    return MayGo(True, "The channel canary has run it well.")


NO_CANARIES = "-"


def objections(screens: Iterable[EnrolledScreen], told: Answers, version: int) -> tuple[str, ...]:
    """The objections of the channel canary's screens to their site; NO_CANARIES without any."""
    canaries = [each for each in screens if each.channel == CANARY]
    if not canaries:
        return (NO_CANARIES,)
    found = []
    for each in canaries:
        heard, alerts = _answers_of(each, told)
        if alerts:
            found.append(f"{each.name}: {titles(alerts)}.")
        elif heard.failed or heard.alarm:
            found.append(_fault(each, heard))
        elif heard.version is None:
            found.append(f"{each.name} is not heard.")
        elif heard.version < version:
            found.append(f"{each.name} does not have it yet.")
    return tuple(found)


def urgent_objections(
    screens: Iterable[EnrolledScreen], told: Answers, version: int, since: datetime
) -> tuple[str, ...]:
    """As ``objections``, for an urgent site: only faults that it can have caused since it was published.

    A screen that misses it by a fault of its own is ignored, if another one runs it.
    """
    canaries = [each for each in screens if each.channel == CANARY]
    if not canaries:
        return (NO_CANARIES,)
    found, runs = [], False
    for each in canaries:
        heard, alerts = _answers_of(each, told)
        apart = heard.version is None or not alerts.isdisjoint(_APART)
        if heard.failed or heard.alarm in _OF_THE_SITE:
            found.append(_fault(each, heard))
        elif "SiteFailed" in alerts:
            found.append(f"{each.name}: {titles(('SiteFailed',))}.")
        elif apart and heard.last_heard is not None and heard.last_heard >= since.timestamp():
            found.append(f"{each.name}: {titles(alerts & _APART) or 'it is not heard any more'}.")
        elif not apart and heard.version is not None and heard.version >= version:
            runs = True
        elif not apart and not heard.alarm:
            found.append(f"{each.name} does not have it yet.")
    if not found and not runs:
        return ("No screen of the channel canary runs it.",)
    return tuple(found)


_APART = frozenset({"ScreenSilent", "ScreenNeverHeard", "ChannelOther"})
"""Such a screen reveals nothing about the site of canary."""

_OF_THE_SITE = frozenset(
    {Reason.FAILED, Reason.FAULTS, Reason.NUMBERS, Reason.SLOW, Reason.DAMAGED, Reason.UNSIGNED}
)
"""The published site can be the cause; other faults are of a disk, a clock or a network."""


def _answers_of(screen: EnrolledScreen, told: Answers) -> tuple[Heard, frozenset[str]]:
    return told.heard.get(screen.name, Heard()), told.alerts.get(screen.name, frozenset())


def _fault(screen: EnrolledScreen, heard: Heard) -> str:
    alarm = heard.alarm or Reason.FAILED
    return f"{screen.name}: {ALARM_WORDS.get(alarm, alarm)}."


def _hours(left: timedelta) -> str:
    hours = -(-left // timedelta(hours=1))
    return f"{hours} hours are" if hours > 1 else "1 hour is"
