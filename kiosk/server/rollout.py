"""``rollout``: publishes what authors have signed, for all screens only after the channel canary ran it well.

The keys that sign sites are not on this server. An author signs a site for canary, and later, or at once,
the same site for stable; this server brings each of the two into force when it may be.
See docs/adr/0206-the-server-holds-a-signed-site-back-until-canary-ran-it.md.
"""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from securesystemslib.signer import Signer

from kiosk.durable_files import replace
from kiosk.frozen import dataclass
from kiosk.plain_files import read_record
from kiosk.repository.keys import Purpose, new_key, open_key, save, save_public
from kiosk.repository.layout import CANARY
from kiosk.repository.signed_files import versions
from kiosk.server.answers import Answers
from kiosk.server.enrolled_screens import in_use, read_screens
from kiosk.server.releases import live_targets, newer, shown, take, take_roots
from kiosk.server.rollout_rules import CanaryWatch, MayGo, SignedState, may_go, objections
from kiosk.server.server_files import ServerFiles

ONLINE_KEY, ONLINE_PUBLIC = "online.key", "online.public"


@dataclass(frozen=True, slots=True)
class Rolled:
    """``published`` are the versions that came into force now; ``waiting`` is one that did not, and why."""

    published: tuple[int, ...]
    waiting: int | None = None
    why: str = ""


def make_online_key(files: ServerFiles) -> None:
    """The key that renews; its public half is for the people who begin the repository. Raises OSError."""
    file = files.authority / ONLINE_KEY
    if not file.exists():
        save(new_key(Purpose.ONLINE, "the server of the screens"), file, "")
    save_public(open_key(file).about, files.config / ONLINE_PUBLIC)


def online_signer(files: ServerFiles) -> Signer:
    """Raises KeyFileError and OSError."""
    return open_key(files.authority / ONLINE_KEY).signer


def roll_out(
    files: ServerFiles,
    told: Callable[[], Answers],
    soak: timedelta,
    now: datetime,
    publish: bool = True,
) -> Rolled:
    """Publishes all that may go, or only says what would. Raises RepositoryFaultError and OSError.

    A version that may not go is passed over: a later one that leaves stable as it is may.
    """
    if not versions(files.incoming, "root"):
        return Rolled((), why="Nothing was published here yet.")
    take_roots(files.incoming, files.site)
    published: list[int] = []
    waiting, why = None, ""
    before = live_targets(files.site)
    live = shown(before) if before else None
    for targets in newer(files.incoming, live.version if live else 0):
        new = shown(targets)
        verdict = _verdict(files, live, new, told, soak, now)
        if not (verdict.goes and publish):
            waiting, why = new.version, verdict.why
            continue
        take(files.incoming, files.site, targets, online_signer(files), now)
        if live is None or live.channels.get(CANARY) != new.channels.get(CANARY):
            _remember(files, CanaryWatch(now, _watch(files, now).stopped))
        published.append(new.version)
        waiting, why, live = None, "", new
    return Rolled(tuple(published), waiting, why or ("" if published else "Nothing waits."))


def stop(files: ServerFiles, now: datetime) -> str:
    """What the channel canary shows never goes to the others. Returns its sum; "" if there is none."""
    before = live_targets(files.site)
    digest = shown(before).channels.get(CANARY, "") if before else ""
    if digest:
        watch = _watch(files, now)
        _remember(files, CanaryWatch(watch.since, watch.stopped | {digest}))
    return digest


def _verdict(
    files: ServerFiles,
    live: SignedState | None,
    new: SignedState,
    told: Callable[[], Answers],
    soak: timedelta,
    now: datetime,
) -> MayGo:
    screens = in_use(read_screens(files.screens))
    has_canaries = any(each.channel == CANARY for each in screens)
    answers = told() if has_canaries and live else Answers({}, {}, None)
    faults = objections(screens, answers, live.version if live else 0)
    return may_go(live, new, _watch(files, now), faults, now, soak)


def _record(files: ServerFiles) -> Path:
    """Beside the repository, since what is in it is served."""
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
