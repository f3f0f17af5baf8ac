"""Decides which languages a site can offer, and which content each of them has."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from kiosk.base.problems import Problem
from kiosk.content.files.pydantic_errors import did_you_mean
from kiosk.core.content import translatable
from kiosk.core.content.deck import NO_DECK, Deck
from kiosk.core.content.translatable import Key
from kiosk.core.state.world import Unsaid
from kiosk.core.text.scripts import why_unsupported
from kiosk.i18n.catalogues.approvals import is_reviewed
from kiosk.i18n.catalogues.completeness import (
    SOURCE_LANGUAGE,
    catalogue_file,
    catalogue_files,
    program_keys_for_visitors,
    template_file,
)
from kiosk.i18n.catalogues.scan import scan, translations
from kiosk.loading.own_translations import read_own
from kiosk.loading.word_counts import Said

PSEUDO = ("en-XA", "ar-XB")
NOTHING_PLAYS = "no panel that plays here is translated into it"


@dataclass(frozen=True, slots=True)
class OwnIds:
    """The ids of the site's own panels and topics, which are written in ``language``.

    ``words`` are its own in other panels and topics; ``reduced`` are those without them.
    """

    language: str
    panels: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    words: frozenset[Key] = frozenset()
    reduced: Deck = NO_DECK


@dataclass(frozen=True, slots=True)
class OfferedLanguages:
    """``unsaid`` is by language, only for incomplete ones; ``refused`` holds the reasons, by language.

    ``gaps`` is the number of missing texts in an offered language. ``said`` are the translations of offered
    ones. ``left_out`` are errors of the site's own translations.
    """

    languages: tuple[str, ...] = ()
    unsaid: Mapping[str, Unsaid] = field(default_factory=dict)
    drafts: frozenset[str] = frozenset()
    refused: Mapping[str, str] = field(default_factory=dict)
    gaps: Mapping[str, int] = field(default_factory=dict)
    said: Mapping[str, Said] = field(default_factory=dict, compare=False, repr=False)
    left_out: tuple[Problem, ...] = ()


def offer(
    tags: Sequence[str],
    deck: Deck,
    plays: Set[str],
    own: OwnIds,
    folders: Sequence[Path],
    unfinished: str | None = None,
) -> OfferedLanguages:
    """``folders`` hold catalogues: the program's, then the site's own. ``unfinished`` is always offered.

    ``plays`` are the panels, by id, that may play at the site.
    """
    template = scan(template_file(folders[0]))
    program = program_keys_for_visitors(template)
    needs = _Needs(deck, own, program, frozenset(message.key for message in template))
    changed = {context for context, _ in own.words}
    languages: list[str] = []
    unsaid: dict[str, Unsaid] = {}
    refused: dict[str, str] = {}
    gaps: dict[str, int] = {}
    said: dict[str, Said] = {}
    left_out: list[Problem] = []
    for tag in tags:
        words = _Words(tag, needs, folders)
        said[tag] = words.said
        left_out += words.problems
        its_unsaid = words.unsaid()
        missing = [panel.id for panel in deck.panels if panel.id in its_unsaid.panels - own.panels - changed]
        if fault := why_unsupported(tag):
            refused[tag] = fault
        elif tag == unfinished and (count := words.gaps(needs.all)):
            languages.append(tag)
            gaps[tag] = count
        elif not words.has(program):
            incomplete = "its catalogue is not complete: words of the program are missing"
            refused[tag] = incomplete if words.has_catalogue() else f"it is not known, {_meant(tag, folders)}"
        elif missing:
            refused[tag] = f"its catalogue is not complete: words of the panel “{missing[0]}” are missing"
        elif plays and plays <= its_unsaid.panels:
            refused[tag] = NOTHING_PLAYS
        else:
            languages.append(tag)
            if its_unsaid != Unsaid():
                unsaid[tag] = its_unsaid
    drafts = (tag for tag in languages if tag not in PSEUDO and not is_reviewed(template, folders, tag))
    known = {tag: said[tag] for tag in languages}
    return OfferedLanguages(
        tuple(languages), unsaid, frozenset(drafts), refused, gaps, known, tuple(left_out)
    )


def _meant(tag: str, folders: Iterable[Path]) -> str:
    """Replaces a language tag without its own catalogue, such as zh, by the one that has it."""
    known = {SOURCE_LANGUAGE, *(other for folder in folders for other in catalogue_files(folder))}
    same = {other for other in known if other.partition("-")[0] == tag.partition("-")[0]}
    return f"did you mean “{min(same)}”?" if same else did_you_mean(tag, known)


class _Needs:
    """The messages that visitors need: those of the ``program``, of panels and of topics.

    ``in_program`` are all messages that catalogues of the program can translate.
    """

    def __init__(self, deck: Deck, own: OwnIds, program: frozenset[Key], in_program: frozenset[Key]) -> None:
        self.own = own
        self.panels = tuple((p.id, translatable.of_panel(p), p.id in own.panels) for p in deck.panels)
        self.topics = tuple((t.id, translatable.of_topic(t), t.id in own.topics) for t in deck.topics)
        self.reduced_panels = {panel.id: translatable.of_panel(panel) for panel in own.reduced.panels}
        self.reduced_topics = {topic.id: translatable.of_topic(topic) for topic in own.reduced.topics}
        self.all = program.union(*(keys for _, keys, _ in (*self.panels, *self.topics)))
        reduced = (*self.reduced_panels.values(), *self.reduced_topics.values())
        self.wanted = self.all.union(*reduced)
        self.of_program = self.wanted & in_program
        self.in_program = in_program


class _Words:
    """The messages of one language."""

    def __init__(self, tag: str, needs: _Needs, folders: Sequence[Path]) -> None:
        self._tag, self._needs = tag, needs
        self._files = () if tag in PSEUDO else tuple(catalogue_file(folder, tag) for folder in folders)
        of_program = translations(self._files[0], needs.of_program) if self._files else {}
        own = [read_own(file, tag) for file in self._files[1:]]
        self.problems = tuple(chain.from_iterable(each.problems for each in own))
        found = chain.from_iterable(each.items() for each in (of_program, *(each.shown for each in own)))
        self.said: Said = {key: message.translations[0] for key, message in found}
        """The translations of the catalogues, the site's own before the program's."""
        self._known: Set[Key] = self.said.keys()
        if tag == SOURCE_LANGUAGE != needs.own.language:
            self._known = self._known | needs.in_program

    def has_catalogue(self) -> bool:
        return any(file.is_file() for file in self._files)

    def has(self, keys: Set[Key], written_in: str = SOURCE_LANGUAGE) -> bool:
        return self._tag in {written_in, *PSEUDO} or keys <= self._known

    def gaps(self, keys: Set[Key]) -> int:
        """The number of untranslated messages; 0 if there is no catalogue yet."""
        return len(keys - self._known) if self._known else 0

    def unsaid(self) -> Unsaid:
        needs, reduced = self._needs, self._needs.own.reduced
        panels, topics = self._unsaid(needs.panels), self._unsaid(needs.topics)
        less_panels = self._reduced(panels, needs.reduced_panels)
        less_topics = self._reduced(topics, needs.reduced_topics)
        shown = Deck(
            tuple(panel for panel in reduced.panels if panel.id in less_panels),
            tuple(topic for topic in reduced.topics if topic.id in less_topics),
        )
        return Unsaid(panels - less_panels, topics - less_topics, shown)

    def _reduced(self, unsaid: Set[str], reduced: Mapping[str, Set[Key]]) -> frozenset[str]:
        """The ``unsaid`` ones that are complete without the own words."""
        own = self._needs.own.language
        return frozenset(
            name for name in unsaid if name in reduced and self._has_all(reduced[name], own, False)
        )

    def _unsaid(self, things: Iterable[tuple[str, Set[Key], bool]]) -> frozenset[str]:
        own = self._needs.own.language
        return frozenset(name for name, keys, is_own in things if not self._has_all(keys, own, is_own))

    def _has_all(self, keys: Set[Key], own: str, is_own: bool) -> bool:
        """Whether all texts exist: own ones in the site's language, ``own``, others in the program's."""
        if is_own:
            return self.has(keys, own)
        words = self._needs.own.words
        return self.has(keys - words) and self.has(keys & words, own)
