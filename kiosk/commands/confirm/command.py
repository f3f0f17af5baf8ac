"""The command: lists, asks at a terminal, and writes ``confirmations.toml``."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.base.installed.as_owner import as_owner_of
from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.base.places import CONFIRMATIONS, is_enrolled
from kiosk.commands.confirm.host_numbers import due_in_places
from kiosk.commands.confirm.listing import listing
from kiosk.commands.confirm.talk_through import Ended, talk_through
from kiosk.content.site.confirmations_file import read_confirmations
from kiosk.content.site.host_numbers import numbers_of_places
from kiosk.content.site.kept_confirmations import (
    NotToBeChanged,
    confirmations_before,
    keep_confirmations,
)
from kiosk.content.site.site_file import LoadedSite, hosts_of, load_site
from kiosk.core.numbers import confirming
from kiosk.core.numbers.impossible_days import numbers_with_impossible_days
from kiosk.core.numbers.merged_confirmations import Confirmations
from kiosk.core.site.settings import Site

_MOST_NAMES = 4
_SIGNED = (
    "This screen belongs to a fleet: it takes no numbers from a file that nobody has signed. Call them and "
    "write them down here, or sign them at the desk."
)


@dataclass(frozen=True, slots=True)
class ConfirmOptions:
    """``folder`` receives the confirmations; ``kept`` is the state folder if its confirmations are valid
    here.
    """

    site: Path
    folder: Path
    state: Path
    kept: Path | None = None
    list: bool = False
    all_hosts: bool = False
    sheet: Path | None = None
    take: Path | None = None
    installed: Path | None = None
    """The site of this machine, where another is applied over it."""


def confirm(options: ConfirmOptions, ask: Callable[[str], str] = input) -> int:
    """Runs the command; returns 1 if a file cannot be read or written, or nothing was confirmed."""
    now = believed_clock(LastSeen(options.state / "clock.toml")).now()
    loaded = _loaded(options, now.wall.date())
    site = loaded.site
    if site is None:
        print(*loaded.problems, sep="\n")
        return 1
    today = now.at(site.zone).wall.date()
    if options.list or options.all_hosts:
        return _list(options, loaded, today)
    if options.sheet:
        from kiosk.commands.confirm.sheet import write_sheet

        return write_sheet(site, today, options.sheet)
    if why := _refusal(options.site, site, doubtful=now.doubtful):
        print(why)
        return 1
    if options.take and options.kept and is_enrolled(options.kept):
        print(_SIGNED)
        return 1
    before = _before(options, site, today)
    if before is None:
        return 1
    if options.take:
        return _take(options, before, today, ask)
    if not options.kept and (hosts := hosts_of(options.site)):
        print(_for_all(hosts))
    try:
        after = talk_through(site, before, today, ask, numbers_of_places(options.site))
    except (EOFError, KeyboardInterrupt, Ended) as end:
        print(str(end) or "\nNothing was written down.")
        code = 1
    else:
        code = _keep(options, before, after, today)
    if not options.kept:
        _say_what_is_due_in_places(options.site, today)
    return code


def _list(options: ConfirmOptions, loaded: LoadedSite, today: date) -> int:
    print(*listing(loaded, today), sep="\n")
    for host in hosts_of(options.site) if options.all_hosts else ():
        print(f"\n{host}")
        print(*listing(_loaded(options, today, host), today), sep="\n")
    return 0


def _loaded(options: ConfirmOptions, today: date, host: str | None = None) -> LoadedSite:
    return load_site(options.site, host, options.kept, options.installed, today)


def _for_all(hosts: Sequence[str]) -> str:
    names, more = sorted(hosts), len(hosts) - _MOST_NAMES
    named = ", ".join(names[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")
    return (
        f"What you confirm here counts on all screens, on {named} too. "
        "A number of one place belongs into its file in sites/."
    )


def _say_what_is_due_in_places(site: Path, today: date) -> None:
    found = [*due_in_places(site, today)]
    if found:
        print("Due too, each at one place alone: call, and write the new day into its own file.")
    for file, row in found:
        print(f"  {file}: {row.line.number}, {row.state}")


def _refusal(file: Path, site: Site, doubtful: bool) -> str:
    if site.demo:
        return "This is a demonstration: its numbers are of fiction. Name your own site with --site."
    if not site.country:
        return f'{file} names no country, and numbers belong to one: write it first, such as country = "IT".'
    if doubtful:
        return "The clock of this machine cannot be right: set it first, since a confirmation is a day."
    return ""


def _before(options: ConfirmOptions, site: Site, today: date) -> Confirmations | None:
    """Returns the present content of the file; None if it must not be overwritten."""
    try:
        return confirmations_before(options.folder / CONFIRMATIONS, site.country, today)
    except NotToBeChanged as why:
        print(*why.lines, sep="\n")
        return None


def _take(options: ConfirmOptions, before: Confirmations, today: date, ask: Callable[[str], str]) -> int:
    """Prints the changes, and writes them once a person has read them."""
    assert options.take is not None
    found = read_confirmations(options.take)
    if found.problems or found.read is None:
        print(*found.problems, "Mend the file first: nothing was taken.", sep="\n")
        return 1
    if found.read.country != before.country:
        print(
            f"{options.take} belongs to {found.read.country}, this site is in {before.country}: nothing taken"
        )
        return 1
    if impossible := numbers_with_impossible_days(found.read, today):
        named = ", ".join(dict.fromkeys(impossible))
        print(f"{options.take}: {named} has a day that is later than tomorrow: nothing was taken")
        return 1
    after = confirming.combined(before, found.read)
    if said := confirming.changes(before, after):
        print("This would change:", *said, sep="\n")
        try:
            taken = ask("Take these numbers? (yes, no): ").strip() == "yes"
        except (EOFError, KeyboardInterrupt):
            taken = False
        if not taken:
            print("\nNothing was written down.")
            return 1
    return _keep(options, before, after, today)


def _keep(options: ConfirmOptions, before: Confirmations, after: Confirmations, today: date) -> int:
    said = confirming.changes(before, after)
    if not said:
        print("Nothing changes.")
        return 0
    file = options.folder / CONFIRMATIONS
    try:
        with as_owner_of(options.folder):
            keep_confirmations(file, after)
    except OSError:
        print(f"{file} cannot be written: check the place and its permissions. Nothing new is shown.")
        return 1
    print(*said, sep="\n")
    print(f"Written to {file}. It counts at every site in {after.country}: copy it to your other screens.")
    if options.kept:
        shown = _loaded(options, today)
        print(*shown.not_here, sep="\n", end="\n" if shown.not_here else "")
    return 0
