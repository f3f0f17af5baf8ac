"""A site as its author sees it: the loop panel by panel, and the file behind each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.base import durable_files
from kiosk.base.problems import Problem
from kiosk.base.toml_lines import KeyPath
from kiosk.content.deck.order import AFTER, Key, read_order
from kiosk.content.deck.order import FILE as ORDER
from kiosk.content.files.document import read_document
from kiosk.core.site.settings import Site
from kiosk.loading.sources import Sources
from kiosk.studio.site_files.arrangement import arrangement
from kiosk.studio.site_files.source import read_source
from kiosk.studio.site_files.toml_edit import Value, with_values

_READABLE = 0o644


@dataclass(frozen=True, slots=True)
class LoopPanel:
    """A panel in its place. ``data`` are the values of its file; ``fault`` is why it cannot be read, or "".

    ``own``: the file is the site's. ``hidden``: the site hides it. ``placed``: it has a place in the loop.
    ``elsewhere``: only screens of another kind of organisation show it.
    """

    name: str
    file: Path
    data: Mapping[str, Any]
    own: bool
    hidden: bool = False
    placed: bool = True
    elsewhere: bool = False
    fault: str = ""

    @property
    def kind(self) -> str:
        return str(self.data.get("kind", ""))

    @property
    def title(self) -> str:
        """The words by which people know it."""
        return str(self.data.get("headline") or self.data.get("figure") or self.name)

    @property
    def plays(self) -> bool:
        return self.placed and not (self.hidden or self.elsewhere or self.fault)


@dataclass(frozen=True, slots=True)
class TopicFile:
    """A topic, with the values of its file; ``fault`` is why it cannot be read, or ""."""

    name: str
    file: Path
    data: Mapping[str, Any]
    own: bool
    fault: str = ""

    @property
    def title(self) -> str:
        return str(self.data.get("title") or self.name)

    @property
    def pages(self) -> tuple[Mapping[str, Any], ...]:
        pages = self.data.get("page", [])
        return tuple(page for page in pages if isinstance(page, Mapping)) if isinstance(pages, list) else ()


class SiteFolder:
    """Reads again each time: an author may change files in a text editor as well."""

    def __init__(self, site: Path) -> None:
        self.file = site
        self.sources = Sources(site)
        self.content = self.sources.own
        self._last: Site | None = None

    @property
    def exists(self) -> bool:
        return self.file.exists()

    @property
    def settings(self) -> Site | None:
        """The last ones without a fault; None before the first."""
        self._last = self.sources.files().site.site or self._last
        return self._last

    @property
    def name(self) -> str:
        """The name of the site in its first language; that of the folder if there is none."""
        settings = self.settings
        return settings.say(settings.name, settings.languages[0]) if settings else self.file.parent.name

    @property
    def languages(self) -> tuple[str, ...]:
        settings = self.settings
        return settings.languages if settings else ("en",)

    @property
    def has_whole_order(self) -> bool:
        """Whether the site lists every panel itself."""
        return "panels" in _data_of(self.content / ORDER)

    def loop(self) -> tuple[LoopPanel, ...]:
        """Returns all panels in their order; the site's own without a place come last."""
        settings = self.settings
        placed, files = self._order("panels"), self._files("panels")
        rest = sorted(name for name, file in files.items() if name not in placed and self._is_own(file))
        names = (*(name for name in placed if name in files), *rest)
        return tuple(self._panel(files[name], settings, name in placed) for name in names)

    def panel(self, name: str) -> LoopPanel | None:
        return next((each for each in self.loop() if each.name == name), None)

    def topics(self) -> tuple[TopicFile, ...]:
        """Returns all topics in their order; the site's own without a place come last."""
        placed, files = self._order("topics"), self._files("topics")
        rest = sorted(name for name, file in files.items() if name not in placed and self._is_own(file))
        return tuple(self._topic(files[name]) for name in (*placed, *rest) if name in files)

    def topic(self, name: str) -> TopicFile | None:
        return next((each for each in self.topics() if each.name == name), None)

    def change(self, file: Path, changes: Mapping[KeyPath, Value]) -> None:
        """Writes values of a file of the site. Raises EditRefused, OSError."""
        self.edit(file, lambda source: with_values(source, changes))

    def edit(self, file: Path, edited: Callable[[str], str]) -> None:
        """Writes a file of the site as ``edited`` returns it. Raises EditRefused, OSError."""
        source = read_source(file)
        after = edited(source)
        if after != source:
            file.parent.mkdir(parents=True, exist_ok=True)
            durable_files.replace(file, after.encode(), _READABLE)

    def hide(self, name: str, hidden: bool) -> None:
        """Hides a panel, or shows it again. Raises EditRefused, OSError."""
        listed = _data_of(self.file).get("hide", [])
        others = [str(each) for each in listed if each != name] if isinstance(listed, list) else []
        self.change(self.file, {("hide",): [*others, name] if hidden else others})

    def arrange(self, wanted: tuple[str, ...], of: Key = "panels") -> None:
        """Gives the panels or the topics this order. Raises EditRefused, OSError."""
        of_program, table = self._order(of, of_program=True), AFTER[of]
        found = arrangement(of_program, wanted, {*wanted} - {*of_program})
        changes: dict[KeyPath, Value] = {(of,): found.whole}
        former = _data_of(self.content / ORDER).get(table, {})
        changes |= {(table, name): None for name in former if name not in found.after}
        changes |= {(table, name): names for name, names in found.after.items()}
        self.change(self.content / ORDER, changes)

    def write_panel(self, name: str, text: str) -> None:
        """Writes a new panel. Raises FileExistsError, OSError."""
        self.write_new(self.content / "panels" / f"{name}.toml", text)

    def write_new(self, file: Path, text: str) -> None:
        """Writes a new file of the site. Raises FileExistsError, OSError."""
        file.parent.mkdir(parents=True, exist_ok=True)
        with durable_files.new_file(file, _READABLE) as opened:
            opened.write(text.encode())

    def remove(self, file: Path) -> None:
        """Removes a file of the site. Raises OSError."""
        file.unlink(missing_ok=True)
        durable_files.sync_folders(file.parent)

    def placed(self, of: Key) -> tuple[str, ...]:
        """Returns the names of panels or topics that have a place, in order."""
        return self._order(of)

    def without(self, name: str, of: Key) -> None:
        """Takes a panel or a topic of the site out of the order; one of the program's stays. Raises
        EditRefused, OSError.
        """
        if name not in self._order(of, of_program=True) and name in (placed := self._order(of)):
            self.arrange(tuple(each for each in placed if each != name), of)

    def _order(self, of: Key, of_program: bool = False) -> tuple[str, ...]:
        folders = self.sources.folders
        listings, _, _ = read_order(folders[:-1] if of_program and self.content in folders else folders)
        return listings[of].names if of in listings else ()

    def _files(self, of: Key) -> dict[str, Path]:
        """Returns the file of each panel or topic; that of the last folder counts."""
        folders = (folder / of for folder in self.sources.folders)
        return {path.stem: path for folder in folders for path in sorted(folder.glob("*.toml"))}

    def _is_own(self, file: Path) -> bool:
        return file.is_relative_to(self.content)

    def _panel(self, file: Path, settings: Site | None, placed: bool) -> LoopPanel:
        name, own = file.stem, self._is_own(file)
        hidden = settings is not None and name in settings.hide
        read = read_document(file)
        if isinstance(read, Problem):
            return LoopPanel(name, file, {}, own, hidden, placed, fault=read.text)
        only_for = read.data.get("only_for")
        elsewhere = settings is not None and only_for not in (None, settings.organisation)
        return LoopPanel(name, file, read.data, own, hidden, placed, elsewhere)

    def _topic(self, file: Path) -> TopicFile:
        read = read_document(file)
        if isinstance(read, Problem):
            return TopicFile(file.stem, file, {}, self._is_own(file), read.text)
        return TopicFile(file.stem, file, read.data, self._is_own(file))


def _data_of(file: Path) -> Mapping[str, Any]:
    read = read_document(file)
    return {} if isinstance(read, Problem) else read.data
