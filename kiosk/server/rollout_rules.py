"""Whether a signed site may go to all screens: only after the channel canary has run it well. Pure."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from kiosk.frozen import dataclass
from kiosk.repository.layout import CANARY
from kiosk.server.answers import Answers, Heard
from kiosk.server.enrolled_screens import EnrolledScreen


@dataclass(frozen=True, slots=True)
class SignedState:
    """What targets say: their version, and the sum of each channel's list of files."""

    version: int
    channels: Mapping[str, str]

    def without(self, channel: str) -> dict[str, str]:
        return {name: digest for name, digest in self.channels.items() if name != channel}


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
    live: SignedState | None,
    new: SignedState,
    watch: CanaryWatch,
    canaries: Iterable[str],
    now: datetime,
    soak: timedelta,
) -> MayGo:
    """``canaries`` says of each screen of the channel what speaks against it, as ``objections`` does."""
    if live is None:
        return MayGo(True, "It is the first one.")
    if new.without(CANARY) == live.without(CANARY):
        return MayGo(True, "It changes nothing but the channel canary.")
    if stopped := watch.stopped & set(new.without(CANARY).values()):
        return MayGo(False, f"It was stopped ({min(stopped)[:12]}): sign another site, for stable too.")
    faults = list(canaries)
    if faults == [NO_CANARIES]:
        return MayGo(True, "No screen is in the channel canary, so it goes to all at once.")
    tried = live.channels.get(CANARY)
    if untried := set(new.without(CANARY).values()) - set(live.channels.values()) - {tried}:
        return MayGo(
            False,
            f"The channel canary has not shown it ({min(untried)[:12]}): sign it for canary first.",
        )
    if faults:
        return MayGo(False, " ".join(faults))
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
    if "RolloutStopped" in told.alerts.get("", frozenset()):
        found.append("Too many screens went back to the site before.")
    return tuple(found)


def _hours(left: timedelta) -> str:
    hours = -(-left // timedelta(hours=1))
    return f"{hours} hours are" if hours > 1 else "1 hour is"
