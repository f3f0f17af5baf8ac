"""``apply``: takes a site without errors from a file, a folder or a stick, and goes back."""

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from kiosk.base.applied.applied_site import INSTALLED, applied, before, gone_back
from kiosk.base.applied.applied_sites import UNFINISHED, AppliedSites
from kiosk.base.applied.good_and_bad_sites import failed_sites
from kiosk.base.applied.unpacked_site import unpack
from kiosk.base.clock import Moment
from kiosk.base.installed.as_owner import as_owner_of
from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.base.installed.state_folder import make_folder
from kiosk.base.places import is_enrolled
from kiosk.base.problems import Severity
from kiosk.base.site_archive.archive import manifest_in
from kiosk.base.site_archive.manifest import PackError
from kiosk.base.site_archive.travelling import SITE
from kiosk.base.unsafe_characters import printable
from kiosk.commands.site_transfer.checking import problems_in
from kiosk.commands.site_transfer.compared_sites import changes_between, staff_language
from kiosk.commands.site_transfer.signed_stick import apply_signed, signed_in
from kiosk.commands.site_transfer.source import opened
from kiosk.core.site_choice.site_changes import SiteChange
from kiosk.i18n.language import ENGLISH
from kiosk.i18n.phrases.site_changes import ChangeRow, rows
from kiosk.loading.sources import BUILT_IN_SITE, Sources
from kiosk.machine.sites.installed_stamp import stamp_of
from kiosk.machine.sites.site_in_use import site_in_use

UNSIGNED = (
    "This screen belongs to a fleet, and nobody has signed this site: ask for a file that ends in .signed. "
    "A screen that is to show a site of its own leaves its fleet first, by enrol --forget."
)
_ROOTS_OWN = "/var/tmp"


@dataclass(frozen=True, slots=True)
class ApplyOptions:
    """``source`` is None to go back. ``installed`` is the site of this machine, ``state`` its state folder.

    ``plan``: prints the changes, and makes none. ``as_json``: for the staff page, in its language.
    ``signed``: the gate verifies it before it is taken.
    """

    source: Path | None
    installed: Path
    state: Path
    plan: bool = False
    as_json: bool = False
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """``faults`` are the English reasons if nothing was done. ``rows`` are the changes, none without any."""

    rows: tuple[ChangeRow, ...] = ()
    faults: tuple[str, ...] = ()
    warnings: int = 0
    done: bool = False


def apply(options: ApplyOptions) -> int:
    """Runs the command; returns 1 if nothing can be applied, or there is no earlier site."""
    if options.source and (signed := signed_in(options.source)):
        if options.plan:
            print("What a signed site changes was said when it was signed: leave out --plan to take it.")
            return 1
        return apply_signed(signed, options.installed, options.state)
    outcome = outcome_of(options)
    if options.as_json:
        json.dump(asdict(outcome) | {"rows": [row._asdict() for row in outcome.rows]}, sys.stdout)
        print()
    else:
        print(*map(printable, _told(outcome, options)), sep="\n")
    return 1 if outcome.faults else 0


def outcome_of(options: ApplyOptions) -> Outcome:
    """Applies, plans or goes back; prints nothing. Where signatures are required, no unsigned site is
    taken.
    """
    if options.source and not options.signed and is_enrolled(options.state):
        return Outcome(faults=(UNSIGNED,))
    work = _Work(options)
    try:
        return work.back() if options.source is None else work.take(options.source)
    except PackError as error:
        return Outcome(faults=(f"{options.source}: {error}",))
    except OSError as error:
        where = error.filename or options.source or options.state
        return Outcome(faults=(f"{where}: {error.strerror}; nothing was changed",))


@dataclass(slots=True)
class _Work:
    options: ApplyOptions
    sites: AppliedSites = field(init=False)
    installed: Sources = field(init=False)
    shown: Sources = field(init=False)
    stamp: str = field(init=False)
    now: Moment = field(init=False)

    def __post_init__(self) -> None:
        state = self.options.state
        self.sites = AppliedSites(state)
        self.installed = Sources(self.options.installed, kept=state)
        # As the kiosk sees it, which may not read every file that root may.
        with as_owner_of(state):
            self.shown = site_in_use(self.installed, state)
            self.stamp = stamp_of(self.installed)
        self.now = believed_clock(LastSeen(state / "clock.toml")).now()

    def take(self, source: Path) -> Outcome:
        with opened(source) as archive:
            digest = manifest_in(archive).digest
            archive.seek(0)
            with TemporaryDirectory(prefix=UNFINISHED, dir=_place(self.options.state)) as name:
                folder = Path(name) / "site"
                unpack(archive, folder)
                outcome = self._judged(folder)
            if outcome.faults or not outcome.rows or self.options.plan:
                return outcome
            self._keep(archive, digest)
            return replace(outcome, done=True)

    def back(self) -> Outcome:
        last = self.sites.last()
        earlier, chosen = before(last, self.stamp), gone_back(last, self.stamp)
        if earlier is None or chosen is None:
            return Outcome(faults=("There is no site before this one.",))
        there = self.sites.site(earlier)
        target = self.installed if earlier == INSTALLED else self._over(there)
        if not target.site.is_file():
            return Outcome(faults=("The site before is no longer there: apply it again.",))
        changed = changes_between(self.shown, target, self.now.wall)
        outcome = Outcome(self._rows(changed or ()))
        if self.options.plan:
            return outcome
        with as_owner_of(self.options.state), self.sites.alone():
            self.sites.choose(chosen)
        return replace(outcome, done=True)

    def _judged(self, folder: Path) -> Outcome:
        found = problems_in(folder, False, self.now)
        errors = tuple(str(each) for each in found if each.severity is Severity.ERROR)
        if errors:
            return Outcome(faults=errors)
        target, wall = self._over(folder / SITE), self.now.wall
        changed = changes_between(self.shown, target, wall)
        if changed is None:
            # The site on the screen is broken or gone, which is when another one is needed most.
            changed = changes_between(Sources(BUILT_IN_SITE), target, wall) or ()
        return Outcome(self._rows(changed), warnings=len(found))

    def _over(self, site: Path) -> Sources:
        return replace(self.installed, site=site, installed=self.installed.site)

    def _keep(self, archive: BinaryIO, digest: str) -> None:
        state = self.options.state
        with as_owner_of(state), self.sites.alone():
            try:
                self.sites.add(archive, digest)
                self.sites.choose(applied(self.sites.last(), self.stamp, digest))
                # A person wants it, whatever it did in earlier starts.
                failed_sites(state).remove(digest)
            except (OSError, PackError):
                self.sites.tidy()
                raise

    def _rows(self, changed: Sequence[SiteChange]) -> tuple[ChangeRow, ...]:
        return tuple(rows(changed, staff_language(self.shown) if self.options.as_json else ENGLISH))


def _place(state: Path) -> Path:
    """Returns the folder in which a site is examined: root takes no folder of somebody else."""
    if os.name == "posix" and os.geteuid() == 0:
        return Path(_ROOTS_OWN)
    make_folder(state)
    return state


def _told(outcome: Outcome, options: ApplyOptions) -> Sequence[str]:
    if outcome.faults:
        return (*outcome.faults, *(("Nothing was changed: mend it first.",) if options.source else ()))
    said = [f"{row.caption}: {row.words}" for row in outcome.rows] or ["Nothing changes."]
    if outcome.warnings:
        said.append(f"Warnings of check, which do not stop it: {outcome.warnings}")
    if outcome.done:
        said.append("Applied: a kiosk that runs shows it as soon as nobody uses it. apply --back undoes it.")
    elif outcome.rows:
        said.append("This is a plan: nothing was changed.")
    return said
