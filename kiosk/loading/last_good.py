"""Keeps the last valid version of a file while its author is writing, and reports each error once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from itertools import chain, repeat
from pathlib import Path
from typing import TypeVar

from kiosk.base.plain_files import read_plain
from kiosk.base.problems import Problem, Severity
from kiosk.core.content.deck import Deck
from kiosk.core.content.panels import Panel
from kiosk.core.content.topics import Topic
from kiosk.core.state.world import World
from kiosk.i18n.catalogues.completeness import catalogue_file
from kiosk.i18n.catalogues.files import LARGEST_BYTES, is_there
from kiosk.i18n.catalogues.soundness import faults
from kiosk.i18n.language import Language
from kiosk.loading.loaded import Loaded
from kiosk.loading.own_translations import spoken
from kiosk.loading.sources import Sources
from kiosk.loading.world import WorldLoader, load_world, log

_ITEMS = ("panels", "topics")
_WORDS = "LC_MESSAGES"

_Item = TypeVar("_Item", bound=Panel | Topic)

Fault = tuple[str, str]
"""File and text: the line may move while the error stays the same."""


_Known = tuple[tuple[bytes, ...], Language]
"""Digests of catalogues, b"" for one that cannot be read, and the words in them."""


def last_good(*catalogues: Path) -> WorldLoader:
    """A loader that keeps its languages and worlds; ``catalogues`` are the folders of translations."""
    memory = LastGood(catalogues)
    return WorldLoader(memory.read, memory.language_of)


class LastGood:
    """``last`` is the world on the screen: its problems were reported, and its errors are not new.

    ``spoilt``: files have new errors.
    """

    def __init__(self, catalogues: tuple[Path, ...], last: Loaded | None = None) -> None:
        self._catalogues, self._last = catalogues, last.world if last else None
        self._told = frozenset(map(_fault, last.problems)) if last else frozenset[Fault]()
        self._first = frozenset(map(_fault, last.errors)) if last else frozenset[Fault]()
        self._borne = self._first
        self._languages: dict[str, _Known] = {}
        self._read: dict[str, _Known] = {}
        self._kept: frozenset[str] = frozenset()
        self.spoilt = False

    def read(self, sources: Sources, wall: datetime) -> Loaded:
        """The world to show, with unreported problems."""
        judged = self.judge(load_world(sources, wall), sources)
        self.adopt()
        return judged

    def judge(self, loaded: Loaded, sources: Sources) -> Loaded:
        """As ``read``, for a world that was loaded elsewhere; its words are used once ``adopt`` is called."""
        # A folder of translations may be new.
        self._catalogues = sources.catalogues
        problems = tuple(dict.fromkeys((*self._read_words(loaded), *loaded.problems)))
        new = tuple(problem for problem in problems if _fault(problem) not in self._told)
        for corrected in _corrected(self._told, told := frozenset(map(_fault, problems))):
            log.info("%s", corrected)
        self._told = told
        self._last = self._good(loaded)
        errors = frozenset(_fault(problem) for problem in problems if problem.severity is Severity.ERROR)
        self.spoilt = bool(errors - self._first)
        return Loaded(self._last, new, bool(errors))

    def know(self, languages: Iterable[Language]) -> None:
        """Keeps words that were loaded before, unless a catalogue of the site's own has others."""
        for language in languages:
            of_program = _content(self._files(language.tag)[0])
            self._languages[language.tag] = ((of_program, *(b"" for _ in self._catalogues[1:])), language)

    @property
    def has_words(self) -> bool:
        """Whether words were read that are not in use yet."""
        return bool(self._read)

    def adopt(self) -> None:
        """Uses the last read words from now on."""
        self._languages |= self._read
        self._read = {}

    def language_of(self, tag: str) -> Language:
        """The words of the last catalogues without errors."""
        if tag not in self._languages:
            self._languages[tag] = (self._content(tag), spoken(tag, *self._catalogues))
        return self._languages[tag][1]

    def _files(self, tag: str) -> tuple[Path, ...]:
        return tuple(catalogue_file(folder, tag) for folder in self._catalogues)

    def _content(self, tag: str) -> tuple[bytes, ...]:
        return tuple(map(_content, self._files(tag)))

    def _read_words(self, loaded: Loaded) -> Iterator[Problem]:
        """Replaces catalogues that have changed and are valid, and keeps the others."""
        now, spoilt = loaded.world, {error.file for error in loaded.errors}
        kept: set[str] = set()
        for tag, (before, _) in list(self._languages.items()):
            content = self._content(tag)
            if content == before:
                continue
            files = zip(self._files(tag), chain(before, repeat(b"")), content, strict=False)
            changed = [file for file, was, now_is in files if was != now_is and is_there(file)]
            found = [fault for file in changed for fault in faults(file)]
            yield from _gaps_summed(found)
            lost = self._last and tag in self._last.languages and not (now and tag in now.languages)
            spoilt |= {fault.file for fault in found if fault.severity is Severity.ERROR}
            if lost or not spoilt.isdisjoint(map(str, changed)):
                kept.add(tag)
            else:
                self._read[tag] = (content, spoken(tag, *self._catalogues))
        self._kept = frozenset(kept)

    def _good(self, loaded: Loaded) -> World | None:
        """The new world, with the last valid version of files that have got an error."""
        errors = {p for p in loaded.problems if p.severity is Severity.ERROR and p not in loaded.lost}
        new = {problem for problem in errors if _fault(problem) not in self._borne}
        last, world = self._last, loaded.world
        if last and (world is None or any(_kind(problem) not in (*_ITEMS, _WORDS) for problem in new)):
            return last
        if last and world:
            deck, now = last.deck, world.deck
            panels = _Kept(deck.panels, _names(new, "panels"))
            topics = _Kept(deck.topics, _names(new, "topics"))
            errors -= {problem for problem in new if Path(problem.file).stem in panels.ids | topics.ids}
            errors -= {problem for problem in new if _language(problem) in self._kept}
            extra = now.extra | (deck.extra & panels.ids)
            kept = Deck(panels.among(now.panels), topics.among(now.topics), extra, now.first_pages)
            leaves_out = world.leaves_out and (last.leaves_out or bool(errors & new))
            world = _with_languages(replace(world, deck=kept, leaves_out=leaves_out), last, self._kept)
        self._borne = frozenset(map(_fault, errors))
        return world


def _corrected(before: Set[Fault], now: Set[Fault]) -> Iterator[str]:
    """Yields a line for each file that has fewer errors than before."""
    had, has = (Counter(file for file, _ in faults) for faults in (before, now))
    for file in sorted(file for file in had if has[file] < had[file]):
        if left := has[file]:
            yield f"{file}: mended, {left} more to look at"
        else:
            yield f"{file}: mended" if now else f"{file}: mended, all is well again"


def _gaps_summed(found: Sequence[Problem]) -> Iterator[Problem]:
    """Yields all errors, and the first of the untranslated texts, with their number."""
    waiting = [problem for problem in found if problem.severity is Severity.WARNING]
    yield from (problem for problem in found if problem.severity is not Severity.WARNING)
    if len(waiting) > 1:
        first = waiting[0]
        yield replace(first, text=f"{first.text}; so it is with {len(waiting)} texts, this is the first")
    else:
        yield from waiting


def _fault(problem: Problem) -> Fault:
    return problem.file, problem.text


def _kind(problem: Problem) -> str:
    return Path(problem.file).parent.name


def _language(problem: Problem) -> str:
    """The language of a catalogue."""
    return Path(problem.file).parent.parent.name if _kind(problem) == _WORDS else ""


def _names(problems: Set[Problem], kind: str) -> frozenset[str]:
    return frozenset(Path(problem.file).stem for problem in problems if _kind(problem) == kind)


@dataclass(frozen=True, slots=True)
class _Kept[Item: Panel | Topic]:
    """The ``last`` panels or topics whose files are faulty now."""

    last: tuple[Item, ...]
    faulty: frozenset[str]

    @property
    def ids(self) -> frozenset[str]:
        return self.faulty & {item.id for item in self.last}

    def among(self, now: tuple[Item, ...]) -> tuple[Item, ...]:
        """``now`` with these in their last version; a missing one follows its former predecessor."""
        good = {item.id: item for item in self.last if item.id in self.ids}
        result = [good.get(item.id, item) for item in now]
        for at, item in enumerate(self.last):
            if item.id in good and item.id not in {other.id for other in result}:
                before = {other.id for other in self.last[:at]}
                place = max((n for n, other in enumerate(result, 1) if other.id in before), default=0)
                result.insert(place, item)
        return tuple(result)


def _with_languages(world: World, last: World, kept: Set[str]) -> World:
    """Keeps the same object for a language without changes."""
    stay = {tag for tag in last.languages if tag in kept and tag in world.site.languages}
    if not stay:
        return world
    languages = tuple(tag for tag in world.site.languages if tag in {*world.languages, *stay})
    rounds = tuple(dict.fromkeys((*world.site.loop_languages, *last.site.loop_languages)))
    site = replace(
        world.site, loop_languages=tuple(tag for tag in rounds if tag in {*languages, *world.site.sign})
    )
    unsaid = {tag: its_unsaid for tag, its_unsaid in world.unsaid.items() if tag not in stay}
    unsaid |= {tag: its_unsaid for tag, its_unsaid in last.unsaid.items() if tag in stay}
    drafts = (world.drafts - stay) | (last.drafts & stay)
    return replace(world, site=site, languages=languages, unsaid=unsaid, drafts=drafts)


def _content(file: Path) -> bytes:
    try:
        return sha256(read_plain(file, LARGEST_BYTES + 1)).digest()
    except OSError:
        return b""
