"""A visit: reading, its tools, the idle card and the ways out."""

from dataclasses import replace
from math import ceil, floor

from kiosk.base.clock import Moment
from kiosk.core.content.deck import Deck
from kiosk.core.content.pages.choices import ChoicesPage
from kiosk.core.content.pages.offer import OfferPage
from kiosk.core.content.pages.quiz import ANSWERS, QuizPage
from kiosk.core.loop.rules import open_ref
from kiosk.core.speech import private_listening
from kiosk.core.speech.reading_aloud import follow
from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.visit import Advice, Languages, Place, Reading, Side, Topics, Visit
from kiosk.core.state.state import FootHold, State
from kiosk.core.state.world import World
from kiosk.core.visit import curtain
from kiosk.core.visit.choosing import scene_before, scenes_behind
from kiosk.core.visit.idle_time import idle_after

FOOT_HOLD = 1.0
"""Seconds for which a finger on the lowest quarter of the screen has to stay."""


def step(state: State, visit: Visit, event: Event, world: World, now: Moment) -> State:
    if isinstance(event, ev.StartedAgain) or (visit.curtain is not None and curtain.ends(event)):
        return curtain.leave(state, visit, world, now)
    if isinstance(event, ev.Ticked):
        state = curtain.pass_time(state, visit, world, now)
        return _tick(state, state.scene, world, now) if isinstance(state.scene, Visit) else state
    if state.visitor.foot:
        state = replace(state, visitor=replace(state.visitor, foot=None))
    state = private_listening.follow(state, event, world, now)
    if visit.idle_card_at is not None:
        without_card = replace(visit, touched=now.seconds, idle_card_at=None)
        if isinstance(event, sp.PictureToggled):
            return curtain.toggle(follow(state, event), without_card, world, now)
        return replace(state, scene=without_card) if isinstance(event, ev.Continued) else state
    return _act(follow(state, event), replace(visit, touched=now.seconds), event, world, now)


def wake_at(state: State, visit: Visit, world: World, now: Moment) -> float:
    ends, never = private_listening.ends_at(state), float("inf")
    ends = min(ends, curtain.wake_at(state, visit, world, now))
    if visit.idle_card_at is not None:
        return min(ends, visit.idle_card_at + floor(now.seconds - visit.idle_card_at) + 1)
    held = state.visitor.foot
    return min(ends, _idle_at(state, visit, world), held.since + FOOT_HOLD if held else never)


def _idle_at(state: State, visit: Visit, world: World) -> float:
    """Monotonic seconds at which the idle card comes; never while a person uses one switch."""
    return float("inf") if state.visitor.scan else visit.touched + idle_after(visit, world, state.sign)


def countdown_left(visit: Visit, world: World, now: Moment) -> int:
    """Whole seconds left on the idle card; 0 while it does not cover the page."""
    if visit.idle_card_at is None:
        return 0
    return max(0, ceil(visit.idle_card_at + world.site.timings.countdown_s - now.seconds))


def survives(visit: Visit, deck: Deck) -> bool:
    """Whether ``deck`` still has the page that is being read."""
    place = visit.place
    return not isinstance(place, Reading) or deck.find_page(place.anchor.page) is not None


def _tick(state: State, visit: Visit, world: World, now: Moment) -> State:
    if now.seconds >= private_listening.ends_at(state):
        return curtain.leave(state, visit, world, now)
    held = state.visitor.foot
    if held and now.seconds >= held.since + FOOT_HOLD:
        visitor = replace(state.visitor, low=held.low, foot=None)
        return replace(state, visitor=visitor, scene=replace(visit, touched=now.seconds))
    if visit.idle_card_at is not None:
        over = now.seconds >= visit.idle_card_at + world.site.timings.countdown_s
        return curtain.leave(state, visit, world, now) if over else state
    if now.seconds < _idle_at(state, visit, world):
        return state
    return replace(state, scene=replace(visit, idle_card_at=now.seconds))


def _act(state: State, visit: Visit, event: Event, world: World, now: Moment) -> State:
    """Applies a touch; every touch restarts the idle timeout."""
    match event:
        case ev.BackPressed():
            return _back(state, visit, world, now)
        case ev.LanguageChosen(language=tag) if tag in world.choices:
            language = world.written(tag)
            kept = replace(visit, place=_shown(visit.place, world.deck_in(language)), side=_below(visit.side))
            chosen = kept if kept.side or kept.place else replace(kept, place=Topics())
            visitor = replace(state.visitor, language=language, sign=world.signed(tag))
            return replace(state, visitor=visitor, scene=chosen)
        case ev.TextSizeChosen(larger=larger):
            return replace(state, visitor=state.visitor.with_text_size(larger=larger), scene=visit)
        case ev.ContrastToggled():
            return replace(state, visitor=state.visitor.with_other_contrast(), scene=visit)
        case ev.LowToggled(low=low):
            return replace(state, visitor=replace(state.visitor, low=low), scene=visit)
        case sp.PictureToggled():
            return curtain.toggle(state, visit, world, now)
        case ev.FootPressed(low=low):
            foot = FootHold(now.seconds, low)
            return replace(state, visitor=replace(state.visitor, foot=foot), scene=visit)
        case _:
            if isinstance(event, ev.LanguagesOpened) and len(world.choices) < 2:
                return replace(state, scene=visit)
            return replace(state, scene=_go(visit, event, world.deck_in(state.language)))


def _go(visit: Visit, event: Event, deck: Deck) -> Visit:
    match event:
        case ev.ExploreTouched():
            return replace(visit, place=_topics(visit.place), side=None)
        case ev.LinkFollowed(ref=ref):
            place = open_ref(ref, deck)
            return replace(visit, place=place, side=None) if place else visit
        case ev.TurnedTo(anchor=anchor) if deck.find_page(anchor.page):
            return replace(visit, place=_turned(visit.place, anchor, deck))
        case ev.TopicsTurnedTo(first=first) if isinstance(visit.place, Topics) and visit.side is None:
            return replace(visit, place=replace(visit.place, first=first))
        case ev.Marked(number=number) if isinstance(visit.place, Reading) and visit.side is None:
            return replace(visit, place=_marked(visit.place, number, deck))
        case ev.LanguagesOpened():
            return _toggle_picker(visit)
        case ev.AdviceOpened():
            return replace(visit, side=Advice())
        case ev.LanguagesTurnedTo(first=first) if isinstance(visit.side, Languages):
            return replace(visit, side=replace(visit.side, first=first))
        case ev.CardsTurnedTo(card=card, detail=detail) if isinstance(visit.side, Advice):
            return replace(visit, side=Advice(card, detail))
        case ev.NamesTurnedTo(card=card, first=first) if isinstance(visit.side, Advice):
            return replace(visit, side=Advice(card, names=first))
        case _:
            return visit


def _toggle_picker(visit: Visit) -> Visit:
    """Opens or closes the picker. Over the loop it stays open: there is no visit below it."""
    match visit.side:
        case Languages(over=None) if visit.place is None:
            return visit
        case Languages(over=over):
            return replace(visit, side=over)
        case over:
            return replace(visit, side=Languages(over=over))


def _below(side: Side | None) -> Side | None:
    """The layer below the picker, apart from the place."""
    return side.over if isinstance(side, Languages) else side


def _topics(place: Place | None) -> Topics:
    """*All topics*, with the way back to the page; touches on that page are forgotten."""
    match place:
        case Reading(anchor=anchor):
            return Topics(anchor)
        case Topics():
            return place
        case None:
            return Topics()


def _shown(place: Place | None, deck: Deck) -> Place | None:
    """The part of a place that ``deck`` can show."""
    match place:
        case Reading(anchor=anchor):
            return place if deck.find_page(anchor.page) else Topics()
        case Topics(left=Anchor(page=page)) if not deck.find_page(page):
            return replace(place, left=None)
        case _:
            return place


def _turned(place: Place | None, anchor: Anchor, deck: Deck) -> Reading:
    """Keeps ticks of an offer while its screens are turned, an answer until the question changes, and the way
    back through scenes.
    """
    if not isinstance(place, Reading) or place.anchor.page != anchor.page:
        return Reading(anchor)
    return Reading(anchor, _marks_kept(place, anchor, deck))


def _marks_kept(left: Reading, found: Anchor, deck: Deck) -> frozenset[int]:
    match deck.find_page(found.page):
        case OfferPage():
            return left.marked
        case QuizPage() as page if page.question_at(left.anchor.block) == page.question_at(found.block):
            return left.marked
        case ChoicesPage() as page:
            return scenes_behind(left, found, page)
        case _:
            return frozenset()


def _marked(place: Reading, number: int, deck: Deck) -> Reading:
    match deck.find_page(place.anchor.page):
        case OfferPage(rows=rows) if 0 <= number < len(rows):
            return replace(place, marked=place.marked ^ {number})
        case QuizPage() if 0 <= number < ANSWERS:
            return replace(place, marked=frozenset({number}))
        case _:
            return place


def _back(state: State, visit: Visit, world: World, now: Moment) -> State:
    """Goes to the layer below: Advice, the page, all topics, the loop; from all topics to the last page.
    Below a page that *Advice* leads to is *Advice*; below a scene is the one before.
    """
    match visit:
        case Visit(side=Languages(over=Advice() as over)):
            return replace(state, scene=replace(visit, side=over))
        case Visit(side=Advice(card=card, names=int())):
            return replace(state, scene=replace(visit, side=Advice(card)))
        case Visit(side=Languages() | Advice()) if visit.place:
            return replace(state, scene=replace(visit, side=None))
        case Visit(place=Reading(anchor=anchor) as place, side=None):
            deck = world.deck_in(state.language)
            if isinstance(deck.find_page(anchor.page), ChoicesPage) and (before := scene_before(place)):
                return replace(state, scene=replace(visit, place=before))
            return replace(state, scene=_above(visit, anchor, deck))
        case Visit(place=Topics(left=Anchor() as left), side=None) if _can_be_read(left, state, world):
            return replace(state, scene=replace(visit, place=Reading(left)))
        case _:
            return curtain.leave(state, visit, world, now)


def _above(visit: Visit, anchor: Anchor, deck: Deck) -> Visit:
    """The layer that leads to a page: *Advice* or its tile."""
    topic = anchor.page.partition("/")[0]
    if deck.of_advice and deck.of_advice.id == topic:
        return replace(visit, place=Topics(), side=Advice())
    return replace(visit, place=Topics(first=deck.tile_of(anchor.page)))


def _can_be_read(anchor: Anchor, state: State, world: World) -> bool:
    """Whether the page still exists: the content may have been reloaded."""
    return world.deck_in(state.language).find_page(anchor.page) is not None
