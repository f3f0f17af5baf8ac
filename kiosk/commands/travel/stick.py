"""``stick``: what staff do with a stick at an installed kiosk; the staff page calls it."""

import json
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.commands.travel.apply import ApplyOptions, Outcome, outcome_of
from kiosk.commands.travel.signed_stick import REFUSED, answer_of_gate, lay_site, repository_of, told
from kiosk.content.site.confirmations_file import read_confirmations, text_of
from kiosk.content.site.site_file import load_site
from kiosk.content.travel.manifest import PackError
from kiosk.core.site import confirming
from kiosk.core.site.merged_confirmations import Confirmations
from kiosk.frozen import dataclass
from kiosk.machine.applied_sites import UNFINISHED
from kiosk.machine.service_socket import ServiceError
from kiosk.machine.state_folder import make_folder, write
from kiosk.machine.stick_socket import fetch, look, put_numbers, socket_path
from kiosk.places import CONFIRMATIONS, ENROLMENT
from kiosk.repository.bundle import ENDING, BundleError

UNSIGNED = (
    "This screen belongs to a fleet, and nobody has signed this file: ask for one that ends in .signed. "
    "An administrator can still apply it."
)
"""A touch takes no other site where signatures count; root may."""

ACTS = ("look", "plan", "use", "back-plan", "back", "numbers-in", "numbers-out")


@dataclass(frozen=True, slots=True)
class StickOptions:
    """``name`` is the file on the stick. ``shown`` is the site that this machine shows."""

    act: str
    name: str
    installed: Path
    shown: Path
    state: Path


@dataclass(frozen=True, slots=True)
class StickAnswer:
    """``word`` says what has happened: ok, same, or why nothing did. ``files`` are on the stick."""

    word: str = "ok"
    files: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    faults: tuple[str, ...] = ()


def stick(options: StickOptions) -> int:
    """Prints JSON; 1 if nothing was done."""
    try:
        answer = _answer(options)
    except ServiceError as error:
        answer = StickAnswer(str(error))
    except OSError:
        answer = StickAnswer("failed")
    print(json.dumps(asdict(answer), ensure_ascii=False))
    return 0 if answer.word in {"ok", "same"} else 1


def _answer(options: StickOptions) -> StickAnswer:
    if options.act in {"back", "back-plan"}:
        return _told(outcome_of(_applying(options, None, options.act == "back-plan")))
    path = socket_path()
    if path is None:
        return StickAnswer("away")
    match options.act:
        case "look":
            files = tuple(each.name for each in look(path))
            return StickAnswer("ok" if files else "empty", files)
        case "numbers-in":
            return _take_numbers(path, options)
        case "numbers-out":
            return _give_numbers(path, options)
        case _:
            return _take_site(path, options)


def _take_site(path: Path, options: StickOptions) -> StickAnswer:
    make_folder(options.state)
    with TemporaryDirectory(prefix=UNFINISHED, dir=options.state) as folder:
        file = Path(folder) / "stick.site"
        with file.open("wb") as target:
            fetch(path, options.name, target)
        if options.name.endswith(ENDING):
            return _take_signed(file, options)
        if (options.state / ENROLMENT).is_file():
            return StickAnswer("faults", faults=(UNSIGNED,))
        return _told(outcome_of(_applying(options, file, options.act == "plan")))


def _take_signed(file: Path, options: StickOptions) -> StickAnswer:
    """The gate verifies it once staff want to use it; a plan says what the stick says."""
    if not (options.state / ENROLMENT).is_file():
        return StickAnswer("faults", faults=(REFUSED["unenrolled"],))
    try:
        with repository_of(file, options.state) as folder:
            if options.act == "plan":
                lay_site(folder, folder / "site")
                return _told(outcome_of(_applying(options, folder / "site", plan=True)))
            lines, code = told(answer_of_gate(folder, options.installed, options.state))
    except (BundleError, PackError) as error:
        lines, code = (f"{options.name}: {error}",), 1
    return StickAnswer("faults", faults=lines) if code else StickAnswer()


def _applying(options: StickOptions, source: Path | None, plan: bool) -> ApplyOptions:
    return ApplyOptions(source, options.installed, options.state, plan, as_json=True)


def _told(outcome: Outcome) -> StickAnswer:
    if outcome.faults:
        return StickAnswer("faults", faults=outcome.faults)
    return StickAnswer("ok" if outcome.rows or outcome.done else "same", rows=outcome.rows)


def _take_numbers(path: Path, options: StickOptions) -> StickAnswer:
    site = load_site(options.shown).site
    before = _kept(options.state, site.country if site else "")
    brought = _on_stick(path, options.state)
    if before is None or brought is None or brought.country != before.country:
        return StickAnswer("failed")
    after = confirming.combined(before, brought)
    if not confirming.changes(before, after):
        return StickAnswer("same")
    return StickAnswer("ok" if write(options.state / CONFIRMATIONS, text_of(after).encode()) else "failed")


def _give_numbers(path: Path, options: StickOptions) -> StickAnswer:
    """What the stick has of other screens stays on it."""
    if not (options.state / CONFIRMATIONS).is_file():
        return StickAnswer("empty")
    site = load_site(options.shown).site
    here = _kept(options.state, site.country if site else "")
    if here is None:
        return StickAnswer("failed")
    try:
        there = _on_stick(path, options.state)
    except ServiceError as error:
        if str(error) != "missing":
            raise
        there = Confirmations(country=here.country)
    if there is None or there.country != here.country:
        return StickAnswer("failed")
    after = confirming.combined(there, here)
    put_numbers(path, text_of(after).encode())
    return StickAnswer("ok" if confirming.changes(there, after) else "same")


def _kept(state: Path, country: str) -> Confirmations | None:
    """None if the file has faults, which nobody may write over, or belongs to another country."""
    file = state / CONFIRMATIONS
    if not file.exists():
        return Confirmations(country=country) if country else None
    found = read_confirmations(file)
    return found.read if found.read and not found.problems and found.read.country == country else None


def _on_stick(path: Path, state: Path) -> Confirmations | None:
    """None if the file has faults."""
    raw = BytesIO()
    fetch(path, CONFIRMATIONS, raw)
    make_folder(state)
    with TemporaryDirectory(prefix=UNFINISHED, dir=state) as folder:
        file = Path(folder) / CONFIRMATIONS
        file.write_bytes(raw.getvalue())
        found = read_confirmations(file)
    return found.read if not found.problems else None
