"""The store: one timer that always knows when to look again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer

from kiosk.base.clock import ManualClock
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.scenes.visit import Visit
from kiosk.window.base.store import BETWEEN_WORK, LONGEST_SLEEP, Store
from tests.fakes import NOON, PACE, ROME, unvisited, world


@pytest.fixture
def clock():
    return ManualClock(NOON)


@pytest.fixture
def store(clock):
    return Store(unvisited(Starting(0.0)), clock)


def timer(store):
    """The only timer; it fires once and is precise."""
    (found,) = store.findChildren(QTimer)
    assert found.isSingleShot()
    return found


def test_nothing_is_armed_before_anything_happens(store):
    assert not timer(store).isActive()


def test_a_start_is_given_up_in_time(store):
    store.tick()
    assert timer(store).interval() == 8000


def test_the_timer_is_armed_for_the_next_panel(store):
    store.dispatch(ev.WorldChanged(world()))
    assert timer(store).interval() == 9000


def test_every_event_arms_it_again(store, clock):
    store.dispatch(ev.WorldChanged(world()))
    clock.advance(5.0)
    store.dispatch(ev.ExploreTouched())
    assert timer(store).interval() == 45_000
    clock.advance(44.0)
    store.tick()
    assert timer(store).interval() == 1000
    clock.advance(1.0)
    store.tick()
    assert timer(store).interval() == 1000, "the card counts every second"


def test_it_never_sleeps_longer_than_a_minute(store):
    store.dispatch(ev.WorldChanged(world()))
    store.dispatch(ev.LinkFollowed("roads/long"))
    assert timer(store).interval() == LONGEST_SLEEP * 1000


def test_a_late_tick_is_followed_by_the_next_one(store, clock):
    store.dispatch(ev.WorldChanged(world()))
    clock.advance(1000.0)
    store.dispatch(ev.Touched())
    assert timer(store).interval() == 1
    store.tick()
    assert timer(store).interval() == 1000 * (PACE.handover + 9.0)


def test_when_the_timer_fires_time_passes(store, clock):
    store.dispatch(ev.WorldChanged(world()))
    clock.advance(9.0)
    timer(store).timeout.emit()
    assert store.state.scene == Loop("b", since=9.0, rested=False)


def test_who_looks_sees_state_world_and_moment_of_the_same_step(store, clock):
    seen = []
    store.changed.connect(lambda: seen.append((store.state.scene, store.world, store.now.seconds)))
    known = world()
    clock.advance(2.0)
    store.dispatch(ev.WorldChanged(known))
    store.dispatch(ev.ExploreTouched())
    assert [type(scene) for scene, _, _ in seen] == [Loop, Visit]
    assert {(id(w), seconds) for _, w, seconds in seen} == {(id(known), 2.0)}


def test_changed_follows_every_step_even_one_that_changes_nothing(store):
    store.dispatch(ev.WorldChanged(world()))
    told = []
    store.changed.connect(lambda: told.append(1))
    store.dispatch(ev.Touched())
    store.tick()
    assert len(told) == 2


def test_the_present_is_that_of_the_site(store):
    store.dispatch(ev.WorldChanged(world(time_zone="Asia/Tokyo")))
    assert store.now.wall.utcoffset().total_seconds() == 9 * 3600
    assert store.now.wall == NOON
    assert NOON.tzinfo is ROME


def test_what_a_follower_dispatches_waits_until_all_know_the_state(store):
    """Otherwise those behind it would hear of the second state first, and the first not at all."""
    known, seen = world(), []

    def explore():
        if isinstance(store.state.scene, Loop):
            store.dispatch(ev.ExploreTouched())
            seen.append("dispatched")

    store.changed.connect(explore)
    store.changed.connect(lambda: seen.append(type(store.state.scene)))
    store.dispatch(ev.WorldChanged(known))
    assert seen == ["dispatched", Loop, Visit]
    assert isinstance(store.state.scene, Visit)


def test_what_is_done_afterwards_finds_its_own_events_taken(store):
    seen = []

    def load():
        store.dispatch(ev.WorldChanged(world()))
        seen.append((type(store.state.scene), store.world is not None))

    def retry():
        if store.world is None:
            store.afterwards(load)
            seen.append("asked")

    store.changed.connect(retry)
    store.tick()
    assert seen == ["asked", (Loop, True)]


def test_a_follower_whose_event_fails_does_not_silence_the_store(store):
    store.dispatch(ev.WorldChanged(world()))
    failing = [ev.WorldChanged(replace(world(), languages=None))]
    store.changed.connect(lambda: failing and store.dispatch(failing.pop()))
    with pytest.raises(TypeError):
        store.tick()
    assert isinstance(store.state.scene, Loop)
    store.dispatch(ev.ExploreTouched())
    assert isinstance(store.state.scene, Visit)


# --- defects -----------------------------------------------------------------------------------------------


def test_a_step_that_fails_leaves_state_world_and_timer_as_they_were(store):
    """A world without languages cannot be read; it stands for any fault that nobody thought of."""
    known = world()
    store.dispatch(ev.WorldChanged(known))
    before = store.state
    with pytest.raises(TypeError):
        store.dispatch(ev.WorldChanged(replace(known, languages=None)))
    assert (store.state, store.world) == (before, known)
    assert timer(store).interval() == 9000


def test_a_timer_that_has_fired_is_armed_even_if_the_step_fails(clock):
    """There is no loop without a world: neither a step nor the time of the next can be told."""
    store = Store(unvisited(Loop("a", 0.0, rested=False)), clock)
    with pytest.raises(AssertionError):
        store.tick()
    assert timer(store).isActive()
    assert timer(store).interval() == LONGEST_SLEEP * 1000


# --- work for which a panel rests --------------------------------------------------------------------------


def working(store, pieces):
    """Lets the store do so many pieces of work; the list grows by one with each."""
    done = []

    def work():
        if len(done) < pieces:
            done.append(store.now.seconds)
            return True
        return False

    store.dispatch(ev.WorldChanged(world()))
    store.use_rest(work)
    return done


def test_work_waits_until_the_panel_rests(store, clock):
    store.dispatch(ev.WorldChanged(world()))
    clock.advance(9.0)
    done = working(store, 2)
    store.tick()
    assert (done, timer(store).interval()) == ([], 1000 * PACE.handover)
    clock.advance(PACE.handover)
    store.tick()
    assert (len(done), timer(store).interval()) == (1, BETWEEN_WORK * 1000)


def test_work_that_hurries_comes_sooner(store, clock):
    store.dispatch(ev.WorldChanged(world()))
    clock.advance(PACE.handover)
    store.tick()
    store.use_rest(lambda: True, 0.2)
    assert timer(store).interval() == 200
    store.tick()
    assert timer(store).interval() == 200


def test_work_ends_and_the_store_sleeps_as_ever(store, clock):
    done = working(store, 2)
    for _ in range(5):
        clock.advance(BETWEEN_WORK)
        store.tick()
    assert len(done) == 2
    assert timer(store).interval() == pytest.approx(4000, abs=10)


def test_one_work_follows_another_and_none_waits_twice(store, clock):
    done = working(store, 2)
    last = []

    def once():
        last.append(len(done))
        return False

    store.use_rest(once)
    store.use_rest(once)
    for _ in range(7):
        clock.advance(BETWEEN_WORK)
        store.tick()
    assert last == [2]


@pytest.mark.parametrize("touch", [ev.LanguageChosen("fr"), ev.ExploreTouched(), ev.PauseToggled()])
def test_no_work_is_done_while_somebody_touches(store, clock, touch):
    done = working(store, 2)
    clock.advance(4.0)
    store.dispatch(touch)
    assert done == []


def test_no_work_is_done_during_a_visit(store, clock):
    done = working(store, 2)
    store.dispatch(ev.ExploreTouched())
    clock.advance(10.0)
    store.tick()
    assert done == []


def test_work_that_fails_does_not_keep_others_waiting(store, clock):
    done = []

    def fails():
        raise RuntimeError

    store.dispatch(ev.WorldChanged(world()))
    store.use_rest(fails)
    store.use_rest(lambda: bool(done.append(1)))
    clock.advance(BETWEEN_WORK)
    with pytest.raises(RuntimeError):
        store.tick()
    clock.advance(BETWEEN_WORK)
    store.tick()
    assert done == [1]
