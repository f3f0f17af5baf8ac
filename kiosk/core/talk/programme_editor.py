"""Edits programmes by staff: their slides and order."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.talks.own_talk import MOST_OWN_SLIDES, OwnTalk
from kiosk.core.content.talks.programme import LONGEST_TITLE, MOST_SLIDES, OWN, Programme
from kiosk.core.state.world import World
from kiosk.core.talk.own_slides import Fault, Written, fault_in_remark, fault_of, slide_of, written_of
from kiosk.core.text.plain_text import plain_text

MOST_OWN = 20
MINUTES = 2.0
"""Planned minutes of a slide, unless staff change them."""

_FIRST = ("talk-welcome", "talk-number-first")
_LAST = ("talk-number-last",)
_FRAME_MINUTES = 1.0
_LEAST, _MOST = 0.5, 60.0


@dataclass(frozen=True, slots=True)
class Chosen:
    """A slide of the talk; ``remark`` is as it is typed."""

    show: str
    minutes: float = MINUTES
    activity: float = 0.0
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """``slides`` are staff's choice, ``own`` their own slides, in ``language``.

    The slides at the beginning and end (respect, number) are ``fixed``: ``programme_of`` adds missing ones.
    """

    id: str
    title: str
    slides: tuple[Chosen, ...] = ()
    own: tuple[Written, ...] = ()
    fixed: tuple[Chosen, ...] = ()
    language: str = "en"
    copy_of: str | None = None

    @property
    def shows(self) -> tuple[str, ...]:
        return tuple(slide.show for slide in self.slides)

    def written(self, ref: str) -> Written | None:
        return next((written for written in self.own if written.id == ref), None)

    def remark_on(self, ref: str) -> str:
        return next((slide.remark for slide in self.slides if slide.show == ref), "")


def choices(world: World, today: date) -> tuple[str, ...]:
    """All slides to choose from, panels first, then the pages of each topic; ids of panels or "topic/page".

    The station clock is left out: there is nothing to talk about. So are slides of own talks.
    """
    spoken = (panel for panel in (*world.talks.slides, *world.deck.panels) if not isinstance(panel, Clock))
    panels = tuple(panel.id for panel in spoken if not panel.id.startswith(OWN))
    pages = tuple(f"{topic.id}/{page.id}" for topic in world.deck.topics for page in topic.pages)
    fixed = {*_FIRST, *_LAST}
    return tuple(ref for ref in (*panels, *pages) if ref not in fixed and world.slide(ref, today))


def free_id(taken: Collection[str]) -> str:
    """The first unused id; "" if the number of programmes is at its limit."""
    return next((name for n in range(1, MOST_OWN + 1) if (name := f"{OWN}{n}") not in taken), "")


def draft_of(programme: Programme) -> Draft:
    frame = {*_FIRST, *_LAST}
    chosen = [
        Chosen(slide.show, slide.minutes, slide.activity, _remark(programme, slide.show))
        for slide in programme.slides
    ]
    slides = tuple(slide for slide in chosen if slide.show not in frame)
    fixed = tuple(slide for slide in chosen if slide.show in frame)
    if not isinstance(programme, OwnTalk):
        return Draft(programme.id, programme.title, slides, fixed=fixed)
    own = tuple(map(written_of, programme.own))
    return Draft(programme.id, programme.title, slides, own, fixed, programme.language, programme.copy_of)


def copy_of(programme: Programme, new: str, title: str, language: str) -> Draft:
    """A talk of one's own, copied from a built-in one."""
    draft = draft_of(programme)
    return replace(draft, id=new, title=title, language=language, copy_of=programme.id)


def programme_of(draft: Draft, known: Collection[str]) -> OwnTalk:
    """The whole talk of a faultless draft, with the fixed slides that are ``known``."""
    fixed = {slide.show: slide for slide in draft.fixed}
    first, last = (
        [fixed.get(ref, Chosen(ref, _FRAME_MINUTES)) for ref in refs if ref in known]
        for refs in (_FIRST, _LAST)
    )
    talk = {
        "id": draft.id,
        "title": draft.title,
        "language": draft.language,
        "copy_of": draft.copy_of,
        "slide": [_table(slide) for slide in (*first, *draft.slides, *last)],
        "own": [slide_of(written) for written in draft.own if written.id in draft.shows],
    }
    return OwnTalk.validated(**talk)


def framed(programme: Programme, known: Collection[str]) -> OwnTalk:
    """The programme with all fixed slides, some of which its file may not have: respect, and the number first
    and last.
    """
    return programme_of(draft_of(programme), known)


def faults(draft: Draft) -> Iterator[tuple[str, Fault]]:
    """The faults of the draft, each with its slide."""
    for slide in draft.slides:
        written = draft.written(slide.show)
        if fault := (fault_of(written) if written else None) or fault_in_remark(slide.remark):
            yield slide.show, fault


def can_be_kept(draft: Draft) -> bool:
    return bool(draft.slides) and tidy(draft.title) != "" and not any(faults(draft))


def without_faults(draft: Draft) -> Draft:
    """The draft without slides and remarks that cannot be shown."""
    own = tuple(written for written in draft.own if not fault_of(written))
    faulty = {written.id for written in draft.own} - {written.id for written in own}
    slides = tuple(
        replace(slide, remark="" if fault_in_remark(slide.remark) else slide.remark)
        for slide in draft.slides
        if slide.show not in faulty
    )
    return replace(draft, slides=slides, own=own)


def tidy(title: str) -> str:
    """The title for saving; "" if it cannot be one: a telephone number or an address is no title."""
    try:
        return plain_text(" ".join(title.split())[:LONGEST_TITLE].strip())
    except ValueError:
        return ""


def added(draft: Draft, ref: str) -> Draft:
    """Appends a slide; one that is already there stays in its place."""
    full = len(draft.slides) + len(_FIRST) + len(_LAST) >= MOST_SLIDES
    if full or ref in draft.shows:
        return draft
    return replace(draft, slides=(*draft.slides, Chosen(ref)))


def wrote(draft: Draft, written: Written) -> Draft:
    """Replaces the own slide with the same id, or appends it."""
    if draft.written(written.id):
        own = tuple(written if each.id == written.id else each for each in draft.own)
        return replace(draft, own=own)
    longer = added(draft, written.id)
    if longer is draft or len(draft.own) >= MOST_OWN_SLIDES:
        return draft
    return replace(longer, own=(*draft.own, written))


def free_slide(draft: Draft) -> str:
    """An id for another own slide."""
    taken = {written.id for written in draft.own}
    return next(name for n in range(1, len(taken) + 2) if (name := f"{draft.id}-{n}") not in taken)


def remarked(draft: Draft, ref: str, remark: str) -> Draft:
    return _changed(draft, ref, lambda slide: replace(slide, remark=remark))


def removed(draft: Draft, ref: str) -> Draft:
    slides = tuple(slide for slide in draft.slides if slide.show != ref)
    return replace(draft, slides=slides, own=tuple(each for each in draft.own if each.id != ref))


def moved(draft: Draft, ref: str, earlier: bool) -> Draft:
    """Moves a slide by one place; the first and the last stay."""
    at = draft.shows.index(ref) if ref in draft.shows else -1
    to = at + (-1 if earlier else 1)
    return draft if at < 0 or not 0 <= to < len(draft.slides) else placed(draft, ref, to)


def placed(draft: Draft, ref: str, at: int) -> Draft:
    """Moves a slide to a place among the others, limited to their number."""
    others = [slide for slide in draft.slides if slide.show != ref]
    own = [slide for slide in draft.slides if slide.show == ref]
    at = min(max(at, 0), len(others))
    return replace(draft, slides=(*others[:at], *own, *others[at:]))


def lasting(draft: Draft, ref: str, longer: bool) -> Draft:
    """Adds or removes a minute; the least is half a minute."""

    def changed(slide: Chosen) -> Chosen:
        minutes = min(max(slide.minutes + (1.0 if longer else -1.0), _LEAST), _MOST)
        # From half a minute on, in whole minutes.
        minutes = 1.0 if longer and slide.minutes == _LEAST else minutes
        return replace(slide, minutes=minutes, activity=min(slide.activity, minutes))

    return _changed(draft, ref, changed)


def _changed(draft: Draft, ref: str, change: Callable[[Chosen], Chosen]) -> Draft:
    return replace(draft, slides=tuple(change(s) if s.show == ref else s for s in draft.slides))


def _remark(programme: Programme, ref: str) -> str:
    return programme.remark_on(ref) if isinstance(programme, OwnTalk) else ""


def _table(slide: Chosen) -> dict[str, object]:
    remark = slide.remark.strip()
    timed: dict[str, object] = {"show": slide.show, "minutes": slide.minutes, "activity": slide.activity}
    return timed | ({"remark": remark} if remark else {})
