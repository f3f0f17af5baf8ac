from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.content import topics
from kiosk.core.display.pixel_shift import shift_at
from kiosk.core.kernel import events as ev
from kiosk.core.kernel.anchor import Anchor
from kiosk.core.kernel.scenes.loop import Loop
from kiosk.core.kernel.scenes.out_of_order import OutOfOrder, OutOfOrderReason
from kiosk.core.kernel.scenes.starting import Starting
from kiosk.core.kernel.scenes.visit import Advice, Languages, Reading, Topics, Visit
from kiosk.core.kernel.state import TEXT_STEPS, House, State, Visitor
from kiosk.core.kernel.world import Unsaid
from kiosk.core.visit.rules import FOOT_HOLD, countdown_left
from tests.fakes import (
    COUNTDOWN,
    LOOP,
    TOPICS,
    Rules,
    offer_page,
    page,
    quiz_page,
    statement,
    topic,
    without,
    world,
)

FIRST = Anchor("roads/first")


def reading(known=None, at=0.0):
    """Somebody opened the first panel's topic."""
    return Rules(known or world()).until(at).do(ev.LinkFollowed("roads"))


# --- within a visit ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("events", "place", "side"),
    [
        ((ev.ExploreTouched(),), Topics(FIRST), None),
        ((ev.ExploreTouched(), ev.ExploreTouched()), Topics(FIRST), None),
        ((ev.LinkFollowed("papers"),), Reading(Anchor("papers/only")), None),
        ((ev.LinkFollowed("roads/second"),), Reading(Anchor("roads/second")), None),
        ((ev.LinkFollowed("nowhere"),), Reading(FIRST), None),
        ((ev.LinkFollowed("roads/nowhere"),), Reading(FIRST), None),
        ((ev.TurnedTo(Anchor("roads/first", 0, 3)),), Reading(Anchor("roads/first", 0, 3)), None),
        ((ev.TurnedTo(Anchor("roads/nowhere")),), Reading(FIRST), None),
        ((ev.TurnedTo(Anchor("")),), Reading(FIRST), None),
        ((ev.LanguagesOpened(),), Reading(FIRST), Languages()),
        ((ev.LanguagesOpened(), ev.LanguagesOpened()), Reading(FIRST), None),
        ((ev.LanguagesOpened(), ev.LanguagesTurnedTo(24)), Reading(FIRST), Languages(24)),
        ((ev.LanguagesTurnedTo(24),), Reading(FIRST), None),
        ((ev.AdviceOpened(),), Reading(FIRST), Advice()),
        ((ev.AdviceOpened(), ev.CardsTurnedTo(2, 1)), Reading(FIRST), Advice(2, 1)),
        ((ev.CardsTurnedTo(2),), Reading(FIRST), None),
        ((ev.AdviceOpened(), ev.NamesTurnedTo(1, 12)), Reading(FIRST), Advice(1, 0, 12)),
        ((ev.NamesTurnedTo(1),), Reading(FIRST), None),
        ((ev.AdviceOpened(), ev.NamesTurnedTo(1, 12), ev.BackPressed()), Reading(FIRST), Advice(1)),
        ((ev.AdviceOpened(), ev.LanguagesOpened()), Reading(FIRST), Languages(over=Advice())),
        ((ev.AdviceOpened(), ev.LanguagesOpened(), ev.LanguagesOpened()), Reading(FIRST), Advice()),
        (
            (ev.AdviceOpened(), ev.CardsTurnedTo(2, 1), ev.LanguagesOpened(), ev.LanguagesTurnedTo(24)),
            Reading(FIRST),
            Languages(24, Advice(2, 1)),
        ),
        ((ev.LanguagesOpened(), ev.AdviceOpened()), Reading(FIRST), Advice()),
        ((ev.AdviceOpened(), ev.ExploreTouched()), Topics(FIRST), None),
        ((ev.LanguagesOpened(), ev.ExploreTouched()), Topics(FIRST), None),
        ((ev.AdviceOpened(), ev.LanguagesOpened(), ev.ExploreTouched()), Topics(FIRST), None),
        ((ev.Touched(), ev.PauseToggled(), ev.PanelTouched("b"), ev.Continued()), Reading(FIRST), None),
    ],
    ids=lambda value: str(value)[:50],
)
def test_where_a_touch_leads(events, place, side):
    rules = reading().do(*events)
    assert (rules.visit.place, rules.visit.side) == (place, side)
    assert rules.visit.began_at == "a"


ROADS = ev.LinkFollowed("roads")
OVER_PAGE = Reading(FIRST)
ALL, ADVICE = (Topics(), None), (OVER_PAGE, Advice())
PAGE = (OVER_PAGE, None)
PAPERS = (Topics(first=1), None)
"""All topics at the second tile."""


@pytest.mark.parametrize(
    ("events", "leads"),
    [
        ((ROADS,), [ALL, None]),
        ((ev.LinkFollowed("roads/second"),), [ALL, None]),
        ((ROADS, ev.LinkFollowed("papers")), [PAPERS, None]),
        ((ROADS, ev.TurnedTo(Anchor("roads/second"))), [ALL, None]),
        ((ev.ExploreTouched(),), [None]),
        ((ev.LanguagesOpened(),), [None]),
        ((ev.AdviceOpened(),), [None]),
        ((ev.AdviceOpened(), ev.LanguagesOpened()), [(None, Advice()), None]),
        ((ev.LanguagesOpened(), ev.AdviceOpened()), [None]),
        ((ev.ExploreTouched(), ev.AdviceOpened()), [ALL, None]),
        ((ev.ExploreTouched(), ev.LanguagesOpened()), [ALL, None]),
        (
            (ev.ExploreTouched(), ev.AdviceOpened(), ev.LanguagesOpened()),
            [(Topics(), Advice()), ALL, None],
        ),
        ((ROADS, ev.AdviceOpened()), [PAGE, ALL, None]),
        ((ROADS, ev.LanguagesOpened()), [PAGE, ALL, None]),
        ((ROADS, ev.AdviceOpened(), ev.LanguagesOpened()), [ADVICE, PAGE, ALL, None]),
        ((ROADS, ev.LanguagesOpened(), ev.AdviceOpened()), [PAGE, ALL, None]),
        ((ROADS, ev.ExploreTouched()), [PAGE, ALL, None]),
        ((ROADS, ev.AdviceOpened(), ev.ExploreTouched()), [PAGE, ALL, None]),
        ((ROADS, ev.ExploreTouched(), ev.LinkFollowed("papers")), [PAPERS, None]),
    ],
    ids=lambda value: str(value)[:80],
)
def test_back_goes_to_what_lies_below(events, leads):
    """``leads`` are place and side that Back comes to, one touch after the other; None is the loop."""
    rules = Rules(world()).do(*events)
    for found in leads:
        rules.do(ev.BackPressed())
        if found is None:
            assert isinstance(rules.scene, Loop)
        else:
            assert (rules.visit.place, rules.visit.side) == found


@pytest.mark.parametrize("opened", ["how", "how/later"])
def test_back_from_a_page_of_advice_goes_to_advice(opened):
    known = world(topics=(*TOPICS, topic("how", page("call"), page("later"), within=topics.ADVICE)))
    rules = Rules(known).do(ROADS, ev.AdviceOpened(), ev.LinkFollowed(opened), ev.BackPressed())
    assert (rules.visit.place, rules.visit.side) == (Topics(), Advice())
    assert rules.do(ev.BackPressed()).visit.side is None
    assert isinstance(rules.do(ev.BackPressed()).scene, Loop)


@pytest.mark.parametrize(
    ("events", "place", "side"),
    [
        ((ev.LanguagesOpened(),), Topics(), None),
        ((ev.AdviceOpened(), ev.LanguagesOpened()), None, Advice()),
        ((ev.AdviceOpened(),), None, Advice()),
        ((ev.ExploreTouched(), ev.LanguagesOpened()), Topics(), None),
        ((ev.ExploreTouched(), ev.AdviceOpened(), ev.LanguagesOpened()), Topics(), Advice()),
        ((ROADS, ev.LanguagesOpened()), Reading(FIRST), None),
        ((ROADS, ev.AdviceOpened(), ev.LanguagesOpened()), Reading(FIRST), Advice()),
        (
            (ROADS, ev.AdviceOpened(), ev.CardsTurnedTo(2, 1), ev.LanguagesOpened()),
            Reading(FIRST),
            Advice(2, 1),
        ),
        ((ROADS, ev.ExploreTouched(), ev.LanguagesOpened()), Topics(FIRST), None),
        ((ROADS, ev.ExploreTouched(), ev.AdviceOpened(), ev.LanguagesOpened()), Topics(FIRST), Advice()),
    ],
    ids=lambda value: str(value)[:80],
)
@pytest.mark.parametrize("lacks", [False, True], ids=["says-it-all", "lacks-the-page"])
def test_a_language_shows_what_the_picker_lay_over(events, place, side, lacks):
    """Advice outlives it; a page that is missing in the language gives way to all topics."""
    rules = Rules(replace(world(), unsaid={"fr": Unsaid(topics=frozenset({"roads"}))} if lacks else {}))
    rules.do(*events, ev.LanguageChosen("fr"))
    gone = lacks and place in {Reading(FIRST), Topics(FIRST)}
    assert (rules.visit.place, rules.visit.side) == (Topics() if gone else place, side)
    assert rules.state.language == "fr"


def test_all_topics_are_turned_and_keep_the_way_back():
    rules = Rules(world()).do(ROADS, ev.ExploreTouched(), ev.TopicsTurnedTo(7))
    assert rules.visit.place == Topics(FIRST, 7)
    assert rules.do(ev.LanguagesOpened(), ev.TopicsTurnedTo(0)).visit.place == Topics(FIRST, 7)
    assert rules.do(ev.LanguageChosen("fr")).visit.place == Topics(FIRST, 7)
    assert reading().do(ev.TopicsTurnedTo(7)).visit.place == Reading(FIRST)


def test_a_page_that_was_taken_away_meanwhile_is_no_way_back():
    rules = Rules(world()).do(ROADS, ev.ExploreTouched())
    rules.do(ev.WorldChanged(world(topics=(topic("papers", page("only")),))))
    assert isinstance(rules.do(ev.BackPressed()).scene, Loop)


def test_a_language_chosen_in_the_picker_closes_it():
    rules = reading().do(ev.LanguagesOpened(), ev.LanguageChosen("fr"))
    assert (rules.visit.place, rules.visit.side) == (Reading(FIRST), None)
    assert rules.state.language == "fr"


def test_a_language_chosen_in_a_picker_opened_from_the_loop_leads_to_the_topics():
    rules = Rules(world()).do(ev.LanguagesOpened(), ev.LanguageChosen("fr"))
    assert (rules.visit.place, rules.visit.side) == (Topics(), None)
    assert rules.state.language == "fr"


def test_with_one_language_there_is_no_picker():
    alone = replace(world(), languages=("en",))
    assert isinstance(Rules(alone).do(ev.LanguagesOpened()).scene, Loop)
    assert reading(alone).do(ev.LanguagesOpened()).visit.side is None


def test_a_language_that_is_not_offered_leaves_the_picker_open():
    rules = reading().do(ev.LanguagesOpened(), ev.LanguageChosen("so"))
    assert (rules.visit.side, rules.state.language) == (Languages(), "en")


def test_a_language_of_a_visit_has_no_round():
    rules = reading().do(ev.LanguagesOpened(), ev.LanguageChosen("fr"))
    assert rules.state.visitor.hold is None


def test_text_sizes_end_at_both_ends():
    rules, larger, smaller = reading(), ev.TextSizeChosen(larger=True), ev.TextSizeChosen(larger=False)
    sizes = [
        rules.do(event).state.visitor.text_step
        for event in [smaller, *[larger] * TEXT_STEPS, *[smaller] * TEXT_STEPS]
    ]
    assert sizes == [0, 1, 2, 3, 3, 2, 1, 0, 0]


def test_contrast_goes_on_and_off():
    rules = reading()
    assert rules.do(ev.ContrastToggled()).state.visitor.high_contrast
    assert not rules.do(ev.ContrastToggled()).state.visitor.high_contrast


def test_tools_leave_the_place_alone():
    rules = reading().do(ev.TurnedTo(Anchor("roads/first", 0, 3)), ev.AdviceOpened(), ev.CardsTurnedTo(1))
    before = rules.visit
    rules.do(ev.TextSizeChosen(larger=True), ev.ContrastToggled(), ev.LanguageChosen("fr"))
    assert rules.visit == before


# --- things to try -----------------------------------------------------------------------------------------

TRIED = (topic("work", page("first"), offer_page("offer")), topic("myths", quiz_page("quiz")))
OFFER, QUIZ = "work/offer", "myths/quiz"


def trying(ref, *events):
    return Rules(world(topics=TRIED)).do(ev.LinkFollowed(ref), *events)


@pytest.mark.parametrize(
    ("ref", "touched", "marked"),
    [
        (OFFER, (0, 2), {0, 2}),
        (OFFER, (0, 2, 0), {2}),
        (OFFER, (5,), {5}),
        (OFFER, (6, -1), set()),
        (QUIZ, (1,), {1}),
        (QUIZ, (1, 2), {2}),
        (QUIZ, (1, 1), {1}),
        (QUIZ, (3, -1), set()),
        ("work/first", (0,), set()),
    ],
)
def test_what_a_touch_marks(ref, touched, marked):
    assert trying(ref, *map(ev.Marked, touched)).visit.place == Reading(Anchor(ref), frozenset(marked))


def test_where_nothing_is_tried_a_mark_does_nothing():
    rules = Rules(world(topics=TRIED)).do(ev.ExploreTouched(), ev.Marked(0))
    assert rules.visit.place == Topics()


def test_below_the_picker_nothing_is_marked():
    rules = trying(OFFER, ev.LanguagesOpened(), ev.Marked(0))
    assert rules.visit.place == Reading(Anchor(OFFER))


@pytest.mark.parametrize(
    ("ref", "to", "stays"),
    [
        (OFFER, Anchor(OFFER, 3), True),
        (OFFER, Anchor(OFFER, 8, 1), True),
        (OFFER, Anchor("work/first"), False),
        (QUIZ, Anchor(QUIZ, 0), True),
        (QUIZ, Anchor(QUIZ, 1), True),
        (QUIZ, Anchor(QUIZ, 3, 2, 1), True),
        (QUIZ, Anchor(QUIZ, 4), False),
        (QUIZ, Anchor(QUIZ, 20), False),
        (QUIZ, Anchor(OFFER, 0), False),
    ],
    ids=str,
)
def test_turning_keeps_marks_as_long_as_they_answer_the_same(ref, to, stays):
    place = trying(ref, ev.Marked(1), ev.TurnedTo(to)).visit.place
    assert place == Reading(to, frozenset({1}) if stays else frozenset())


@pytest.mark.parametrize(
    "events",
    [
        (ev.LanguageChosen("fr"),),
        (ev.LanguagesOpened(), ev.LanguageChosen("fr")),
        (ev.TextSizeChosen(larger=True), ev.ContrastToggled()),
        (ev.AdviceOpened(), ev.BackPressed()),
        (ev.TurnedTo(Anchor("no/where")),),
    ],
    ids=lambda events: type(events[0]).__name__,
)
@pytest.mark.parametrize("ref", [OFFER, QUIZ])
def test_tools_keep_the_marks(ref, events):
    rules = trying(ref, ev.Marked(1), *events)
    assert (rules.visit.place, rules.visit.side) == (Reading(Anchor(ref), frozenset({1})), None)


@pytest.mark.parametrize("ref", [OFFER, QUIZ])
@pytest.mark.parametrize(
    "leaves",
    [
        (ev.BackPressed(), ev.LinkFollowed("REF")),
        (ev.ExploreTouched(), ev.LinkFollowed("REF")),
        (ev.ExploreTouched(), ev.BackPressed()),
        (ev.LinkFollowed("work/first"), ev.LinkFollowed("REF")),
        (ev.LinkFollowed("REF"),),
    ],
    ids=str,
)
def test_leaving_clears_the_marks(ref, leaves):
    steps = [ev.LinkFollowed(ref) if event == ev.LinkFollowed("REF") else event for event in leaves]
    rules = trying(ref, ev.Marked(1), *steps)
    assert rules.visit.place == Reading(Anchor(ref))


@pytest.mark.parametrize("ref", [OFFER, QUIZ])
def test_the_card_over_a_page_keeps_its_marks(ref):
    rules = trying(ref, ev.Marked(1))
    while rules.visit.idle_card_at is None:
        rules.wait(1.0)
    assert rules.do(ev.Marked(2), ev.Continued()).visit.place == Reading(Anchor(ref), frozenset({1}))


@pytest.mark.parametrize("ref", [OFFER, QUIZ])
def test_start_again_leaves_no_mark(ref):
    marked, unmarked = trying(ref, ev.Marked(1)), trying(ref)
    marked.do(ev.StartedAgain())
    assert isinstance(marked.scene, Loop)
    assert marked.state == unmarked.do(ev.StartedAgain()).state


# --- Touch to continue -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("events", "seconds"),
    [
        ((ev.LinkFollowed("roads"),), 45),
        ((ev.LinkFollowed("roads/long"),), 120),
        ((ev.ExploreTouched(),), 45),
        ((ev.LanguagesOpened(),), 45),
        ((ev.LinkFollowed("roads/long"), ev.AdviceOpened()), 60),
    ],
    ids=lambda value: str(value)[:60],
)
def test_an_idle_page_is_covered_at_once(events, seconds):
    rules = Rules(world()).until(5.0).do(*events)
    assert rules.until(5 + seconds - 0.1).visit.idle_card_at is None
    assert rules.until(5 + seconds).visit.idle_card_at == 5 + seconds


@pytest.mark.parametrize(
    "event",
    [
        ev.Touched(),
        ev.AdviceOpened(),
        ev.TextSizeChosen(larger=False),
        ev.TurnedTo(FIRST),
        ev.LinkFollowed("nowhere"),
        ev.PauseToggled(),
        ev.LanguageChosen("so"),
    ],
    ids=lambda event: type(event).__name__,
)
def test_any_touch_shows_that_somebody_is_there(event):
    rules = reading().until(40.0).do(event)
    assert rules.visit.touched == 40.0
    assert rules.until(84.9).visit.idle_card_at is None


def test_time_alone_does_not_look_like_a_touch():
    rules = reading()
    for second in range(45):
        assert rules.until(second).visit.touched == 0.0
    assert rules.until(45).visit.idle_card_at == 45.0


def covered():
    return reading().do(ev.TurnedTo(Anchor("roads/first", 0, 3)), ev.TextSizeChosen(larger=True)).until(45)


def test_the_card_counts_whole_seconds_down():
    rules, counts = covered(), []
    while isinstance(rules.scene, Visit):
        counts.append(countdown_left(rules.visit, rules.world, rules.now))
        rules.wait(1.0)
    assert counts == list(range(int(COUNTDOWN), 0, -1))


def test_the_card_asks_to_be_looked_at_every_second():
    rules = covered()
    assert rules.wakes == 46.0
    assert rules.until(46.0).wakes == 47.0
    assert rules.until(50.5).wakes == 51.0


def test_nothing_counts_on_an_open_page():
    rules = reading()
    assert countdown_left(rules.visit, rules.world, rules.now) == 0


def test_continue_keeps_the_place():
    rules = covered().until(50.0).do(ev.Continued())
    assert rules.visit == Visit(Reading(Anchor("roads/first", 0, 3)), "a", touched=50.0)
    assert rules.state.visitor.text_step == 1
    assert rules.until(94.9).visit.idle_card_at is None
    assert rules.until(95.0).visit.idle_card_at == 95.0


@pytest.mark.parametrize(
    "event",
    [
        ev.Touched(),
        ev.PanelTouched("a"),
        ev.ExploreTouched(),
        ev.LanguageChosen("fr"),
        ev.AdviceOpened(),
        ev.LinkFollowed("papers"),
        ev.TextSizeChosen(larger=True),
        ev.ContrastToggled(),
        ev.BackPressed(),
        ev.TurnedTo(FIRST),
    ],
    ids=lambda event: type(event).__name__,
)
def test_below_the_card_nothing_acts(event):
    rules = covered().until(50.0)
    before = rules.state
    assert rules.do(event).state == before


def test_when_the_count_ends_the_loop_stands_where_start_again_would_put_it():
    left, pressed = covered(), covered()
    end = left.visit.idle_card_at + COUNTDOWN
    left.until(end)
    pressed.until(end - 0.001)
    pressed.seconds = end
    pressed.do(ev.StartedAgain())
    assert isinstance(left.scene, Loop)
    assert left.state == pressed.state


# --- Start again -------------------------------------------------------------------------------------------


def everything_chosen(known=None, at=0.0):
    return reading(known, at).do(
        ev.LanguageChosen("fr"),
        ev.TextSizeChosen(larger=True),
        ev.TextSizeChosen(larger=True),
        ev.ContrastToggled(),
        ev.AdviceOpened(),
    )


def test_start_again_leaves_nothing_of_the_visit():
    rules = everything_chosen(at=5.0).until(9.0).do(ev.StartedAgain())
    assert rules.state == State(
        House("en", rules.state.house.available, rules.state.house.playable),
        Visitor(ignore_until=12.0),
        Loop("b", since=12.0, rested=True),
    )


@pytest.mark.parametrize(
    ("began", "stands"), [("a", "b"), ("b", "d"), ("c", "d"), ("d", "b")], ids=lambda value: value
)
def test_start_again_goes_to_the_next_practical_panel_after_the_one_where_the_visit_began(began, stands):
    rules = Rules(world())
    while rules.panel != began:
        rules.wait(1.0)
    rules.do(ev.LinkFollowed("papers"), ev.StartedAgain())
    assert (rules.scene.panel, rules.scene.rested) == (stands, True)


def test_without_practical_panels_start_again_goes_to_the_next_one():
    known = world(*(panel.model_copy(update={"practical": False}) for panel in LOOP))
    assert reading(known).do(ev.StartedAgain()).panel == "b"


def test_the_only_practical_panel_is_the_one_where_it_goes():
    known = world(statement("a", practical=True), statement("b"))
    assert reading(known).do(ev.StartedAgain()).panel == "a"


def test_a_loop_of_one_panel_stands_again():
    assert reading(world(statement("a"))).do(ev.StartedAgain()).panel == "a"


def test_start_again_still_knows_the_way_when_the_panel_is_gone():
    rules = reading()
    rules.do(ev.WorldChanged(without(rules.world, "a")), ev.StartedAgain())
    assert rules.panel == "b"


def test_after_start_again_touches_are_ignored_for_three_seconds():
    rules = reading().do(ev.StartedAgain())
    before = rules.state
    for event in (
        ev.Touched(),
        ev.PanelTouched("b"),
        ev.ExploreTouched(),
        ev.LanguageChosen("fr"),
        ev.PauseToggled(),
    ):
        assert rules.until(2.9).do(event).state == before
    assert isinstance(rules.until(3.0).do(ev.ExploreTouched()).scene, Visit)


def test_after_start_again_the_panel_runs_its_whole_dwell():
    rules = reading().do(ev.StartedAgain())
    assert rules.until(11.9).panel == "b"
    assert rules.until(12.1).panel == "c"


def test_start_again_comes_back_to_the_language_of_the_round():
    rules = Rules(world(loop_languages=("en", "fr")))
    while rules.state.house.language == "en":
        rules.wait(1.0)
    rules.do(ev.ExploreTouched(), ev.LanguageChosen("ar-XB"), ev.StartedAgain())
    assert rules.state.language == "fr"


@pytest.mark.parametrize("steps", [(ev.BackPressed(), ev.BackPressed(), ev.BackPressed())])
def test_going_all_the_way_up_is_the_same_as_start_again(steps):
    rules = everything_chosen().do(*steps)
    assert rules.state == everything_chosen().do(ev.StartedAgain()).state


# --- a new world in a visit --------------------------------------------------------------------------------


def test_a_visit_goes_on_while_its_page_exists():
    rules = reading().do(ev.AdviceOpened())
    before = rules.visit
    assert rules.do(ev.WorldChanged(without(rules.world, "papers", "a"))).visit == before


@pytest.mark.parametrize("events", [(ev.ExploreTouched(),), (ev.LanguagesOpened(),)])
def test_a_visit_without_a_page_goes_on_in_any_world(events):
    rules = Rules(world()).do(*events)
    before = rules.visit
    assert rules.do(ev.WorldChanged(without(rules.world, "papers", "roads"))).visit == before


def test_a_visit_whose_page_is_gone_ends_in_the_loop():
    rules = everything_chosen()
    rules.do(ev.WorldChanged(without(rules.world, "roads")))
    assert isinstance(rules.scene, Loop)
    assert (rules.state.language, rules.state.visitor.text_step, rules.state.visitor.high_contrast) == (
        "en",
        0,
        False,
    )


# --- whatever happens --------------------------------------------------------------------------------------

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


@settings(max_examples=150, deadline=None)
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


@settings(max_examples=60, deadline=None)
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


# --- reach mode ---------------------------------------------------------------------------------------------


def test_reach_mode_holds_for_the_visit_and_ends_with_it():
    rules = reading().do(ev.LowToggled(low=True), ev.TurnedTo(Anchor("roads/first", 0, 3)))
    assert rules.state.visitor.low
    assert rules.visit.place == Reading(Anchor("roads/first", 0, 3))
    rules.do(ev.ExploreTouched(), ev.AdviceOpened(), ev.LanguagesOpened())
    assert rules.state.visitor.low
    assert rules.do(ev.LowToggled(low=False)).state.visitor.low is False
    assert rules.do(ev.StartedAgain()).state.visitor.low is None


def test_in_the_loop_it_cannot_be_chosen():
    rules = Rules(world()).do(ev.LowToggled(low=True), ev.FootPressed(low=True)).wait(2.0)
    assert rules.state.visitor.low is None
    assert rules.state.visitor.foot is None


def test_a_finger_that_stays_for_a_second_chooses():
    rules = reading().do(ev.FootPressed(low=True)).wait(FOOT_HOLD - 0.01)
    assert rules.state.visitor.low is None
    rules.wait(0.01)
    assert rules.state.visitor.low
    assert rules.state.visitor.foot is None
    rules.do(ev.FootPressed(low=False)).wait(FOOT_HOLD)
    assert rules.state.visitor.low is False


@pytest.mark.parametrize("event", [ev.FootLeft(), ev.ContrastToggled(), ev.Touched(), ev.BackPressed()])
def test_whatever_comes_before_ends_the_long_press(event):
    rules = reading().do(ev.FootPressed(low=True)).wait(0.5).do(event).wait(2.0)
    assert rules.state.visitor.low is None


def test_a_long_press_restarts_the_idle_timeout():
    rules = reading().wait(40.0).do(ev.FootPressed(low=True)).wait(FOOT_HOLD)
    assert rules.visit.touched == 41.0


def test_on_the_idle_card_no_finger_chooses():
    rules = reading().wait(50.0)
    assert rules.visit.idle_card_at is not None
    assert rules.do(ev.FootPressed(low=True)).wait(2.0).state.visitor.low is None
