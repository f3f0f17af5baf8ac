"""All programmes, slides and notes of talks, besides the deck."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from kiosk.core.content.blocks import Block, BlockKind, parse_text
from kiosk.core.content.deck import Deck
from kiosk.core.content.panels import Panel
from kiosk.core.content.talks.guide import Guide, GuidePart
from kiosk.core.content.talks.own_talk import OwnTalk
from kiosk.core.content.talks.programme import Programme


@dataclass(frozen=True, slots=True)
class Talks:
    """``slides`` are panels that only talks show, including those of own talks; ``notes`` are by panel's id
    or "topic/page"; ``guides`` are for speakers.

    Programmes are sorted by length.
    """

    programmes: tuple[Programme, ...] = ()
    slides: tuple[Panel, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    guides: tuple[Guide, ...] = ()

    def notes_on(self, ref: str) -> tuple[Block, ...]:
        """The notes on a slide, first the warnings, as items: a small console shows the beginning."""
        return tuple(sorted(parse_text(self.notes.get(ref, "")), key=lambda b: b.kind is not BlockKind.ITEM))

    def remark_on(self, programme_id: str, ref: str) -> tuple[Block, ...]:
        """The remark on a slide by the author of the talk."""
        programme = self.programme(programme_id)
        return parse_text(programme.remark_on(ref)) if isinstance(programme, OwnTalk) else ()

    def guide_to(self, programme_id: str) -> tuple[tuple[str, GuidePart], ...]:
        """All parts of guides to a programme, each with the id of its guide.

        Its own guides come first, then those to all programmes; parts to print come last.
        """
        programme = self.programme(programme_id)
        ids = {programme_id, programme.copy_of if isinstance(programme, OwnTalk) else None}
        own = [guide for guide in self.guides if not ids.isdisjoint(guide.talks)]
        common = [guide for guide in self.guides if not guide.talks]
        parts = [(guide.id, part) for guide in (*own, *common) for part in guide.parts]
        return tuple(sorted(parts, key=lambda found: found[1].printed != ""))

    def for_deck(self, deck: Deck) -> Self:
        """Keeps slides that ``deck`` or the slides have; removes empty programmes."""
        known = deck.refs.union(slide.id for slide in self.slides)
        shown = (programme.only(known) for programme in self.programmes)
        some = (programme for programme in shown if programme.slides)
        return replace(self, programmes=_by_length(some))

    def with_programme(self, programme: Programme) -> Self:
        """Replaces the programme with the same id, or adds it, with the slides that it brings."""
        others = self.without_programme(programme.id)
        slides = (*others.slides, *(programme.own if isinstance(programme, OwnTalk) else ()))
        return replace(others, programmes=_by_length((*others.programmes, programme)), slides=slides)

    def without_programme(self, programme_id: str) -> Self:
        programme = self.programme(programme_id)
        own = {slide.id for slide in programme.own} if isinstance(programme, OwnTalk) else set()
        return replace(
            self,
            programmes=tuple(each for each in self.programmes if each.id != programme_id),
            slides=tuple(slide for slide in self.slides if slide.id not in own),
        )

    def programme(self, programme_id: str) -> Programme | None:
        return next((known for known in self.programmes if known.id == programme_id), None)


def _by_length(programmes: Iterable[Programme]) -> tuple[Programme, ...]:
    return tuple(sorted(programmes, key=lambda programme: programme.minutes))


NO_TALKS = Talks()
"""For a screen without talks."""
