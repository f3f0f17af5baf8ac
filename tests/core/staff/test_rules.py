"""The way of staff in: the plate that is held, the pad, its rest, the page, and what is left of them."""

from dataclasses import replace

import pytest

from kiosk.core.base.findings import Finding, Level
from kiosk.core.content.talks.library import Talks
from kiosk.core.display.pixel_shift import UNMOVED
from kiosk.core.staff.rules import rest_minutes
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state import talk_events as te
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Cut, Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrderReason
from kiosk.core.state.scenes.pin_pad import FREE, PinPad
from kiosk.core.state.scenes.staff_page import Reload, StaffPage
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.staff_panels.findings import Findings
from kiosk.core.state.staff_panels.programmes import Programmes
from kiosk.core.state.state import ROOM_TEXT, Visitor
from kiosk.core.talk.leading_events import LEADING
from kiosk.core.talk.rules import UNDO
from tests.fakes import Rules, programme, world

PIN = "802751"
FINDING = Finding(Level.WARN, "numbers", "a number runs out", "call it")


def known(**fields):
    talks = Talks((programme("talk", "a", "c"),))
    made = world(**fields)
    return replace(made, talks=talks.for_deck(made.deck))


@pytest.fixture
def rules():
    return Rules(known())


def hold(rules, seconds=5.0):
    rules.do(ev.Touched(), se.PlatePressed()).wait(seconds)
    return rules


def pad(rules):
    assert isinstance(hold(rules).scene, PinPad), rules.scene
    return rules


def type_in(rules, digits=PIN):
    return rules.do(*map(se.PinTyped, digits))


def answer(rules, right):
    return rules.do(se.PinEntered(), se.PinChecked(rules.seconds, right))


def page(rules):
    answer(type_in(pad(rules)), right=True)
    assert isinstance(rules.scene, StaffPage), rules.scene
    return rules


@pytest.mark.parametrize(("seconds", "opens"), [(0.0, False), (4.9, False), (5.0, True), (9.0, True)])
def test_the_plate_is_held_for_five_seconds(rules, seconds, opens):
    assert isinstance(hold(rules, seconds).scene, PinPad) is opens


def test_it_opens_by_itself_while_the_finger_still_lies_there(rules):
    rules.do(se.PlatePressed())
    assert rules.wakes == 5.0


@pytest.mark.parametrize(
    "event",
    [se.PlateLeft(), ev.Touched(), ev.LanguageChosen("fr"), ev.PauseToggled()],
    ids=lambda event: type(event).__name__,
)
def test_whatever_anybody_does_meanwhile_ends_the_hold(rules, event):
    hold(rules, 4.0).do(event).wait(6.0)
    assert isinstance(rules.scene, Loop)


def test_neither_time_nor_measuring_ends_it(rules):
    hold(rules, 2.0).do(ev.Ticked(), ev.ScreenCut(Anchor("x"), Cut(None, 3))).wait(3.0)
    assert isinstance(rules.scene, PinPad)


def test_who_touches_a_panel_beside_it_opens_that_and_no_pad(rules):
    hold(rules, 4.0).do(ev.PanelTouched("a")).wait(2.0)
    assert isinstance(rules.scene, Visit)
    assert rules.state.visitor.plate is None


def test_a_hold_counts_for_nothing_in_a_visit_nor_where_a_console_is(rules):
    rules.do(ev.ExploreTouched())
    assert isinstance(hold(rules).scene, Visit)
    assert isinstance(hold(Rules(known(mode="present"))).scene, Loop)


def test_a_screen_without_touch_lets_staff_in_too():
    assert isinstance(hold(Rules(known(mode="loop"))).scene, PinPad)


def test_digits_are_typed_erased_and_never_more_than_a_pin_has(rules):
    type_in(pad(rules), "1234")
    rules.do(se.PinErased())
    assert rules.scene.typed == "123"
    type_in(rules, "9" * 20)
    assert len(rules.scene.typed) == 12


def test_what_is_typed_is_never_told_by_the_state(rules):
    rules.do(ev.Ticked())
    type_in(pad(rules))
    assert PIN not in repr(rules.state)
    assert "7" not in repr(se.PinTyped("7"))


def test_nothing_typed_is_nothing_asked(rules):
    pad(rules).do(se.PinEntered())
    assert (rules.scene.asked, rules.state.house.tries) == (None, FREE)


def test_while_a_pin_is_looked_at_no_key_does_anything(rules):
    type_in(pad(rules)).do(se.PinEntered(), se.PinTyped("1"), se.PinErased(), se.PinEntered())
    assert (rules.scene.typed, rules.scene.asked, rules.state.house.tries.wrong) == (PIN, rules.seconds, 1)


def test_a_wrong_pin_is_forgotten_and_said_until_the_next_digit(rules):
    answer(type_in(pad(rules)), right=False)
    assert (rules.scene.typed, rules.scene.asked, rules.scene.refused) == ("", None, True)
    type_in(rules, "1")
    assert not rules.scene.refused


def test_an_answer_to_another_question_is_none(rules):
    type_in(pad(rules)).do(se.PinEntered()).wait(1.0)
    rules.do(se.PinChecked(rules.seconds - 0.5, right=True))
    assert isinstance(rules.scene, PinPad)


def test_who_closes_the_pad_before_the_answer_has_used_up_a_try(rules):
    for tries in range(1, 4):
        type_in(pad(rules)).do(se.PinEntered(), ev.StartedAgain()).wait(4.0)
        assert isinstance(rules.scene, Loop)
        assert rules.state.house.tries.wrong == tries


def test_a_late_answer_opens_nothing(rules):
    type_in(pad(rules)).do(se.PinEntered())
    asked = rules.seconds
    rules.do(ev.StartedAgain(), se.PinChecked(asked, right=True)).wait(4.0)
    assert isinstance(rules.scene, Loop)
    pad(rules).do(se.PinChecked(asked, right=True))
    assert isinstance(rules.scene, PinPad)


def rest(rules):
    pad(rules)
    for _ in range(5):
        answer(type_in(rules), right=False)
    return rules


def test_after_five_wrong_ones_none_is_taken_for_five_minutes(rules):
    rest(rules)
    assert rest_minutes(rules.state.house.tries, rules.now) == 5
    type_in(rules)
    assert rules.scene.typed == ""
    rules.do(ev.StartedAgain())
    began = rules.seconds
    rules.until(began + 290.0)
    pad(rules)
    assert rest_minutes(rules.state.house.tries, rules.now) == 1
    assert type_in(rules).scene.typed == ""
    rules.until(began + 300.0)
    assert rest_minutes(rules.state.house.tries, rules.now) == 0
    assert type_in(rules).scene.typed == PIN
    assert answer(rules, right=False).state.house.tries.wrong == 1


def test_the_minutes_of_the_rest_are_told_as_they_pass(rules):
    began = rest(rules).seconds
    told = []
    for _ in range(14):
        rules.do(ev.StartedAgain()).wait(15.0)
        pad(rules)
        told.append(rest_minutes(rules.state.house.tries, rules.now))
    assert rules.seconds - began == 280.0
    assert told == sorted(told, reverse=True)
    assert set(told) == {1, 2, 3, 4, 5}


@pytest.mark.parametrize(
    "event", [ev.Touched(), se.PinTyped("1"), se.PinErased(), se.PinEntered(), ev.ContrastToggled()], ids=str
)
def test_a_pad_that_rests_closes_however_often_it_is_touched(rules, event):
    rest(rules)
    for _ in range(29):
        rules.wait(1.0).do(event)
        assert isinstance(rules.scene, PinPad)
    rules.wait(1.0)
    assert isinstance(rules.scene, Loop)


def test_who_sets_another_pin_at_the_machine_waits_for_no_rest(rules):
    rest(rules).do(se.PinSet())
    assert rest_minutes(rules.state.house.tries, rules.now) == 0
    assert answer(type_in(rules), right=True) and isinstance(rules.scene, StaffPage)


def test_another_pin_forgets_what_was_typed_and_asked_of_the_one_before(rules):
    type_in(pad(rules)).do(se.PinEntered())
    asked = rules.seconds
    rules.do(se.PinSet())
    assert (rules.scene.typed, rules.scene.asked, rules.state.house.tries) == ("", None, FREE)
    rules.do(se.PinChecked(asked, right=True))
    assert isinstance(rules.scene, PinPad)


def test_another_pin_changes_nothing_for_a_visitor(rules):
    rules.do(ev.ExploreTouched())
    before = rules.state
    assert rules.do(se.PinSet()).state == before


def _closed(rules):
    shown = rules.state.house.available
    rules.do(ev.LoadFailed(OutOfOrderReason.CONTENT, shown, None), ev.WorldChanged(known()))


def _visited(rules):
    rules.do(ev.StartedAgain()).wait(4.0)
    rules.do(ev.ExploreTouched()).wait(5.0)
    rules.do(ev.StartedAgain()).wait(4.0)


WAYS_OUT = {
    "escape": lambda rules: rules.do(ev.StartedAgain()).wait(4.0),
    "back": lambda rules: rules.do(ev.BackPressed()).wait(4.0),
    "walk away": lambda rules: rules.wait(60.0),
    "hours": lambda rules: rules.wait(3 * 3600.0),
    "content read again": lambda rules: rules.do(ev.WorldChanged(known()), ev.StartedAgain()).wait(4.0),
    "out of order": _closed,
    "a visit": _visited,
    "language": lambda rules: rules.do(ev.StartedAgain()).wait(4.0).do(ev.LanguageChosen("fr")).wait(4.0),
}
"""How somebody could hope to be forgotten."""


@pytest.mark.parametrize("way", WAYS_OUT.values(), ids=WAYS_OUT.keys())
@pytest.mark.parametrize("answered", [True, False], ids=["answered", "not awaited"])
def test_nobody_gets_more_than_five_tries_by_opening_and_closing(rules, way, answered):
    for tries in range(1, 6):
        type_in(pad(rules)).do(se.PinEntered())
        if answered:
            rules.do(se.PinChecked(rules.seconds, right=False))
        assert rules.state.house.tries.wrong == tries
        if tries < 5:
            way(rules)
            assert rules.state.house.tries.wrong == tries
    assert rest_minutes(rules.state.house.tries, rules.now) == 5
    rules.do(ev.StartedAgain()).wait(4.0)
    assert type_in(pad(rules)).scene.typed == ""


@pytest.mark.parametrize(
    "event",
    [
        ev.StartedAgain(),
        ev.WorldChanged(known()),
        ev.LoadFailed(OutOfOrderReason.CONTENT, None, None),
    ],
    ids=lambda event: type(event).__name__,
)
def test_the_rest_outlives_whatever_happens(rules, event):
    rest(rules)
    shown = rules.state.house.available
    rules.do(replace(event, available=shown) if isinstance(event, ev.LoadFailed) else event)
    assert rest_minutes(rules.state.house.tries, rules.now) == 5


def test_a_right_one_wipes_the_wrong_ones(rules):
    pad(rules)
    for _ in range(4):
        answer(type_in(rules), right=False)
    answer(type_in(rules), right=True)
    assert isinstance(rules.scene, StaffPage)
    assert rules.state.house.tries == FREE
    assert PIN not in str(rules.state)


@pytest.mark.parametrize(("seconds", "stands"), [(29.9, True), (30.0, False)])
def test_a_pad_that_nobody_touches_closes_after_half_a_minute(rules, seconds, stands):
    type_in(pad(rules)).wait(seconds)
    assert isinstance(rules.scene, PinPad) is stands


def test_a_touch_keeps_the_pad(rules):
    pad(rules).wait(29.0).do(ev.Touched()).wait(29.0)
    assert isinstance(rules.scene, PinPad)


def quiet(state):
    """The state without what a hand-over leaves of its own."""
    return replace(state, house=replace(state.house, shift=UNMOVED))


@pytest.mark.parametrize("leave", ["escape", "walk away"])
@pytest.mark.parametrize("opened", [pad, page])
def test_the_loop_that_follows_is_an_ordinary_one_with_nothing_left(rules, opened, leave):
    visited = Rules(known()).do(ev.LanguageChosen("fr")).wait(5.0)
    visited.do(ev.ExploreTouched(), ev.StartedAgain())
    rules.do(ev.LanguageChosen("fr"))
    opened(rules).do(ev.ContrastToggled(), ev.TextSizeChosen(larger=True))
    if leave == "escape":
        rules.do(ev.StartedAgain())
    else:
        rules.wait(30.0 if opened is pad else 120.0)
    scene, other = rules.scene, visited.scene
    moved = replace(scene, since=other.since)
    assert rules.state.visitor == Visitor(ignore_until=scene.since)
    ignored = replace(rules.state, scene=moved, visitor=visited.state.visitor)
    assert quiet(ignored) == quiet(visited.state)


@pytest.mark.parametrize(("seconds", "stands"), [(119.9, True), (120.0, False)])
def test_a_page_that_nobody_touches_closes_after_two_minutes(rules, seconds, stands):
    page(rules).wait(seconds)
    assert isinstance(rules.scene, StaffPage) is stands


def test_what_comes_by_itself_is_no_touch(rules):
    page(rules).wait(100.0).do(se.Examined((FINDING,)), se.Reloaded(Reload.DONE), ev.WorldChanged(known()))
    assert isinstance(rules.scene, StaffPage)
    assert isinstance(rules.wait(20.0).scene, Loop)


def test_findings_are_turned_and_looked_for_again_after_content_was_read(rules):
    page(rules).do(se.Examined((FINDING, FINDING)), se.StaffPanelOpened(Findings()))
    rules.do(se.RowsTurnedTo(1), se.RowsTurnedTo(7))
    assert (len(rules.scene.findings), rules.scene.first) == (2, 1)
    rules.do(se.ReloadAsked())
    assert rules.scene.reload is Reload.ASKED
    rules.do(se.Reloaded(Reload.KEPT))
    assert (rules.scene.reload, rules.scene.findings, rules.scene.first) == (Reload.KEPT, None, 0)


def test_findings_that_come_late_show_nowhere(rules):
    page(rules).do(ev.StartedAgain(), se.Examined((FINDING,)), se.Reloaded(Reload.DONE))
    assert isinstance(rules.scene, Loop)


@pytest.mark.parametrize(
    ("allowed", "seconds", "left"), [(True, 3.0, True), (True, 2.9, False), (False, 9.0, False)]
)
def test_the_kiosk_is_left_only_where_the_site_allows_and_by_a_long_press(allowed, seconds, left):
    rules = page(Rules(known(leave_kiosk=allowed)))
    rules.do(se.LeavePressed()).wait(seconds)
    assert rules.scene.left is left


def test_who_lets_go_stays(rules):
    rules = page(Rules(known(leave_kiosk=True)))
    rules.do(se.LeavePressed()).wait(2.0).do(se.LeaveLetGo()).wait(5.0)
    assert not rules.scene.left


def test_tools_change_letters_and_contrast_of_the_page(rules):
    page(rules).do(ev.TextSizeChosen(larger=True), ev.ContrastToggled())
    assert (rules.state.visitor.text_step, rules.state.visitor.high_contrast) == (1, True)


def test_a_talk_begins_from_the_page_and_ends_on_the_loop(rules):
    larger = ev.TextSizeChosen(larger=True)
    page(rules).do(larger, larger, se.StaffPanelOpened(Programmes()))
    assert rules.scene.panel == Programmes()
    rules.do(te.TalkBegun("nothing", "en"))
    assert isinstance(rules.scene, StaffPage)
    rules.do(te.TalkBegun("talk", "fr", alone=True))
    assert isinstance(rules.scene, Talk)
    assert (rules.scene.staff_language, rules.scene.alone) == ("fr", True)
    assert rules.state.visitor.text_step == ROOM_TEXT
    rules.do(se.PhoneCardClosed())
    assert not rules.scene.alone
    assert isinstance(rules.do(te.TalkEnded()).wait(UNDO).scene, Loop)


def test_passers_by_who_touch_the_screen_keep_no_talk(talk):
    for _ in range(6):
        talk.do(ev.Touched()).wait(99.0)
    assert isinstance(talk.scene, Talk)
    assert isinstance(talk.do(ev.Touched()).wait(6.0).scene, Loop)


@pytest.fixture
def talk(rules):
    page(rules).do(te.TalkBegun("talk", "en"), te.TalkStepped())
    assert rules.scene.slide.panel == "c"
    return rules


@pytest.mark.parametrize(("alone", "scene"), [(True, PinPad), (False, Talk)])
def test_on_the_only_screen_of_a_kiosk_the_end_can_be_touched_and_asks_for_the_pin(rules, alone, scene):
    page(rules).do(te.TalkBegun("talk", "en", alone=alone), te.TalkStepped(), se.TalkLeft())
    assert isinstance(rules.scene, scene)
    assert rules.wait(30.0).scene.slide.panel == "c", "the talk is where it was"


def test_over_a_talk_the_pad_closes_and_the_talk_goes_on_in_place(talk):
    before = talk.scene
    pad(talk).wait(30.0)
    assert talk.scene == before


def test_who_types_the_pin_over_a_talk_ends_it(talk):
    page(talk)
    assert isinstance(talk.do(ev.StartedAgain()).scene, Loop)


def test_who_leads_the_talk_from_afar_closes_the_pad(talk):
    pad(talk).do(te.TalkStepped(forward=False))
    assert (talk.scene.slide.panel, type(talk.scene)) == ("a", Talk)


LED = (
    te.TalkStepped(forward=False),
    te.SlideChosen("a"),
    te.BlankToggled(),
    te.LogoToggled(),
    te.FreezeToggled(),
    ev.LanguageChosen("fr"),
    te.SecondLanguageChosen("fr"),
    te.SpeaksChosen(),
    te.StaffLanguageChosen("fr"),
    ev.TextSizeChosen(larger=True),
    te.PhonesAllowed(True),
    te.ScreensAsked(),
    te.ClockToggled(),
    te.ClockReset(),
    te.ExerciseBegun(60.0),
    te.ExerciseEnded(),
    te.EndAsked(),
    te.TalkEnded(),
    te.PendingDropped(),
    te.SwapPressed(),
    te.ConsoleBrought(front=True),
    te.ConsoleLeft(only=True),
)
BEFORE_A_TALK = {te.TalkBegun, te.TalkFound, te.TalkResumed}


@pytest.mark.parametrize("event", LED, ids=lambda event: type(event).__name__)
def test_what_leads_a_talk_leads_it_below_the_pad_too(event):
    def led(*events):
        rules = page(Rules(known())).do(te.TalkBegun("talk", "en"), te.TalkStepped())
        return pad(rules).do(*events).state

    assert led(event) == led(ev.StartedAgain(), event) != led()


def test_every_event_of_a_talk_leads_it_below_the_pad():
    """Another one would only keep the pad open, without a word to the person who leads."""
    of_talk = {each for each in vars(te).values() if getattr(each, "__module__", "") == te.__name__}
    assert {each for each in LEADING if each.__module__ == te.__name__} == of_talk - BEFORE_A_TALK
    assert {*map(type, LED)} == {*LEADING}


def test_a_talk_below_the_pad_is_told_each_second(talk):
    pad(talk)
    assert talk.wakes <= talk.seconds + 1.0


def test_a_talk_below_the_pad_that_new_content_has_not_is_gone(talk):
    pad(talk).do(ev.WorldChanged(world()))
    assert talk.scene.talk is None
    assert isinstance(talk.do(ev.StartedAgain()).scene, Loop)
