"""``stick``: handles a stick at an installed kiosk for staff; the staff page calls it."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from functools import partial
from hashlib import file_digest, sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from kiosk.base.applied.applied_sites import UNFINISHED
from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.base.installed.state_folder import make_folder, write
from kiosk.base.places import CONFIRMATIONS, is_enrolled
from kiosk.base.plain_files import open_inside
from kiosk.base.services.agent_python import NoAgentPackagesError
from kiosk.base.services.service_client import ServiceError
from kiosk.base.services.stick_socket import LARGEST, fetch, look, put_numbers, socket_path
from kiosk.base.site_archive.archive import SIGNED_ENDING
from kiosk.base.site_archive.manifest import PackError
from kiosk.commands.site_transfer.apply import ApplyOptions, Outcome, outcome_of
from kiosk.commands.site_transfer.numbers_plan import numbers_plan
from kiosk.commands.site_transfer.signed_stick import MISSING, lay_signed, use_signed
from kiosk.content.site.confirmations_file import LoadedConfirmations, read_confirmations, text_of
from kiosk.content.site.site_file import load_site
from kiosk.core.numbers import confirming
from kiosk.core.numbers.impossible_days import in_time, numbers_with_impossible_days
from kiosk.core.numbers.merged_confirmations import Confirmations
from kiosk.loading.sources import Sources

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class StickOptions:
    """``name`` is the file on the stick. ``shown`` is the site that this machine shows. ``seen`` identifies
    the source of a plan: nothing else on the stick is used. ``offered`` is a version that the studio of this
    screen gives, which takes the place of a file on the stick.
    """

    act: str
    name: str
    installed: Path
    shown: Sources
    state: Path
    seen: str = ""
    offered: Path | None = None

    def now(self) -> datetime:
        return believed_clock(LastSeen(self.state / "clock.toml")).now().wall


@dataclass(frozen=True, slots=True)
class StickAnswer:
    """``word`` is the outcome: ok, same, or why nothing was done. ``files`` are on the stick. ``seen``
    identifies the source of a plan.
    """

    word: str = "ok"
    files: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    faults: tuple[str, ...] = ()
    seen: str = ""


def stick(options: StickOptions) -> int:
    """Prints JSON; returns 1 if nothing was done."""
    try:
        answer = _answer(options)
    except ServiceError as error:
        answer = StickAnswer(str(error))
    except NoAgentPackagesError:
        answer = StickAnswer("faults", faults=(MISSING,))
    except OSError:
        answer = StickAnswer("failed")
    print(json.dumps(asdict(answer), ensure_ascii=False))
    return 0 if answer.word in {"ok", "same"} else 1


def _answer(options: StickOptions) -> StickAnswer:
    if options.act in {"back", "back-plan"}:
        return _told(outcome_of(_applying(options, None, options.act == "back-plan")))
    if options.offered:
        return _take_offered(options.offered, options)
    path = socket_path()
    if path is None:
        return StickAnswer("away")
    match options.act:
        case "look":
            files = tuple(each.name for each in look(path))
            return StickAnswer("ok" if files else "empty", files)
        case "numbers-plan" | "numbers-in":
            return _take_numbers(path, options)
        case "numbers-out":
            return _give_numbers(path, options)
        case _:
            return _take_site(path, options)


def _take_site(path: Path, options: StickOptions) -> StickAnswer:
    is_signed = options.name.endswith(SIGNED_ENDING)
    if is_signed and options.act == "use":
        used = use_signed(path, options.name, options.seen, options.installed, options.state)
        return StickAnswer("ok" if used else "other")
    with _copied(partial(fetch, path, options.name), options.state) as (file, seen):
        if is_signed:
            return replace(_plan_signed(file, file.with_name("site"), options), seen=seen)
        return _planned_or_used(file, seen, options)


def _take_offered(offered: Path, options: StickOptions) -> StickAnswer:
    """It is in a folder of the studio, which may change it at any time."""
    with _copied(partial(_copy, offered), options.state) as (file, seen):
        return _planned_or_used(file, seen, options)


def _copy(offered: Path, target: BinaryIO) -> None:
    with open_inside(offered.parent, offered.name) as source:
        left = LARGEST
        while left > 0 and (chunk := source.read(min(left, _CHUNK))):
            left -= target.write(chunk)
    if left == 0:
        raise ServiceError("large")


@contextmanager
def _copied(fill: Callable[[BinaryIO], None], state: Path) -> Iterator[tuple[Path, str]]:
    """Returns a copy that nobody else changes, and its SHA-256."""
    make_folder(state)
    with TemporaryDirectory(prefix=UNFINISHED, dir=state) as folder:
        file = Path(folder) / "taken.site"
        with file.open("wb") as target:
            fill(target)
        with file.open("rb") as source:
            yield file, file_digest(source, "sha256").hexdigest()


def _planned_or_used(file: Path, seen: str, options: StickOptions) -> StickAnswer:
    if options.act == "use" and options.seen != seen:
        return StickAnswer("other")
    return replace(_told(outcome_of(_applying(options, file, options.act == "plan"))), seen=seen)


def _plan_signed(file: Path, site: Path, options: StickOptions) -> StickAnswer:
    """It says what the stick says: the gate verifies that once staff want to use it."""
    try:
        lay_signed(file, site, options.state)
    except PackError as error:
        return StickAnswer("faults", faults=(str(error),))
    return _told(outcome_of(replace(_applying(options, site, plan=True), signed=True)))


def _applying(options: StickOptions, source: Path | None, plan: bool) -> ApplyOptions:
    return ApplyOptions(source, options.installed, options.state, plan, as_json=True)


def _told(outcome: Outcome) -> StickAnswer:
    if outcome.faults:
        return StickAnswer("faults", faults=outcome.faults)
    return StickAnswer("ok" if outcome.rows or outcome.done else "same", rows=outcome.rows)


def _take_numbers(path: Path, options: StickOptions) -> StickAnswer:
    if is_enrolled(options.state):
        return StickAnswer("signed")
    raw, now = _fetched(path), options.now()
    seen = sha256(raw).hexdigest()
    if options.act == "numbers-in" and options.seen != seen:
        return StickAnswer("other")
    before = _kept(options, now.date())
    brought = _read(raw, options.state)
    if before is None or brought is None or brought.country != before.country:
        return StickAnswer("failed")
    if numbers_with_impossible_days(brought, now.date()):
        return StickAnswer("future")
    after = confirming.combined(before, brought)
    if not confirming.changes(before, after):
        return StickAnswer("same")
    if options.act == "numbers-plan":
        return StickAnswer(rows=numbers_plan(options.shown, before, after, options.state, now), seen=seen)
    return StickAnswer("ok" if write(options.state / CONFIRMATIONS, text_of(after).encode()) else "failed")


def _give_numbers(path: Path, options: StickOptions) -> StickAnswer:
    """Writes this screen's numbers; those of other screens stay on the stick."""
    if not (options.state / CONFIRMATIONS).is_file():
        return StickAnswer("empty")
    today = options.now().date()
    here = _kept(options, today)
    if here is None:
        return StickAnswer("failed")
    try:
        there = _read(_fetched(path), options.state)
    except ServiceError as error:
        if str(error) != "missing":
            raise
        there = Confirmations(country=here.country)
    if there is None or there.country != here.country:
        return StickAnswer("failed")
    if numbers_with_impossible_days(there, today):
        return StickAnswer("future")
    after = confirming.combined(there, here)
    put_numbers(path, text_of(after).encode())
    return StickAnswer("ok" if confirming.changes(there, after) else "same")


def _kept(options: StickOptions, today: date) -> Confirmations | None:
    """Returns the record; None if the file has faults, so that nobody overwrites it, or belongs to another
    country.
    """
    file, site = options.state / CONFIRMATIONS, load_site(options.shown.site).site
    country = site.country if site else ""
    if not file.exists():
        return Confirmations(country=country) if country else None
    found = read_confirmations(file)
    kept = _sound(found)
    return in_time(kept, today, found.written) if kept and kept.country == country else None


def _fetched(path: Path) -> bytes:
    raw = BytesIO()
    fetch(path, CONFIRMATIONS, raw)
    return raw.getvalue()


def _read(raw: bytes, state: Path) -> Confirmations | None:
    """Returns the record; None if the file has faults."""
    make_folder(state)
    with TemporaryDirectory(prefix=UNFINISHED, dir=state) as folder:
        file = Path(folder) / CONFIRMATIONS
        file.write_bytes(raw)
        return _sound(read_confirmations(file))


def _sound(found: LoadedConfirmations) -> Confirmations | None:
    return None if found.problems else found.read
