"""Decides for the attract loop which panel is shown, for how long, in which language."""

from dataclasses import replace

from kiosk.base.clock import Moment
from kiosk.core.content.deck import Deck
from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.stops import Stop
from kiosk.core.display.pixel_shift import next_step, shift_at
from kiosk.core.loop.reading_time import asks_for, dwell
from kiosk.core.loop.sections import ends_section
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.event import Event
from kiosk.core.state.out_of_order import put_out_of_order
from kiosk.core.state.playable import Playable, place, with_turns
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrderReason
from kiosk.core.state.scenes.visit import Advice, Languages, Place, Reading, Side, Topics, Visit
from kiosk.core.state.state import LanguageHold, State, Visitor
from kiosk.core.state.world import World


def begin(state: State, world: World, now: Moment) -> State:
    """The loop at its first panel, in its first language; out of order if nothing may play.

    The first panel slides in only over another panel; otherwise it appears at once, without a hand-over.
    """
    playable = state.house.playable
    rounds = playable.rounds
    if not rounds:
        language = world.written(world.looped[0])
        return put_out_of_order(state, language, OutOfOrderReason.CONTENT, state.house.available, now)
    first = playable.stops(world.written(rounds[0]))[0].id
    came = now.seconds if isinstance(state.scene, Loop) else now.seconds - world.pace.handover
    return _plain(state, rounds[0], Loop(first, came, rested=False), world, now)


def return_to_loop(state: State, began_at: str, world: World, now: Moment) -> State:
    """The loop as if nobody had touched it: the next practical panel after ``began_at``, at rest."""
    if state.house.round not in state.house.playable.rounds:
        return begin(state, world, now)
    after = _following(began_at, state.house.turn, state.house.language, state.house.playable)
    panel, turn = next((each for each in after if each[0].practical), after[0])
    quiet = now.seconds + world.pace.ignore_after_start_again
    plain = _plain(state, state.house.round, Loop(panel.id, quiet, rested=True, turn=turn), world, now)
    return replace(plain, visitor=Visitor(ignore_until=quiet))


def step(state: State, loop: Loop, event: Event, world: World, now: Moment) -> State:
    match event:
        case ev.Ticked():
            return _tick(state, loop, world, now)
        case ev.PauseToggled():
            return replace(state, scene=_toggle_pause(loop, now))
        case ev.LanguageChosen(language=tag) if _may_play_in(tag, world, state.house.playable):
            language, sign = world.written(tag), world.signed(tag)
            panel, turn = nearest_playable(loop.panel, loop.turn, language, state.house.playable)
            if tag == state.house.round:
                visitor = replace(state.visitor, language=None, sign="", hold=None)
            else:
                hold = LanguageHold(panel, now.seconds, turn)
                visitor = replace(state.visitor, language=language, sign=sign, hold=hold)
            return replace(state, visitor=visitor, scene=Loop(panel, now.seconds, rested=True, turn=turn))
        case ev.PanelTouched(panel=panel_id):
            touched = next((p for p in world.deck.panels if p.id == panel_id), None)
            place = open_ref(touched.topic or "", world.deck_in(state.language)) if touched else None
            return _visit(state, place or Topics(), loop, now)
        case ev.AnswerTouched(panel=panel_id) if panel_id == loop.panel:
            return replace(state, scene=replace(loop, reasoned=True))
        case ev.ExploreTouched():
            return _visit(state, Topics(), loop, now)
        case ev.LanguagesOpened() if len(world.choices) > 1:
            return _visit(state, None, loop, now, Languages())
        case ev.AdviceOpened():
            return _visit(state, None, loop, now, Advice())
        case ev.LinkFollowed(ref=ref):
            return _visit(state, open_ref(ref, world.deck_in(state.language)) or Topics(), loop, now)
        case _:
            return state


def wake_at(state: State, loop: Loop, world: World, now: Moment) -> float:
    hold = state.visitor.hold
    hold_ends = hold.since + world.site.timings.language_hold_s if hold else float("inf")
    if loop.paused_at is not None:
        return min(hold_ends, loop.paused_at + world.site.timings.pause_s)
    changes = _next_minute(now) if _is_clock(loop, world) else float("inf")
    reasons = reasons_at(loop, state, world)
    leaves = leaves_at(loop, state, world, now)
    return min(hold_ends, changes, reasons, next_step(now.seconds) if leaves == float("inf") else leaves)


def rests_at(loop: Loop, world: World) -> float:
    """Monotonic seconds at which the hand-over ends and the dwell begins."""
    return loop.since + (0.0 if loop.rested else world.pace.handover)


def leaves_at(loop: Loop, state: State, world: World, now: Moment) -> float:
    """Monotonic seconds at which the next panel comes, not counting pauses; infinity for a loop of
    one panel.
    """
    panels = state.house.playable.stops(state.language)
    panel = next((p for p in panels if p.id == loop.panel), None)
    if panel is None:
        return now.seconds
    if len(panels) == 1:
        return float("inf")
    return rests_at(loop, world) + dwell(panel, state.language, world, state.sign)


def reasons_at(loop: Loop, state: State, world: World) -> float:
    """Monotonic seconds at which the reason of a panel comes by itself; infinity if there is none to come."""
    panel = next((p for p in state.house.playable.stops(state.language) if p.id == loop.panel), None)
    if panel is None or loop.reasoned:
        return float("inf")
    return rests_at(loop, world) + asks_for(panel, state.language, world)


def open_ref(ref: str, deck: Deck) -> Place | None:
    """The first anchor of a topic or a page; None if the content has neither."""
    if topic := deck.find_topic(ref):
        return Reading(Anchor(f"{topic.id}/{topic.pages[0].id}"))
    return Reading(Anchor(ref)) if deck.find_page(ref) else None


def nearest_playable(panel_id: str, turn: int, language: str, playable: Playable) -> tuple[str, int]:
    """The panel with its turn, or the next one that exists in ``language``, if there is one."""
    stops = playable.stops(language)
    if not stops or any(stop.id == panel_id for stop in stops):
        return panel_id, turn
    stop, turn = _following(panel_id, turn, language, playable)[0]
    return stop.id, turn


def _may_play_in(tag: str, world: World, playable: Playable) -> bool:
    """Whether the language is offered and has a stop that may play today."""
    return tag in world.choices and bool(playable.stops(world.written(tag)))


def _is_clock(loop: Loop, world: World) -> bool:
    return any(panel.id == loop.panel and isinstance(panel, Clock) for panel in world.deck.panels)


def _next_minute(now: Moment) -> float:
    return now.seconds + 60 - now.wall.second - now.wall.microsecond / 1_000_000


def _tick(state: State, loop: Loop, world: World, now: Moment) -> State:
    if state.house.round not in state.house.playable.rounds:
        return begin(state, world, now)
    if _goes_back(state, world, now):
        panel, turn = nearest_playable(loop.panel, loop.turn, state.house.language, state.house.playable)
        loop = loop if panel == loop.panel else Loop(panel, now.seconds, rested=True, turn=turn)
        state = replace(_without_choice(state), scene=loop)
    if loop.paused_at is not None and _plays(loop, state):
        over = now.seconds >= loop.paused_at + world.site.timings.pause_s
        return replace(state, scene=_toggle_pause(loop, now)) if over else state
    if now.seconds >= reasons_at(loop, state, world):
        loop = replace(loop, reasoned=True)
        state = replace(state, scene=loop)
    leaves = leaves_at(loop, state, world, now)
    if leaves == float("inf"):
        return _shifted(state, now)
    return state if now.seconds < leaves else _advance(state, loop, world, now)


def _plays(loop: Loop, state: State) -> bool:
    return any(stop.id == loop.panel for stop in state.house.playable.stops(state.language))


def _goes_back(state: State, world: World, now: Moment) -> bool:
    """Whether the time of a chosen language is over, or nothing in it can play any more."""
    hold = state.visitor.hold
    over = hold and now.seconds >= hold.since + world.site.timings.language_hold_s
    return bool(over) or not _may_play_in(state.language, world, state.house.playable)


def _advance(state: State, loop: Loop, world: World, now: Moment) -> State:
    state = _shifted(state, now)
    playable, here = state.house.playable, (loop.panel, loop.turn)
    following = _next(here, state.language, playable)
    if ends_section(here, following, state.language, world, playable):
        state = _next_language(state, playable.rounds, world)
        following = _next(here, state.language, playable)
    hold = state.visitor.hold
    if hold and (hold.panel, hold.turn) == following:
        state = _without_choice(state)
        following = nearest_playable(*following, state.language, playable)
    panel, turn = following
    house = replace(state.house, turn=turn)
    return replace(state, house=house, scene=Loop(panel, now.seconds, rested=False, turn=turn))


def _next(here: tuple[str, int], language: str, playable: Playable) -> tuple[str, int]:
    stop, turn = _following(*here, language, playable)[0]
    return stop.id, turn


def _next_language(state: State, rounds: tuple[str, ...], world: World) -> State:
    following = rounds[(rounds.index(state.house.round) + 1) % len(rounds)]
    turned = replace(state, house=state.house.in_round(following, world))
    return turned if state.visitor.hold else _without_choice(turned)


def _without_choice(state: State) -> State:
    """The loop to the language of its round."""
    return replace(state, visitor=replace(state.visitor, language=None, sign="", hold=None))


def _shifted(state: State, now: Moment) -> State:
    return replace(state, house=replace(state.house, shift=shift_at(now.seconds)))


def _following(panel_id: str, turn: int, language: str, playable: Playable) -> tuple[tuple[Stop, int], ...]:
    """All stops that exist in ``language``, with their turns, beginning after ``panel_id``."""
    panels = playable.stops(language)
    at, turns = place(panel_id, turn, panels), with_turns(panels)
    if at is None:
        every = with_turns(playable.every.stops)
        known = {(stop.id, turn): i for i, (stop, turn) in enumerate(turns)}
        here = place(panel_id, turn, playable.every.stops) or 0
        after = (known.get((stop.id, turn)) for stop, turn in every[here:] + every[:here])
        at = next((i for i in after if i is not None), 0) - 1
    return turns[at + 1 :] + turns[: at + 1]


def _toggle_pause(loop: Loop, now: Moment) -> Loop:
    return replace(loop, paused_at=now.seconds) if loop.paused_at is None else resumed(loop, now)


def resumed(loop: Loop, now: Moment) -> Loop:
    if loop.paused_at is None:
        return loop
    return replace(loop, since=loop.since + now.seconds - loop.paused_at, paused_at=None)


def _visit(state: State, place: Place | None, loop: Loop, now: Moment, side: Side | None = None) -> State:
    visit = Visit(place, loop.panel, now.seconds, side)
    return replace(state, visitor=replace(state.visitor, hold=None), scene=visit)


def _plain(state: State, tag: str, loop: Loop, world: World, now: Moment) -> State:
    """Shows the loop with nothing left of a visit; ``tag`` is the language of the round."""
    house = replace(state.house.in_round(tag, world), shift=shift_at(now.seconds))
    return replace(state, house=house, visitor=Visitor(), scene=loop)
