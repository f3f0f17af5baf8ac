"""Talks that staff put together: a programme with remarks, and with slides of their own."""

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import AfterValidator, Field, ValidationInfo

from kiosk.core.base.ids import LanguageTag, Slug
from kiosk.core.base.record import repeated
from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.content.panels.picture import Picture
from kiosk.core.content.panels.statement import Statement
from kiosk.core.content.parts.base import Body
from kiosk.core.content.talks.programme import MOST_SLIDES, Programme, Slide, shows_differ

LONGEST_REMARK = 600
MOST_OWN_SLIDES = 30

OwnSlide = Annotated[Statement | ListPanel | Picture, Field(discriminator="kind")]

_FILLED_IN = frozenset({"kind", "id", "field", "motif", "headline", "lead", "items", "closing", "picture"})


def _is_short(remark: str) -> str:
    if len(remark) > LONGEST_REMARK:
        raise ValueError(f"is too long: {len(remark)} characters, at most {LONGEST_REMARK} fit")
    return remark


class RemarkedSlide(Slide):
    """``remark`` is for the person who leads the talk, and shown before the notes."""

    remark: Annotated[Body, AfterValidator(_is_short)] | None = None


def _are_plain(slides: tuple[OwnSlide, ...], info: ValidationInfo) -> tuple[OwnSlide, ...]:
    """Refuses an own slide that leads on, claims a source, or has the name of another talk's slide."""
    if twice := repeated(slide.id for slide in slides):
        raise ValueError(f"has {', '.join(twice)} more than once: give each a name of its own")
    prefix = f"{info.data.get('id', '')}-"
    for slide in slides:
        if not slide.id.startswith(prefix):
            raise ValueError(f"has the slide {slide.id}: names of own slides begin with “{prefix}”")
        if others := sorted(slide.model_fields_set - _FILLED_IN):
            raise ValueError(f"has a slide with {', '.join(others)}: leave it out, an own slide has none")
    return slides


class OwnTalk(Programme):
    """``own`` are the slides that staff wrote, in ``language``; ``copy_of`` is the copied talk."""

    slides: Annotated[
        tuple[RemarkedSlide, ...],
        Field(alias="slide", min_length=1, max_length=MOST_SLIDES, strict=False),
        AfterValidator(shows_differ),
    ]
    language: LanguageTag = "en"
    copy_of: Slug | None = None
    own: Annotated[
        tuple[OwnSlide, ...],
        Field(max_length=MOST_OWN_SLIDES, strict=False),
        AfterValidator(_are_plain),
    ] = ()

    @property
    def pictures(self) -> frozenset[str]:
        return frozenset(slide.picture for slide in self.own if isinstance(slide, Picture))

    def remark_on(self, ref: str) -> str:
        return next((step.remark or "" for step in self.slides if step.show == ref), "")

    def with_pictures(self, found: Mapping[str, str]) -> Self:
        """The same talk with the pictures named in ``found``; slides without one are left out."""

        def called(slide: OwnSlide) -> OwnSlide:
            if isinstance(slide, Picture):
                return slide.model_copy(update={"picture": found[slide.picture]})
            return slide

        own = tuple(
            called(each) for each in self.own if not isinstance(each, Picture) or each.picture in found
        )
        lost = {slide.id for slide in self.own} - {slide.id for slide in own}
        slides = tuple(step for step in self.slides if step.show not in lost)
        return self.model_copy(update={"own": own, "slides": slides})

    def called(self, new: str) -> Self:
        """The same talk with another id, which the ids of its slides follow."""
        ids = {slide.id: f"{new}{slide.id.removeprefix(self.id)}" for slide in self.own}
        own = tuple(slide.model_copy(update={"id": ids[slide.id]}) for slide in self.own)
        slides = tuple(
            step.model_copy(update={"show": ids.get(step.show, step.show)}) for step in self.slides
        )
        return self.model_copy(update={"id": new, "own": own, "slides": slides})
