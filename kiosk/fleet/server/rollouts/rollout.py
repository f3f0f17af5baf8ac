"""``rollout``: publishes what authors have signed, for all screens only after the channel canary ran it well.

The keys that sign sites are not on this server. An author signs a site for canary, and later, or at once,
the same site for stable; this server brings each of the two into force when it may be, whatever waits in the
other. See docs/adr/0206-the-server-holds-a-signed-site-back-until-canary-ran-it.md and
docs/adr/0206-the-server-holds-a-signed-site-back-until-canary-ran-it.md.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from securesystemslib.signer import Signer
from tuf.api.metadata import Metadata, Root

from kiosk.base.durable_files import replace
from kiosk.base.enrolment.channels import CANARY, CHANNELS, STABLE
from kiosk.base.plain_files import read_record
from kiosk.base.site_archive.manifest import PackError
from kiosk.fleet.repository.keys import Purpose, new_key, open_key, save, save_public
from kiosk.fleet.repository.signed_channels import SignedChannel
from kiosk.fleet.repository.signed_files import BadFileError
from kiosk.fleet.server.joining.enrolled_screens import in_use, read_screens
from kiosk.fleet.server.rollouts.incoming_sites import absent, offered, take, take_roots
from kiosk.fleet.server.rollouts.published_site import live_site
from kiosk.fleet.server.rollouts.rollout_rules import (
    CanaryWatch,
    MayGo,
    may_go,
    objections,
    urgent_objections,
)
from kiosk.fleet.server.server_files import ServerFiles
from kiosk.fleet.server.status.damaged_uploads import BadFiles
from kiosk.fleet.server.status.prometheus_answers import Answers

ONLINE_KEY, ONLINE_PUBLIC = "online.key", "online.public"


@dataclass(frozen=True, slots=True)
class ChannelWait:
    """The newest version of a channel that may not be published, or not yet, and why."""

    channel: str
    version: int
    why: str


@dataclass(frozen=True, slots=True)
class Rolled:
    """``published`` are the channels with a newly published version.

    ``damaged`` are sentences about files that authors have to publish once more.
    """

    published: tuple[tuple[str, int], ...] = ()
    waiting: tuple[ChannelWait, ...] = ()
    damaged: tuple[str, ...] = ()


def make_online_key(files: ServerFiles) -> None:
    """The key that renews; its public half is for the people who begin the repository. Raises OSError."""
    file = files.authority / ONLINE_KEY
    if not file.exists():
        save(new_key(Purpose.ONLINE, "the server of the screens"), file, "")
    save_public(open_key(file).about, files.config / ONLINE_PUBLIC)


def online_signer(files: ServerFiles) -> Signer:
    """Opens the online key; raises KeyFileError and OSError."""
    return open_key(files.authority / ONLINE_KEY).signer


def roll_out(
    files: ServerFiles,
    told: Callable[[], Answers],
    soak: timedelta | None,
    now: datetime,
    publish: bool = True,
) -> Rolled:
    """Publishes for each channel the newest version that may go, or only reports it. ``soak``: for how long
    canary has to run it; None for an urgent one.

    Stable comes before canary too: a site that canary ran well may go although canary gets another one now. A
    damaged file blocks only sites that need it. Raises RepositoryFaultError and OSError.
    """
    bad = BadFiles(files.incoming)
    root = take_roots(files, bad)
    if root is None:
        return Rolled(damaged=bad.reports)
    published: dict[str, int] = {}
    waiting: dict[str, ChannelWait] = {}
    for channel in (STABLE, CANARY, STABLE):
        waiting.pop(channel, None)
        for signed in offered(files, root, channel, _version(files, channel), bad):
            verdict = _verdict(files, signed, told, soak, now)
            why = _fault(files, signed) or verdict.why
            if verdict.goes and publish and not (why := _publish(files, root, signed, now, bad)):
                published[channel] = signed.version
                break
            waiting.setdefault(channel, ChannelWait(channel, signed.version, why))
    return Rolled(
        tuple((each, published[each]) for each in CHANNELS if each in published),
        tuple(waiting[each] for each in CHANNELS if each in waiting),
        bad.reports,
    )


def stop(files: ServerFiles, digest: str, now: datetime) -> None:
    """Stops the site with that sum from going to others. The caller is alone in the state folder."""
    watch = _watch(files, now)
    _remember(files, CanaryWatch(watch.since, watch.stopped | {digest}))


def _publish(
    files: ServerFiles, root: Metadata[Root], signed: SignedChannel, now: datetime, bad: BadFiles
) -> str:
    """Publishes; returns why not, "" if it was. Raises RepositoryFaultError and OSError."""
    before = _shown(files).get(CANARY)
    try:
        take(files, root, signed, online_signer(files), now, bad)
    except BadFileError as error:
        return bad.damaged(error.file)
    except PackError as error:
        return str(error)
    if _shown(files).get(CANARY) != before:
        _remember(files, CanaryWatch(now, _watch(files, now).stopped))
    return ""


def _fault(files: ServerFiles, signed: SignedChannel) -> str:
    try:
        count = absent(files, signed)
    except PackError as error:
        return str(error)
    return f"{count} of its files are missing or damaged here: publish once more." if count else ""


def _verdict(
    files: ServerFiles,
    signed: SignedChannel,
    told: Callable[[], Answers],
    soak: timedelta | None,
    now: datetime,
) -> MayGo:
    screens = in_use(read_screens(files.screens))
    has_canaries = any(each.channel == CANARY for each in screens)
    on_trial = _version(files, CANARY)
    answers = told() if has_canaries and on_trial else Answers({}, {}, {})
    watch = _watch(files, now)
    if soak is None:
        faults = urgent_objections(screens, answers, on_trial, watch.since)
    else:
        faults = objections(screens, answers, on_trial)
    return may_go(signed.channel, signed.digest, _shown(files), watch, faults, now, soak or timedelta())


def _shown(files: ServerFiles) -> dict[str, str]:
    """The sums of the sites that screens are offered now, by channel."""
    live = live_site(files.site)
    return {name: each.digest for name, each in live.channels.items()} if live else {}


def _version(files: ServerFiles, channel: str) -> int:
    live = live_site(files.site)
    return live.channels[channel].version if live and channel in live.channels else 0


def _record(files: ServerFiles) -> Path:
    """The file next to the repository, whose content is served."""
    return files.state / "rollout.json"


def _watch(files: ServerFiles, now: datetime) -> CanaryWatch:
    try:
        kept = json.loads(read_record(_record(files)))
        return CanaryWatch(datetime.fromisoformat(kept["since"]), frozenset(kept["stopped"]))
    except FileNotFoundError:
        return CanaryWatch(now)


def _remember(files: ServerFiles, watch: CanaryWatch) -> None:
    kept = {"since": watch.since.isoformat(), "stopped": sorted(watch.stopped)}
    replace(_record(files), json.dumps(kept).encode() + b"\n", mode=0o644)
