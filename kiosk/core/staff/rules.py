"""Lets staff into a running kiosk: the held plate, the PIN pad, the staff page."""

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING, assert_never

from kiosk.base.clock import Moment
from kiosk.core.loop import rules as loop_rules
from kiosk.core.site.pin import LONGEST
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state import talk_events as te
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.pin_pad import FREE, PinPad, Tries
from kiosk.core.state.scenes.staff_page import Reload, SoundTest, StaffPage
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.talk import resuming
from kiosk.core.talk import rules as talk_rules
from kiosk.core.talk.leading_events import LEADING

if TYPE_CHECKING:
    from kiosk.core.staff.panel_rule import PanelRule
    from kiosk.core.state.staff_panels import StaffPanel

PLATE_HOLD = 5.0
PAD_IDLE = 30.0
LEAVE_HOLD = 3.0
"""Seconds."""

MOST_WRONG = 5
REST = 300.0
"""After so many wrong PINs in a row the pad is locked for so many seconds."""

_MINUTE = 60.0


def hold_plate(
    state: State, scene: Loop | Talk | Announcing, event: Event, world: World, now: Moment
) -> State:
    """Applies an event to a finger on the plate; any other action ends the hold."""
    plate = state.visitor.plate
    match event:
        case se.PlatePressed() if world.site.mode != "present":
            return _with_plate(state, now.seconds)
        case ev.Ticked() if plate is not None and now.seconds >= plate + PLATE_HOLD:
            return _open_pad(state, scene, now)
        case se.TalkLeft() if isinstance(scene, Talk) and scene.by_touch:
            return _open_pad(state, scene, now)
        case ev.Ticked() | ev.ScreenCut():
            return state
        case _:
            return _with_plate(state, None)


def set_again(state: State) -> State:
    """Lifts the lock: a person who can set the PIN at the machine must not wait because of other people's
    tries.
    """
    state = _with_tries(state, FREE)
    if isinstance(state.scene, PinPad):
        return replace(state, scene=replace(state.scene, typed="", asked=None, refused=False))
    return state


def step_pad(state: State, pad: PinPad, event: Event, world: World, now: Moment) -> State:
    state = _with_tries(state, _rested(state.house.tries, now))
    match event:
        case ev.Ticked():
            return _leave_pad(state, pad, world, now) if now.seconds >= pad.touched + PAD_IDLE else state
        case ev.StartedAgain() | ev.BackPressed():
            return _leave_pad(state, pad, world, now)
        case se.PinChecked(asked=asked, right=right) if asked == pad.asked:
            if right:
                return _let_in(_with_tries(state, FREE), pad, world, now)
            return replace(state, scene=replace(pad, typed="", asked=None, refused=True))
        case se.PinChecked() | ev.ScreenCut():
            return state
        case ev.ContrastToggled():
            visitor = state.visitor.with_other_contrast()
            return replace(state, visitor=visitor, scene=_touched(state, pad, now))
        case _ if pad.talk and isinstance(event, LEADING):
            return talk_rules.step(_leave_pad(state, pad, world, now), pad.talk, event, world, now)
        case _:
            return _type(state, _touched(state, pad, now), event, now)


def _touched(state: State, pad: PinPad, now: Moment) -> PinPad:
    """Notes a touch. On a locked pad it does not extend its time on the screen, since the pad shows no number
    to call.
    """
    return pad if rest_minutes(state.house.tries, now) else replace(pad, touched=now.seconds)


def _rule_of(panel: "StaffPanel") -> "PanelRule":
    """The rules of a panel. They are imported at the first staff page, which most starts never show."""
    from kiosk.core.staff.panels import PANELS

    return PANELS[type(panel)]


def step_page(state: State, page: StaffPage, event: Event, world: World, now: Moment) -> State:
    rule = _rule_of(page.panel)
    match event:
        case ev.Ticked() if page.leaving is not None and now.seconds >= page.leaving + LEAVE_HOLD:
            return replace(state, scene=replace(page, left=True))
        case ev.Ticked():
            over = now.seconds >= page.touched + rule.idle
            return loop_rules.return_to_loop(state, page.began_at, world, now) if over else state
        case ev.BackPressed() if page.panel != Overview():
            back = replace(page, touched=now.seconds, panel=rule.back(page.panel), first=0)
            return replace(state, scene=back)
        case ev.StartedAgain() | ev.BackPressed():
            return loop_rules.return_to_loop(state, page.began_at, world, now)
        case se.Examined(findings=findings, facts=facts):
            return replace(state, scene=replace(page, findings=findings, facts=facts))
        case se.SoundTested(heard=heard) if page.sound is SoundTest.ASKED:
            return replace(state, scene=replace(page, sound=SoundTest.PLAYED if heard else SoundTest.FAILED))
        case se.SoundTested():
            return state
        case se.Reloaded(outcome=outcome):
            return replace(state, scene=replace(page, reload=outcome, findings=None, facts=None, first=0))
        case ev.ScreenCut() | ev.ScanEnded():
            return state
        case _ if isinstance(event, rule.unasked):
            return rule.step(state, page, event, world, now)
        case _:
            return _use(state, replace(page, touched=now.seconds), event, world, now)


def wake_at_pad(state: State, pad: PinPad, now: Moment) -> float:
    """When the pad closes, its remaining minutes change, or the second of the talk below changes."""
    closes = pad.touched + PAD_IDLE
    minutes = rest_minutes(state.house.tries, now)
    changes = state.house.tries.rests_until - _MINUTE * (minutes - 1) if minutes else closes
    return min(closes, changes, talk_rules.wake_at(pad.talk, now) if pad.talk else closes)


def wake_at_page(page: StaffPage) -> float:
    left = page.leaving + LEAVE_HOLD if page.leaving is not None and not page.left else float("inf")
    return min(page.touched + _rule_of(page.panel).idle, left)


def rest_minutes(tries: Tries, now: Moment) -> int:
    """Minutes until the pad takes a PIN, rounded up; 0 if it takes one now."""
    return max(0, ceil((tries.rests_until - now.seconds) / _MINUTE)) if tries.wrong >= MOST_WRONG else 0


def _open_pad(state: State, scene: Loop | Talk | Announcing, now: Moment) -> State:
    match scene:
        case Loop(panel=panel):
            pad = PinPad(panel, now.seconds)
        case Talk(slide=slide):
            pad = PinPad(slide.panel, now.seconds, scene)
        case Announcing(shown=shown, began_at=panel, talk=talk):
            pad = PinPad(panel, now.seconds, talk, over=shown)
        case _:
            assert_never(scene)
    return replace(state, visitor=replace(state.visitor, plate=None, hold=None), scene=pad)


def _leave_pad(state: State, pad: PinPad, world: World, now: Moment) -> State:
    if pad.talk:
        return replace(state, visitor=replace(state.visitor, high_contrast=False), scene=pad.talk)
    return loop_rules.return_to_loop(state, pad.began_at, world, now)


def _with_plate(state: State, since: float | None) -> State:
    return replace(state, visitor=replace(state.visitor, plate=since))


def _with_tries(state: State, tries: Tries) -> State:
    return replace(state, house=replace(state.house, tries=tries))


def _rested(tries: Tries, now: Moment) -> Tries:
    return FREE if tries.wrong >= MOST_WRONG and now.seconds >= tries.rests_until else tries


def _type(state: State, pad: PinPad, event: Event, now: Moment) -> State:
    touched = replace(state, scene=pad)
    if pad.asked is not None or rest_minutes(state.house.tries, now):
        return touched
    match event:
        case se.PinTyped(digit=digit) if len(pad.typed) < LONGEST:
            return replace(state, scene=replace(pad, typed=pad.typed + digit, refused=False))
        case se.PinErased():
            return replace(state, scene=replace(pad, typed=pad.typed[:-1]))
        case se.PinEntered() if pad.typed:
            # The PIN counts as wrong until the check succeeds: closing the pad meanwhile gains no try.
            wrong = state.house.tries.wrong + 1
            tries = Tries(wrong, now.seconds + REST if wrong >= MOST_WRONG else 0.0)
            return replace(_with_tries(state, tries), scene=replace(pad, asked=now.seconds))
        case _:
            return touched


def _let_in(state: State, pad: PinPad, world: World, now: Moment) -> State:
    """Opens the staff page in the staff's language, if the site offers it, otherwise in the site's first."""
    wanted = world.site.staff_language
    language = wanted if wanted in world.languages else world.languages[0]
    visitor = replace(state.visitor, language=language, sign="", ignore_until=0.0)
    return replace(state, visitor=visitor, scene=StaffPage(pad.began_at, now.seconds, over=pad.over))


def _reloading(page: StaffPage) -> StaffPage:
    return replace(page, reload=Reload.ASKED, sound=SoundTest.NOT_ASKED, panel=Overview(), first=0)


def _use(state: State, page: StaffPage, event: Event, world: World, now: Moment) -> State:
    match event:
        case te.TalkBegun():
            # The room reads the language of the loop, whatever staff read.
            of_room = replace(state, visitor=replace(state.visitor, language=None))
            begun = talk_rules.begin(of_room, event, world, now)
            return begun if isinstance(begun.scene, Talk) else replace(state, scene=page)
        case te.TalkResumed(alone=alone):
            resumed = resuming.resume(state, world, now, alone)
            return resumed if isinstance(resumed.scene, Talk) else replace(state, scene=page)
        case ev.TextSizeChosen(larger=larger):
            return replace(state, visitor=state.visitor.with_text_size(larger=larger), scene=page)
        case ev.ContrastToggled():
            return replace(state, visitor=state.visitor.with_other_contrast(), scene=page)
        case se.StaffPanelOpened(panel=panel):
            rule = _rule_of(panel)
            opened = rule.opened(panel, state) if rule.is_offered(state, world, now) else Overview()
            return replace(state, scene=replace(page, panel=opened, first=0))
        case se.ReloadAsked():
            return replace(state, scene=_reloading(page))
        case se.LeavePressed() if world.site.leave_kiosk:
            return replace(state, scene=replace(page, leaving=now.seconds))
        case se.LeaveLetGo():
            return replace(state, scene=replace(page, leaving=None))
        case _:
            return _rule_of(page.panel).step(state, page, event, world, now)
