"""Whether a signed site may go to all screens: only after the channel canary has run it well. Pure."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from kiosk.frozen import dataclass
from kiosk.repository.layout import CANARY
from kiosk.server.enrolled_screens import EnrolledScreen
from kiosk.server.prometheus_answers import Answers, Heard


@dataclass(frozen=True, slots=True)
class MayGo:
    """``why`` is a sentence for a person, also where it may go."""

    goes: bool
    why: str


@dataclass(frozen=True, slots=True)
class CanaryWatch:
    """``since`` when the site of the channel canary is published here; ``stopped`` are sums of sites that
    somebody has stopped.
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
    """``new`` and ``live`` are sums of sites, ``live`` by channel. ``canaries`` says of each screen of the
    channel canary what speaks against its site, as ``objections`` does.
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
    """What speaks against the site that the screens of the channel canary have; NO_CANARIES without any."""
    canaries = [each for each in screens if each.channel == CANARY]
    if not canaries:
        return (NO_CANARIES,)
    found = []
    for each in canaries:
        heard, alerts = told.heard.get(each.name, Heard()), told.alerts.get(each.name, frozenset())
        if alerts:
            found.append(f"{each.name}: {', '.join(sorted(alerts))}.")
        elif heard.failed or heard.alarm:
            found.append(f"{each.name}: {heard.alarm or 'the new site did not start'}.")
        elif heard.version is None:
            found.append(f"{each.name} is not heard.")
        elif heard.version < version:
            found.append(f"{each.name} does not have it yet.")
    return tuple(found)


def _hours(left: timedelta) -> str:
    hours = -(-left // timedelta(hours=1))
    return f"{hours} hours are" if hours > 1 else "1 hour is"
