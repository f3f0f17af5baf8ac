"""Programmes that staff put together: what they can show, their order, and their file."""

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.talks.programme import MOST_SLIDES, Programme, Slide
from kiosk.core.kernel.world import World
from kiosk.core.text.plain_text import plain_text

OWN = "own-"
"""Prefix of the ids of these programmes."""

MOST_OWN = 20
LONGEST_TITLE = 45
MINUTES = 2.0
"""Planned minutes of a slide, unless staff change them."""

_FIRST = ("talk-welcome", "talk-number-first")
_LAST = ("talk-number-last",)
_FRAME_MINUTES = 1.0
_LEAST, _MOST = 0.5, 60.0


@dataclass(frozen=True, slots=True)
class Draft:
    """``slides`` are what staff chose.

    The slides at the beginning and end (respect, number) are fixed: ``programme_of`` adds them.
    """

    id: str
    title: str
    slides: tuple[Slide, ...] = ()

    @property
    def shows(self) -> tuple[str, ...]:
        return tuple(slide.show for slide in self.slides)


def choices(world: World, today: date) -> tuple[str, ...]:
    """All that can be shown, panels first, then the pages of each topic; ids of panels or "topic/page".

    The station clock is left out: there is nothing to talk about.
    """
    spoken = (panel for panel in (*world.talks.slides, *world.deck.panels) if not isinstance(panel, Clock))
    panels = tuple(panel.id for panel in spoken)
    pages = tuple(f"{topic.id}/{page.id}" for topic in world.deck.topics for page in topic.pages)
    fixed = {*_FIRST, *_LAST}
    return tuple(ref for ref in (*panels, *pages) if ref not in fixed and world.slide(ref, today))


def free_id(taken: Collection[str]) -> str:
    """The first unused id; "" if the number of programmes is at its limit."""
    return next((name for n in range(1, MOST_OWN + 1) if (name := f"{OWN}{n}") not in taken), "")


def draft_of(programme: Programme) -> Draft:
    fixed = {*_FIRST, *_LAST}
    return Draft(
        programme.id, programme.title, tuple(slide for slide in programme.slides if slide.show not in fixed)
    )


def programme_of(draft: Draft, known: Collection[str]) -> Programme:
    """The whole programme, with those of the fixed slides that are ``known``."""
    frame = [[_frame(ref) for ref in refs if ref in known] for refs in (_FIRST, _LAST)]
    slides = (*frame[0], *draft.slides, *frame[1])
    return Programme.model_validate({"id": draft.id, "title": draft.title, "slide": slides})


def framed(programme: Programme, known: Collection[str]) -> Programme:
    """The programme with all fixed slides, some of which its file may not have: respect, and the number first
    and last.
    """
    return programme_of(draft_of(programme), known)


def can_be_kept(draft: Draft) -> bool:
    return bool(draft.slides) and tidy(draft.title) != ""


def tidy(title: str) -> str:
    """The title as it can be saved; "" if it cannot: a telephone number or an address is no title."""
    try:
        return plain_text(" ".join(title.split())[:LONGEST_TITLE].strip())
    except ValueError:
        return ""


def added(draft: Draft, ref: str) -> Draft:
    """Appends a slide; one that is already there stays in its place."""
    full = len(draft.slides) + len(_FIRST) + len(_LAST) >= MOST_SLIDES
    if full or ref in draft.shows:
        return draft
    return replace(draft, slides=(*draft.slides, Slide(show=ref, minutes=MINUTES)))


def removed(draft: Draft, ref: str) -> Draft:
    return replace(draft, slides=tuple(slide for slide in draft.slides if slide.show != ref))


def moved(draft: Draft, ref: str, earlier: bool) -> Draft:
    """Moves a slide by one place; the first and the last stay."""
    at = draft.shows.index(ref) if ref in draft.shows else -1
    to = at + (-1 if earlier else 1)
    if at < 0 or not 0 <= to < len(draft.slides):
        return draft
    slides = list(draft.slides)
    slides[at], slides[to] = slides[to], slides[at]
    return replace(draft, slides=tuple(slides))


def lasting(draft: Draft, ref: str, longer: bool) -> Draft:
    """Adds or takes a minute; the least is half a minute."""

    def changed(slide: Slide) -> Slide:
        minutes = min(max(slide.minutes + (1.0 if longer else -1.0), _LEAST), _MOST)
        # From half a minute on, in whole minutes.
        return Slide(show=slide.show, minutes=1.0 if longer and slide.minutes == _LEAST else minutes)

    return replace(draft, slides=tuple(changed(s) if s.show == ref else s for s in draft.slides))


def toml_of(programme: Programme) -> str:
    """The file, as the loader reads it."""
    # TOML reads what JSON writes between quotes.
    head = f"id = {_quoted(programme.id)}\ntitle = {_quoted(programme.title)}\n"
    slides = (f"\n[[slide]]\nshow = {_quoted(s.show)}\nminutes = {s.minutes}\n" for s in programme.slides)
    return head + "".join(slides)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _frame(ref: str) -> Slide:
    return Slide(show=ref, minutes=_FRAME_MINUTES)
