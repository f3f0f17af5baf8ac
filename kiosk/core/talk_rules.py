"""A talk: staff turn the slides, row by row and screen by screen; the number stays in view."""

from dataclasses import replace
from math import floor

from kiosk.core import events as ev
from kiosk.core import loop_rules
from kiosk.core.blocks import BlockKind
from kiosk.core.clock import Moment
from kiosk.core.entry_events import PhoneCardClosed
from kiosk.core.pages.offer import OfferPage
from kiosk.core.pages.quiz import QUESTION_BLOCKS, QuizPage
from kiosk.core.panels.list_panel import ListPanel
from kiosk.core.programmes import Slide
from kiosk.core.state import TEXT_STEPS, Anchor, Loop, State, Talk
from kiosk.core.stops import PageStop, Stop
from kiosk.core.world import World

IDLE = 600.0
"""Seconds after which a talk that nobody leads ends by itself."""

WARNING = 60.0
"""Seconds before that, staff are told."""


def begin(state: State, event: ev.TalkBegun, world: World, now: Moment) -> State:
    """The first slide, at rest, in letters of the ordinary size; an unknown programme changes nothing."""
    slides = slides_of(event.programme, state.language, world, now)
    if not slides:
        return state
    stand = _stand(slides[0].show, now)
    talk = Talk(event.programme, stand, event.staff_language, now.seconds, alone=event.alone)
    return replace(state, scene=talk, hold=None, text_step=0, high_contrast=False)


def step(state: State, talk: Talk, event: ev.Event, world: World, now: Moment) -> State:
    if isinstance(event, ev.Ticked):
        return _end(state, world, now) if now.seconds >= talk.touched + IDLE else state
    if isinstance(event, ev.ScreenCut):
        stand = replace(talk.stand, cut=event.cut) if event.at == talk.stand.anchor else talk.stand
        return replace(state, scene=replace(talk, stand=stand))
    if isinstance(event, ev.Touched) and world.site.mode != "present":
        # On a kiosk anybody may touch the room's screen, and would keep it from ever going back.
        return state
    return _lead(state, replace(talk, touched=now.seconds), event, world, now)


def wake_at(talk: Talk, now: Moment) -> float:
    """Each full second of the talk, for its clock."""
    return talk.touched + floor(now.seconds - talk.touched) + 1


def closes_in(talk: Talk, now: Moment) -> int | None:
    """Whole seconds until the talk ends by itself; None while that is far off."""
    left = talk.touched + IDLE - now.seconds
    return max(0, floor(left)) if left <= WARNING else None


def slides_of(programme_id: str, language: str, world: World, now: Moment) -> tuple[Slide, ...]:
    """The slides of a programme that can be said in ``language`` today."""
    programme = world.talks.programme(programme_id)
    said = (
        (slide for slide in programme.slides if _is_said(slide.show, language, world, now))
        if programme
        else ()
    )
    return tuple(said)


def survives(talk: Talk, world: World, language: str, now: Moment) -> bool:
    return talk.stand.panel in {slide.show for slide in slides_of(talk.programme, language, world, now)}


def rows(stop: Stop, at: Anchor) -> tuple[int, ...]:
    """Where each row begins that comes by a step of its own: items of a list, or blocks of a page."""
    match stop:
        case ListPanel(items=items):
            return tuple(range(len(items)))
        case PageStop(page=QuizPage() as page):
            return (page.question_at(at.block) * QUESTION_BLOCKS + 1,)
        case PageStop(page=OfferPage(), blocks=blocks):
            return tuple(range(len(blocks)))
        case PageStop(blocks=blocks):
            return tuple(i for i, block in enumerate(blocks) if block.kind is BlockKind.STEP)
        case _:
            return ()


def _lead(state: State, talk: Talk, event: ev.Event, world: World, now: Moment) -> State:
    """What staff do; whatever it is, somebody is there."""
    match event:
        case ev.TalkStepped() if talk.blanked:
            return replace(state, scene=replace(talk, blanked=False))
        case ev.TalkStepped(forward=forward):
            begun = replace(talk, began=now.seconds if talk.began is None else talk.began)
            return replace(state, scene=(_on if forward else _back)(state, begun, world, now))
        case ev.SlideChosen(ref=ref) if ref in _refs(state, talk, world, now):
            return replace(state, scene=replace(_at(talk, ref, now), blanked=False))
        case ev.BlankToggled():
            return replace(state, scene=replace(talk, blanked=not talk.blanked))
        case ev.LanguageChosen(language=language) if language in world.languages:
            return _speak(state, talk, language, world, now)
        case ev.StaffLanguageChosen(language=language):
            return replace(state, scene=replace(talk, staff_language=language))
        case ev.TextSizeChosen(larger=larger):
            text_step = min(max(state.text_step + (1 if larger else -1), 0), TEXT_STEPS - 1)
            return replace(state, scene=_measured_anew(talk), text_step=text_step)
        case ev.PhonesAllowed(allowed=allowed):
            return replace(state, scene=replace(talk, phones=allowed))
        case PhoneCardClosed():
            return replace(state, scene=replace(talk, alone=False))
        case ev.TalkEnded():
            return _end(state, world, now)
        case _:
            return replace(state, scene=talk)


def _on(state: State, talk: Talk, world: World, now: Moment) -> Talk:
    stand = talk.stand
    stop = world.slide(stand.panel, now.wall.date())
    steps = rows(stop, stand.anchor) if stop else ()
    after = stand.cut.after if stand.cut else None
    if talk.revealed < len(steps):
        shown = replace(talk, revealed=talk.revealed + 1)
        return _turned(shown, after) if after and steps[talk.revealed] >= after.block else shown
    if after:
        return _turned(talk, after)
    if question := _next_question(stop, stand.anchor):
        return replace(_turned(talk, question), revealed=0)
    refs = _refs(state, talk, world, now)
    further = refs[refs.index(stand.panel) + 1 :] if stand.panel in refs else refs
    return _at(talk, further[0], now) if further else talk


def _back(state: State, talk: Talk, world: World, now: Moment) -> Talk:
    """The same steps in the other direction; a slide is met with all its rows."""
    stand = talk.stand
    stop = world.slide(stand.panel, now.wall.date())
    steps = rows(stop, stand.anchor) if stop else ()
    if talk.revealed and (row := steps[talk.revealed - 1]) >= stand.anchor.block:
        hidden = replace(talk, revealed=talk.revealed - 1)
        return _turned_back(hidden) if talk.behind and row == stand.anchor.block else hidden
    if talk.behind:
        return _turned_back(talk) if talk.revealed else replace(_turned_back(talk), revealed=len(steps))
    refs = _refs(state, talk, world, now)
    before = refs[: refs.index(stand.panel)] if stand.panel in refs else ()
    if not before:
        return talk
    back = _at(talk, before[-1], now)
    shown = world.slide(before[-1], now.wall.date())
    return replace(back, revealed=len(rows(shown, back.stand.anchor)) if shown else 0)


def _next_question(stop: Stop | None, at: Anchor) -> Anchor | None:
    """Where the next question of *True or not?* begins."""
    if not isinstance(stop, PageStop) or not isinstance(stop.page, QuizPage):
        return None
    block = (stop.page.question_at(at.block) + 1) * QUESTION_BLOCKS
    return Anchor(stop.id, block) if block < len(stop.blocks) else None


def _speak(state: State, talk: Talk, language: str, world: World, now: Moment) -> State:
    """The slide stays; where it cannot be said, the first that can."""
    spoken = replace(state, language=language)
    refs = _refs(spoken, talk, world, now)
    if not refs:
        return state
    same = talk.stand.panel in refs
    return replace(spoken, scene=_measured_anew(talk) if same else _at(talk, refs[0], now))


def _refs(state: State, talk: Talk, world: World, now: Moment) -> tuple[str, ...]:
    return tuple(slide.show for slide in slides_of(talk.programme, state.language, world, now))


def _is_said(ref: str, language: str, world: World, now: Moment) -> bool:
    unsaid = world.unsaid.get(language)
    if unsaid and ref.partition("/")[0] in unsaid.panels | unsaid.topics:
        return False
    stop = world.slide(ref, now.wall.date())
    return stop is not None


def _stand(ref: str, now: Moment, rested: bool = True) -> Loop:
    return Loop(ref, now.seconds, rested)


def _at(talk: Talk, ref: str, now: Moment) -> Talk:
    """The beginning of a slide, which comes by a hand-over."""
    if ref == talk.stand.panel:
        return replace(talk, stand=_stand(ref, now), revealed=0, behind=())
    return replace(talk, stand=_stand(ref, now, rested=False), revealed=0, behind=())


def _turned(talk: Talk, to: Anchor) -> Talk:
    stand = replace(talk.stand, at=to, cut=None, rested=True)
    return replace(talk, stand=stand, behind=(*talk.behind, talk.stand.anchor))


def _turned_back(talk: Talk) -> Talk:
    *behind, at = talk.behind
    return replace(talk, stand=replace(talk.stand, at=at, cut=None, rested=True), behind=tuple(behind))


def _measured_anew(talk: Talk) -> Talk:
    return replace(talk, stand=replace(talk.stand, cut=None, rested=True))


def _end(state: State, world: World, now: Moment) -> State:
    """The loop, with nothing left of the talk."""
    return loop_rules.begin(state, world, now)
