"""Loads site.toml, with the overlay for this host."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kiosk.base.places import CONFIRMATIONS, is_enrolled
from kiosk.base.plain_files import names_in
from kiosk.base.problems import Problem, Severity
from kiosk.content.files.closed_folders import is_written
from kiosk.content.files.document import Document
from kiosk.content.files.picture_files import fault_in
from kiosk.content.files.pydantic_errors import explain
from kiosk.content.site.former_keys import read_former
from kiosk.content.site.host_files import read_site, this_host
from kiosk.core.base.record_marks import RecordError
from kiosk.core.site.local_names import LocalText
from kiosk.core.site.pin import is_pin_hash
from kiosk.core.site.settings import Site


@dataclass(frozen=True, slots=True)
class LoadedSite:
    """``site`` is None if there is an error. Warnings leave it usable, but without an invalid logo.

    ``document`` is the file, None if it cannot be read. ``hidden`` are the ids of confirmed lines that the
    site does not want to show. ``not_here`` names the emergency numbers of other places.
    """

    site: Site | None
    problems: tuple[Problem, ...]
    document: Document | None = None
    hidden: frozenset[str] = frozenset()
    not_here: tuple[str, ...] = ()


def hosts_of(path: Path) -> tuple[str, ...]:
    """The hosts with an overlay file next to the site file."""
    names = (Path(name) for name in names_in(path.parent / "sites") if not name.startswith("."))
    return tuple(name.stem for name in names if name.suffix == ".toml")


def stranger(path: Path) -> Iterator[Problem]:
    """Reports a host without a file, if others have one: its name may be misspelt."""
    host, others = this_host(), hosts_of(path)
    if not others or host in others:
        return
    near = [other for other in others if _letters(other) == _letters(host)]
    mend = (
        f"rename {near[0]}.toml to {host}.toml"
        if near
        else f"write {host}.toml if this screen differs; check --all-hosts looks at those that are there"
    )
    text = f"this machine is called {host}, and no file in sites/ is: only {path.name} counts here; {mend}"
    yield Problem(str(path.parent / "sites"), 1, Severity.WARNING, text)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()


def confirmation_files(
    path: Path, kept: Path | None = None, installed: Path | None = None
) -> tuple[Path, ...]:
    """The possible files next to the site files and in the state folder, the nearest to the screen last.

    At a screen of a fleet the files of its installed site are ignored, because they are unsigned.
    """
    signed = kept is not None and is_enrolled(kept)
    below = [installed.parent] if installed and not signed else []
    sites = (path.parent, *below, *([kept] if kept else []))
    return tuple(folder / CONFIRMATIONS for folder in sites)


def load_site(
    path: Path,
    host: str | None = None,
    kept: Path | None = None,
    installed: Path | None = None,
    today: date | None = None,
) -> LoadedSite:
    """Loads a site. ``kept`` is the state folder, in which staff may have confirmed numbers. ``installed`` is
    the site of this machine, if another is applied over it. ``today``, by the clock that is believed, limits
    the possible days of confirmations; without it all are possible.
    """
    read = _load(path, host)
    if installed and read.site:
        read = replace(read, site=_as_the_machine(read.site, installed, host))
    files = tuple(filter(is_written, confirmation_files(path, kept, installed)))
    if not (files and read.site and read.document):
        return read
    # Most sites have no such file.
    from kiosk.content.site.confirmations_file import with_confirmations

    merged = with_confirmations(read.site, read.document, files, today)
    problems = (*read.problems, *merged.problems)
    return LoadedSite(merged.site, problems, merged.document, merged.hidden, merged.not_here)


def _as_the_machine(site: Site, installed: Path, host: str | None) -> Site:
    """The settings that no file from elsewhere may change: who enters here, and what they may do."""
    document = read_site(installed, host)
    data = {} if isinstance(document, Problem) else document.data
    pin = data.get("pin_hash")
    hashed = pin if isinstance(pin, str) and is_pin_hash(pin) else ""
    return replace(
        site,
        pin_hash=hashed,
        leave_kiosk=data.get("leave_kiosk") is True,
        studio_on_screen=data.get("studio_on_screen") is not False,
    )


def _load(path: Path, host: str | None) -> LoadedSite:
    document = read_site(path, host)
    if isinstance(document, Problem):
        return LoadedSite(None, (document,))
    document, former = read_former(document)
    try:
        site = Site.validated(**document.data)
    except RecordError as error:
        return LoadedSite(None, (*explain(error, document, Site), *former), document)
    told = (*former, *_borrowed(site, document))
    if site.logo and (fault := fault_in(path.parent / site.logo, path.parent)):
        text = f"logo “{site.logo}” {fault}; the name is shown instead"
        bare = replace(site, logo="")
        return LoadedSite(bare, (document.warning(("logo",), text), *told), document)
    return LoadedSite(site, told, document)


def _borrowed(site: Site, document: Document) -> Iterator[Problem]:
    """Reports texts without a translation into some language of the site."""
    for path, text in local_texts(site):
        missing = [tag for tag in site.languages if not {tag, tag.partition("-")[0], ""} & text.keys()]
        if missing:
            tags, where = ", ".join(missing), path == ("desk", "where")
            what = "it is left out there" if where else "another language is shown there"
            yield document.warning(path, f"{'.'.join(path)} is missing in {tags}: {what}")


def local_texts(site: Site) -> Iterator[tuple[tuple[str, ...], LocalText]]:
    """The site's own texts, each with its path in the file."""
    yield ("name",), site.name
    if site.place:
        yield ("place", "name"), site.place.name
    if site.desk:
        yield ("desk", "name"), site.desk.name
        yield ("desk", "where"), site.desk.where
    if site.complaints:
        yield ("complaints", "name"), site.complaints.name
        yield ("complaints", "where"), site.complaints.where
