"""Reads programmes, the slides that only talks show, and the notes for those who lead them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from kiosk.content.check import Found, Look, Thing
from kiosk.content.document import Document
from kiosk.content.faults import did_you_mean, explain, shorten
from kiosk.content.load import Readable, read_all, read_panel
from kiosk.core.deck import Deck
from kiosk.core.notes import Notes
from kiosk.core.panels import Panel
from kiosk.core.problems import Problem
from kiosk.core.programmes import Programme
from kiosk.core.talks import Talks


@dataclass(frozen=True, slots=True)
class LoadedTalks:
    talks: Talks
    problems: tuple[Problem, ...]


def load_talks(
    folders: Sequence[Path], deck: Deck, motifs: frozenset[str], fields: frozenset[str]
) -> LoadedTalks:
    """``deck`` is all that is listed; slides that show anything else are left out.

    They are named where they stand in the last folder: it may list less than those before it have.
    """
    look = Look(motifs, fields)
    slides: Readable[Panel] = read_all(folders, "slides", read_panel, look)
    programmes = read_all(folders, "programmes", _read_programme, look)
    notes = read_all(folders, "notes", _read_notes, look)
    talks = Talks(
        tuple(found.item for found in programmes.found.values()),
        tuple(found.item for found in slides.found.values()),
        {ref: text for found in notes.found.values() for ref, text in found.item.by_ref.items()},
    )
    known = deck.refs.union(slides.found)
    problems = (
        *slides.problems,
        *programmes.problems,
        *notes.problems,
        *_unknown_slides(_in_last(programmes, folders), known),
        *_notes_on_nothing(_in_last(notes, folders), known),
    )
    return LoadedTalks(talks.for_deck(deck), problems)


def load_programmes(folder: Path) -> tuple[tuple[Programme, ...], tuple[Problem, ...]]:
    """Those in ``folder``/programmes, and what is wrong in there."""
    found = read_all([folder], "programmes", _read_programme, Look(frozenset(), frozenset()))
    return tuple(each.item for each in found.found.values()), tuple(found.problems)


def _read_programme(document: Document) -> Programme | tuple[Problem, ...]:
    try:
        return Programme.model_validate(document.data)
    except ValidationError as error:
        return explain(error, document, Programme)


def _read_notes(document: Document) -> Notes | tuple[Problem, ...]:
    try:
        return Notes.model_validate(document.data)
    except ValidationError as error:
        return explain(error, document, Notes)


def _in_last[Item: Thing](readable: Readable[Item], folders: Sequence[Path]) -> list[Found[Item]]:
    return [
        found for found in readable.found.values() if Path(found.document.file).is_relative_to(folders[-1])
    ]


def _unknown_slides(programmes: Iterable[Found[Programme]], known: Collection[str]) -> Iterator[Problem]:
    for found in programmes:
        for at, slide in enumerate(found.item.slides):
            if slide.show not in known:
                text = f"“{shorten(slide.show)}” is not shown: {did_you_mean(slide.show, known)}"
                yield found.document.warning(("slide", at, "show"), text)


def _notes_on_nothing(notes: Iterable[Found[Notes]], known: Collection[str]) -> Iterator[Problem]:
    for found in notes:
        if found.item.text and found.item.id not in known:
            yield found.document.warning(("id",), "these notes are about a panel that is not shown")
        for at, page in enumerate(found.item.pages):
            ref = f"{found.item.id}/{page.id}"
            if ref not in known:
                text = f"these notes are about “{shorten(ref)}”: {did_you_mean(ref, known)}"
                yield found.document.warning(("page", at, "id"), text)
