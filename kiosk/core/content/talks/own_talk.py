"""Talks that staff put together: a programme with remarks, and with slides of their own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Annotated, Self

from kiosk.core.base.ids import LanguageTag, Slug
from kiosk.core.base.record import repeated
from kiosk.core.base.record_marks import AS_LIST, Bounds, Check, Key, Known, OfKind, checks
from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.content.panels.picture import Picture
from kiosk.core.content.panels.statement import Statement
from kiosk.core.content.parts.base import Body
from kiosk.core.content.talks.programme import MOST_SLIDES, Programme, Slide, shows_differ

LONGEST_REMARK = 600
MOST_OWN_SLIDES = 30

OwnSlide = Annotated[Statement | ListPanel | Picture, OfKind()]

_FILLED_IN = frozenset({"kind", "id", "field", "motif", "headline", "lead", "items", "closing", "picture"})


def _is_short(remark: str) -> str:
    if len(remark) > LONGEST_REMARK:
        raise ValueError(f"is too long: {len(remark)} characters, at most {LONGEST_REMARK} fit")
    return remark


@dataclass(frozen=True, kw_only=True)
class RemarkedSlide(Slide):
    """``remark`` is for the person who leads the talk, and shown before the notes."""

    remark: Annotated[Body, Check(_is_short)] | None = None


def _others_in(slide: OwnSlide) -> Iterator[str]:
    """Refuses an own slide that leads on, claims a source, or has the name of another talk's slide."""
    for each in fields(slide):
        if each.name not in _FILLED_IN and getattr(slide, each.name) != each.default:
            yield each.name


@dataclass(frozen=True, kw_only=True)
class OwnTalk(Programme):
    """``own`` are the slides that staff wrote, in ``language``; ``copy_of`` is the copied talk."""

    slides: Annotated[
        tuple[RemarkedSlide, ...],
        Key("slide"),
        AS_LIST,
        Bounds(min_length=1, max_length=MOST_SLIDES),
        Check(shows_differ),
    ]
    language: LanguageTag = "en"
    copy_of: Slug | None = None
    own: Annotated[
        tuple[OwnSlide, ...],
        AS_LIST,
        Bounds(max_length=MOST_OWN_SLIDES),
    ] = ()

    @staticmethod
    @checks("own")
    def _are_plain(slides: tuple[OwnSlide, ...], known: Known) -> tuple[OwnSlide, ...]:
        """An own slide leads nowhere, claims no source, and has a name that no other talk has."""
        if twice := repeated(slide.id for slide in slides):
            raise ValueError(f"has {', '.join(twice)} more than once: give each a name of its own")
        prefix = f"{known.get('id', '')}-"
        for slide in slides:
            if not slide.id.startswith(prefix):
                raise ValueError(f"has the slide {slide.id}: names of own slides begin with “{prefix}”")
            if others := sorted(_others_in(slide)):
                raise ValueError(f"has a slide with {', '.join(others)}: leave it out, an own slide has none")
        return slides

    @property
    def pictures(self) -> frozenset[str]:
        return frozenset(slide.picture for slide in self.own if isinstance(slide, Picture))

    def remark_on(self, ref: str) -> str:
        return next((step.remark or "" for step in self.slides if step.show == ref), "")

    def with_pictures(self, found: Mapping[str, str]) -> Self:
        """The same talk with the pictures named in ``found``; slides without one are left out."""

        def called(slide: OwnSlide) -> OwnSlide:
            if isinstance(slide, Picture):
                return replace(slide, picture=found[slide.picture])
            return slide

        own = tuple(
            called(each) for each in self.own if not isinstance(each, Picture) or each.picture in found
        )
        lost = {slide.id for slide in self.own} - {slide.id for slide in own}
        slides = tuple(step for step in self.slides if step.show not in lost)
        return replace(self, own=own, slides=slides)

    def called(self, new: str) -> Self:
        """The same talk with another id, which the ids of its slides follow."""
        ids = {slide.id: f"{new}{slide.id.removeprefix(self.id)}" for slide in self.own}
        own = tuple(replace(slide, id=ids[slide.id]) for slide in self.own)
        slides = tuple(replace(step, show=ids.get(step.show, step.show)) for step in self.slides)
        return replace(self, id=new, own=own, slides=slides)
