"""The kiosk's behaviour: step() returns the next state, wake_at() when to look again."""

from dataclasses import replace
from datetime import timedelta
from math import inf
from typing import assert_never

from kiosk.base.clock import Moment
from kiosk.core.announcements import rules as announcing
from kiosk.core.dark import rules as dark_rules
from kiosk.core.loop import rules as loop_rules
from kiosk.core.loop import switch_scanning
from kiosk.core.numbers.available_now import available_at
from kiosk.core.staff import rules as staff_rules
from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state import staff_events as se
from kiosk.core.state import talk_events as te
from kiosk.core.state.event import Event
from kiosk.core.state.out_of_order import put_out_of_order
from kiosk.core.state.pace import START_TIMEOUT
from kiosk.core.state.playable import playable_now
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrder, OutOfOrderReason
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.staff_panels.studio import DoorStood
from kiosk.core.state.state import House, State, Visitor
from kiosk.core.state.world import World
from kiosk.core.studio_door import rules as studio_door
from kiosk.core.talk import resuming
from kiosk.core.talk import rules as talk_rules
from kiosk.core.visit import curtain, panel_listening
from kiosk.core.visit import rules as visit_rules


def step(state: State, event: Event, world: World | None, now: Moment) -> State:
    """The state after ``event``. All behaviour of the kiosk is decided here.

    ``world`` is None until content and site have been loaded once.
    """
    after = _step(studio_door.at_this_moment(state, world, now), event, world, now)
    ended = isinstance(event, te.TalkEnded)
    kept = None if ended else resuming.kept_after(state, after, now)
    return after if kept == after.house.kept else replace(after, house=replace(after.house, kept=kept))


def _offering(house: House, event: se.SticksTaken | se.StudioOffered | se.FleetsJoined) -> House:
    """Notes a service that this machine has."""
    match event:
        case se.SticksTaken():
            return replace(house, takes_sticks=True)
        case se.StudioOffered():
            return replace(house, opens_studio=True)
        case se.FleetsJoined():
            return replace(house, joins_fleets=True)


def _step(state: State, event: Event, world: World | None, now: Moment) -> State:
    match event:
        case ev.LoadFailed():
            language = event.world.written(event.world.looped[0]) if event.world else state.house.language
            return put_out_of_order(state, language, event.reason, event.available, now)
        case ev.WorldChanged():
            return _settled(state, _enter(state, event.world, now), event.world, now)
        case ev.FilesJudged(spoilt=spoilt):
            return replace(state, house=replace(state.house, spoilt=spoilt))
        case ev.RoomTextRead(step=of_rooms):
            return replace(state, house=replace(state.house, room_text=of_rooms))
        case te.TalkFound(kept=kept):
            return replace(state, house=replace(state.house, kept=kept))
        case se.SticksTaken() | se.StudioOffered() | se.FleetsJoined():
            return replace(state, house=_offering(state.house, event))
        case DoorStood(standing=standing):
            return studio_door.stood(state, standing)
        case se.HoursTodayRead() | se.ScreenAsked() | se.AnnouncementsRead():
            read = _decided(state, event, world, now)
            return _step(read, ev.Ticked(), world, now) if world else read
        case se.PinSet():
            return staff_rules.set_again(state)
        case sp.HeadsetPlugged(plugged=plugged):
            state = replace(state, house=replace(state.house, headset=plugged))
    match state.scene:
        case Starting(since=since):
            late = now.seconds >= since + START_TIMEOUT
            house, reason = state.house, OutOfOrderReason.CONTENT
            return put_out_of_order(state, house.language, reason, house.available, now) if late else state
        case OutOfOrder(retry_at=retry_at):
            return replace(state, scene=Starting(now.seconds)) if now.seconds >= retry_at else state
        case Loop() | Visit() | Talk() | PinPad() | StaffPage() | Dark() | Announcing() as scene:
            assert world is not None
            quiet = now.seconds < state.visitor.ignore_until and not isinstance(event, ev.Ticked)
            after = state if quiet else _apply_rules(state, scene, event, world, now)
            return _settled(state, after, world, now)
        case _:
            assert_never(state.scene)


def _decided(
    state: State,
    event: se.HoursTodayRead | se.ScreenAsked | se.AnnouncementsRead,
    world: World | None,
    now: Moment,
) -> State:
    """Applies decisions made elsewhere, on the disk or from afar, before their consequences."""
    match event:
        case se.HoursTodayRead(today=today, off_until=off_until):
            house = replace(state.house, hours_today=today, screen_off_until=off_until)
        case se.AnnouncementsRead(found=found):
            house = replace(state.house, announcements=found)
        case se.ScreenAsked(on=on):
            return dark_rules.switch_from_afar(state, on, world, now) if world else state
        case _:
            assert_never(event)
    return replace(state, house=house)


_Running = Loop | Visit | Talk | PinPad | StaffPage | Dark | Announcing


def _settled(before: State, after: State, world: World, now: Moment) -> State:
    """Darkens a closed screen, and covers it with an announcement."""
    return announcing.settle(dark_rules.settle(before, after, world, now), world, now)


def _apply_rules(state: State, scene: _Running, event: Event, world: World, now: Moment) -> State:
    state = _of_the_moment(state, world, now)
    state = switch_scanning.follow(state, event, world, now)
    if isinstance(scene, Loop | Talk | Announcing):
        state = staff_rules.hold_plate(state, scene, event, world, now)
        if isinstance(state.scene, PinPad):
            return state
    match scene:
        case Loop():
            if isinstance(event, te.TalkBegun):
                return talk_rules.begin(state, event, world, now)
            if isinstance(event, te.TalkResumed):
                return resuming.resume(state, world, now, event.alone)
            return panel_listening.step(state, scene, event, world, now)
        case Visit():
            return visit_rules.step(state, scene, event, world, now)
        case Talk():
            return talk_rules.step(state, scene, event, world, now)
        case PinPad():
            return staff_rules.step_pad(state, scene, event, world, now)
        case StaffPage():
            return staff_rules.step_page(state, scene, event, world, now)
        case Announcing():
            return announcing.step(state, scene, event)
        case Dark():
            lit = dark_rules.step(state, scene, event, world, now)
            if isinstance(event, sp.HeadsetPlugged) and isinstance(lit.scene, Loop):
                return panel_listening.step(lit, lit.scene, event, world, now)
            return lit


def _of_the_moment(state: State, world: World, now: Moment) -> State:
    playable = playable_now(state.house.playable, world, now)
    available = available_at(world.site, now, world.holidays)
    house = replace(state.house, available=available, playable=playable)
    moved = dark_rules.at_this_moment(replace(state, house=house), world, now)
    return announcing.at_this_moment(moved, now)


def wake_at(state: State, world: World | None, now: Moment) -> float:
    """Monotonic seconds at which time alone changes the state."""
    match state.scene:
        case Starting(since=since):
            return since + START_TIMEOUT
        case OutOfOrder(retry_at=retry_at):
            return retry_at
    assert world is not None
    match state.scene:
        case Loop() as loop:
            awaited = loop_rules.wake_at(state, loop, world, now)
        case Visit() as visit:
            awaited = visit_rules.wake_at(state, visit, world, now)
        case Talk() as talk:
            awaited = talk_rules.wake_at(talk, now)
        case PinPad() as pad:
            awaited = staff_rules.wake_at_pad(state, pad, now)
        case StaffPage() as page:
            awaited = staff_rules.wake_at_page(page)
        case Dark():
            awaited = dark_rules.wake_at(state, world, now)
        case Announcing():
            awaited = inf
        case _:
            assert_never(state.scene)
    awaited = min(awaited, switch_scanning.wake_at(state, world), dark_rules.falls_at(state, world, now))
    awaited = min(awaited, announcing.wake_at(state, world, now))
    if (plate := state.visitor.plate) is not None:
        awaited = min(awaited, plate + staff_rules.PLATE_HOLD)
    house = state.house
    ends = (house.available.until, house.playable.until, house.opening.until, house.screen_off_until)
    return min(awaited, *(now.seconds + (end - now.wall) / timedelta(seconds=1) for end in ends if end))


def _enter(state: State, world: World, now: Moment) -> State:
    """Keeps the scene if the new world still has it; otherwise the loop begins."""
    of_round = state.house.round if state.house.round in world.looped else world.looped[0]
    house = _of_the_moment(state, world, now).house.in_round(of_round, world)
    language = state.language if state.language in world.languages else house.language
    sign = state.sign if world.signed(state.sign) and world.written(state.sign) == language else ""
    is_round = (language, sign) == (house.language, house.sign) and state.visitor.hold is None
    # Behind a hidden picture the loop changes the language of the house; the visit keeps its own.
    follows = is_round and not (isinstance(state.scene, Visit) and state.scene.curtain)
    visitor = replace(state.visitor, language=None if follows else language, sign="" if follows else sign)
    shown = replace(state, house=house, visitor=visitor)
    match state.scene:
        case Visit() as visit if visit_rules.survives(visit, world.deck_in(language)):
            return curtain.renew(shown, visit, world, now)
        case Talk() as talk if talk_rules.survives(talk, world, language):
            return shown
        case StaffPage() | PinPad(talk=None):
            return shown
        case PinPad(talk=Talk() as talk) as pad:
            goes_on = talk_rules.survives(talk, world, language)
            return shown if goes_on else replace(shown, scene=replace(pad, talk=None))
        case Announcing(talk=Talk() as talk) as over:
            goes_on = talk_rules.survives(talk, world, language)
            return shown if goes_on else replace(shown, scene=replace(over, talk=None))
        case Announcing():
            return shown
        case Dark() if dark_rules.is_closed(shown, world):
            return replace(shown, visitor=Visitor())
        case Loop(panel=panel) if any(p.id == panel for p in house.playable.stops(language)):
            return shown
    return loop_rules.begin(shown, world, now)
