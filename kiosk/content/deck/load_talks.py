"""Loads programmes, the slides that only talks show, speaker notes, and guides to talks."""

from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kiosk.base.problems import Problem
from kiosk.content.deck.cross_checks import Found, NameCheck, Thing
from kiosk.content.deck.load_deck import read_panel
from kiosk.content.deck.read_all import Readable, read_all
from kiosk.content.deck.refused_slides import refusals_in, without_refused
from kiosk.content.deck.refused_words import OwnCheck
from kiosk.content.deck.talk_framing import unframed
from kiosk.content.design import DesignNames
from kiosk.content.files.document import Document
from kiosk.content.files.pydantic_errors import did_you_mean, explain, named, shorten
from kiosk.core.base.record_marks import RecordError
from kiosk.core.content.deck import WRITTEN_IN, Deck
from kiosk.core.content.panels import Panel
from kiosk.core.content.talks.guide import Guide
from kiosk.core.content.talks.library import Talks
from kiosk.core.content.talks.notes import Notes
from kiosk.core.content.talks.own_talk import OwnTalk
from kiosk.core.content.talks.programme import Programme


@dataclass(frozen=True, slots=True)
class LoadedTalks:
    """``own`` are the programmes outside the first folder."""

    talks: Talks
    problems: tuple[Problem, ...]
    own: tuple[Found[Programme], ...] = ()


def load_talks(
    folders: Sequence[Path],
    deck: Deck,
    names: DesignNames,
    left_out: frozenset[str] = frozenset(),
    language: str = WRITTEN_IN,
) -> LoadedTalks:
    """Loads talks. ``deck`` holds everything listed; slides that show anything else are left out.

    The errors of ``left_out`` files, by name, have been reported already. ``language`` is that of the words
    in all folders but the first.

    Problems name the last folder that has the slide: it may list less than the folders before it.
    """
    check = OwnCheck(NameCheck(names), folders[0], language)
    slides: Readable[Panel] = read_all(folders, "slides", read_panel, check)
    programmes = read_all(folders, "programmes", _read_programme, check)
    notes = read_all(folders, "notes", _read_notes, check)
    guides = read_all(folders, "guides", _read_guide, check)
    own = tuple(each for each in programmes.found.values() if not _is_in(each, folders[0]))
    bare = {each.item.id: fault for each in own if (fault := unframed(each, slides.found.values()))}
    talks = Talks(
        tuple(found.item for name, found in programmes.found.items() if name not in bare),
        tuple(found.item for found in slides.found.values()),
        {ref: text for found in notes.found.values() for ref, text in found.item.by_ref.items()},
        tuple(found.item for _, found in sorted(guides.found.items())),
    )
    known = deck.refs.union(slides.found)
    problems = (
        *slides.problems,
        *programmes.problems,
        *bare.values(),
        *notes.problems,
        *guides.problems,
        *_unknown_slides(_in_last(programmes, folders), known, deck, left_out | slides.left_out),
        *_notes_on_nothing(_in_last(notes, folders), known, left_out | slides.left_out),
        *_guides_to_nothing(_in_last(guides, folders), programmes),
    )
    return LoadedTalks(talks.for_deck(deck), problems, own)


def load_own_talks(folder: Path, names: DesignNames) -> tuple[tuple[OwnTalk, ...], tuple[Problem, ...]]:
    """Loads the talks by staff, in ``folder``/programmes, and their problems."""
    check = NameCheck(names)
    found = read_all([folder], "programmes", _read_own_talk, check)
    judged = [without_refused(each) for each in found.found.values()]
    refused = chain.from_iterable(problems for _, problems in judged)
    return tuple(talk for talk, _ in judged), (*found.problems, *refused)


def read_own_talk(document: Document, names: DesignNames) -> OwnTalk | tuple[Problem, ...]:
    """Reads a talk from a file that need not have the talk's name."""
    talk = _read_own_talk(document)
    refused = refusals_in(talk, document) if isinstance(talk, OwnTalk) else ()
    faults = (*NameCheck(names).check_own(document), *refused)
    return faults or talk


def _read_programme(document: Document) -> Programme | tuple[Problem, ...]:
    try:
        return Programme.validated(**document.data)
    except RecordError as error:
        return explain(error, document, Programme)


def _read_own_talk(document: Document) -> OwnTalk | tuple[Problem, ...]:
    try:
        return OwnTalk.validated(**document.data)
    except RecordError as error:
        return explain(error, document, OwnTalk)


def _read_notes(document: Document) -> Notes | tuple[Problem, ...]:
    try:
        return Notes.validated(**document.data)
    except RecordError as error:
        return explain(error, document, Notes)


def _read_guide(document: Document) -> Guide | tuple[Problem, ...]:
    try:
        return Guide.validated(**document.data)
    except RecordError as error:
        return explain(error, document, Guide)


def _in_last[Item: Thing](readable: Readable[Item], folders: Sequence[Path]) -> list[Found[Item]]:
    return [found for found in readable.found.values() if _is_in(found, folders[-1])]


def _is_in[Item: Thing](found: Found[Item], folder: Path) -> bool:
    return Path(found.document.file).is_relative_to(folder)


def _unknown_slides(
    programmes: Iterable[Found[Programme]], known: Collection[str], deck: Deck, left_out: Set[str]
) -> Iterator[Problem]:
    for found in programmes:
        for at, slide in enumerate(found.item.slides):
            if slide.show in known or slide.show.partition("/")[0] in left_out:
                continue
            if topic := deck.find_topic(slide.show):
                pages = named([f"{topic.id}/{page.id}" for page in topic.pages])
                text = f"“{topic.id}” is a topic: write {topic.id}/PAGE, one of {pages}"
            else:
                text = f"“{shorten(slide.show)}” is not shown: {did_you_mean(slide.show, known)}"
            yield found.document.warning(("slide", at, "show"), text)


def _notes_on_nothing(
    notes: Iterable[Found[Notes]], known: Collection[str], left_out: Set[str]
) -> Iterator[Problem]:
    for found in (each for each in notes if each.item.id not in left_out):
        if found.item.text and found.item.id not in known:
            yield found.document.warning(("id",), "these notes are about a panel that is not shown")
        for at, page in enumerate(found.item.pages):
            ref = f"{found.item.id}/{page.id}"
            if ref not in known:
                text = f"these notes are about “{shorten(ref)}”: {did_you_mean(ref, known)}"
                yield found.document.warning(("page", at, "id"), text)


def _guides_to_nothing(guides: Iterable[Found[Guide]], programmes: Readable[Programme]) -> Iterator[Problem]:
    known = programmes.left_out.union(programmes.found)
    for found in guides:
        for at, talk in enumerate(found.item.talks):
            if talk not in known:
                text = f"there is no programme “{shorten(talk)}”: {did_you_mean(talk, known)}"
                yield found.document.warning(("talks", at), text)
