"""Whatever happens in a visit, the loop comes back."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.display.pixel_shift import shift_at
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrder, OutOfOrderReason
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.state import TEXT_STEPS, State, Visitor
from tests.core.visit.visits import FIRST
from tests.fakes import (
    Rules,
    without,
    world,
)

EVENTS = st.one_of(
    st.sampled_from(
        [
            ev.Ticked(),
            ev.Touched(),
            ev.ExploreTouched(),
            ev.PauseToggled(),
            ev.LanguagesOpened(),
            ev.AdviceOpened(),
            ev.ContrastToggled(),
            ev.BackPressed(),
            ev.Continued(),
            ev.StartedAgain(),
            ev.CardsTurnedTo(3, 1),
            ev.LanguagesTurnedTo(24),
            ev.Marked(0),
        ]
    ),
    st.builds(ev.PanelTouched, st.sampled_from(["a", "b", "c", "d", "unknown"])),
    st.builds(ev.LanguageChosen, st.sampled_from(["en", "fr", "ar-XB", "so"])),
    st.builds(ev.LinkFollowed, st.sampled_from(["roads", "roads/second", "papers", "nowhere", ""])),
    st.builds(
        ev.TurnedTo, st.sampled_from([FIRST, Anchor("roads/long", 0, 40), Anchor("no/where"), Anchor("")])
    ),
    st.builds(ev.TextSizeChosen, st.booleans()),
    st.sampled_from([(), ("a",), ("b", "d"), ("roads",), ("roads", "papers")]).map(
        lambda gone: ev.WorldChanged(without(KNOWN, *gone))
    ),
    st.sampled_from(OutOfOrderReason).map(
        lambda reason: ev.LoadFailed(reason, Rules(KNOWN).state.house.available)
    ),
)
KNOWN = world(loop_languages=("en", "fr"))
STORIES = st.lists(
    st.tuples(st.sampled_from([0.0, 0.2, 1.0, 3.0, 11.7, 46.0, 61.0, 130.0]), EVENTS), max_size=30
)


@settings(max_examples=100, deadline=None)
@given(STORIES)
def test_the_kiosk_always_looks_ahead_and_start_again_always_works(story):
    rules = Rules(KNOWN)
    for seconds, event in story:
        rules.wait(seconds).do(event, ev.Ticked())
        assert rules.wakes >= rules.seconds
        assert 0 <= rules.state.visitor.text_step < TEXT_STEPS
        if isinstance(rules.scene, Visit):
            again = replace_state(rules).do(ev.StartedAgain())
            assert isinstance(again.scene, Loop)
            assert again.scene.rested
            assert again.state == State(
                replace(
                    rules.state.house, available=again.state.house.available, shift=shift_at(again.seconds)
                ),
                Visitor(ignore_until=again.seconds + 3.0),
                again.scene,
            )
        elif isinstance(rules.scene, Loop):
            assert (rules.state.visitor.text_step, rules.state.visitor.high_contrast) == (0, False)
            assert rules.state.visitor.hold or rules.state.language == rules.state.house.language


@settings(max_examples=40, deadline=None)
@given(STORIES)
def test_whatever_happened_the_loop_is_back_within_five_minutes(story):
    rules = Rules(KNOWN)
    for seconds, event in story:
        rules.wait(seconds).do(event)
    if isinstance(rules.scene, OutOfOrder | Starting):
        rules.do(ev.WorldChanged(KNOWN))
    assert isinstance(rules.wait(140.0).scene, Loop)
    rules.wait(140.0)
    assert rules.state.language == rules.state.house.language


def replace_state(rules):
    """A second hand that holds the same kiosk."""
    twin = Rules(rules.world)
    twin.state, twin.seconds = replace(rules.state), rules.seconds
    return twin
