"""A language chosen by a chip, and the way back to that of the round."""

from kiosk.core.site.timings import Timings
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.state import LanguageHold
from tests.fakes import (
    PACE,
    Rules,
    statement,
    world,
)

HANDOVER = PACE.handover


def many(count, **fields):
    return world(*(statement(f"p{i}") for i in range(count)), **fields)


def test_a_chip_changes_the_language_and_the_panel_stands_still():
    rules = Rules(world()).until(2.0).do(ev.LanguageChosen("fr"))
    assert rules.scene == Loop("a", since=2.0, rested=True)
    assert (rules.state.language, rules.state.house.language) == ("fr", "en")
    assert rules.state.visitor.hold == LanguageHold("a", 2.0)
    assert rules.until(10.9).panel == "a"
    assert rules.until(11.1).panel == "b"


def test_a_loop_has_a_visitor_from_a_touch_until_a_panel_follows_untouched():
    rules = Rules(world())
    assert not rules.state.has_visitor
    rules.do(ev.LanguageChosen("fr"))
    assert rules.state.has_visitor
    rules.do(ev.LanguageChosen("en"))
    assert rules.state.visitor.hold is None and rules.state.has_visitor
    while rules.panel == "a":
        rules.wait(1.0)
    assert not rules.state.has_visitor
    rules.do(ev.ExploreTouched())
    assert rules.state.has_visitor
    rules.do(ev.StartedAgain())
    assert isinstance(rules.scene, Loop) and rules.state.has_visitor


def test_a_language_that_is_not_offered_changes_nothing():
    rules = Rules(world())
    before = rules.state
    assert rules.do(ev.LanguageChosen("so")).state == before


def test_the_house_language_needs_no_holding():
    rules = Rules(world()).do(ev.LanguageChosen("fr"), ev.LanguageChosen("en"))
    assert (rules.state.language, rules.state.visitor.hold) == ("en", None)


def test_a_chosen_language_holds_for_one_round_and_goes_back_without_a_card():
    rules = Rules(world()).do(ev.LanguageChosen("fr"))
    languages = []
    for _ in range(100):
        rules.wait(1.0)
        languages.append((rules.panel, rules.state.language))
    back = languages.index(("a", "en"))
    assert {language for _, language in languages[:back]} == {"fr"}
    assert {panel for panel, _ in languages[:back]} == {"a", "b", "c", "d"}
    assert {language for _, language in languages[back:]} == {"en"}
    assert rules.state.visitor.hold is None


def test_a_chosen_language_holds_for_four_minutes_at_most():
    rules = Rules(many(40)).until(10.0).do(ev.LanguageChosen("fr"))
    assert rules.until(249.9).state.language == "fr"
    before = rules.scene
    assert rules.until(250.0).state.language == "en"
    assert rules.state.visitor.hold is None
    assert rules.scene == before, "the panel that stands keeps its place"


def test_four_minutes_are_over_in_a_pause_too():
    rules = Rules(many(40, timings=Timings.validated(language_hold_s=30))).do(ev.LanguageChosen("fr"))
    rules.until(20.0).do(ev.PauseToggled())
    assert rules.until(29.9).state.language == "fr"
    assert rules.until(30.1).state.language == "en"
    assert rules.scene.paused_at == 20.0


def test_another_chip_begins_another_round():
    rules = Rules(world()).do(ev.LanguageChosen("fr")).until(15.0).do(ev.LanguageChosen("ar-XB"))
    assert rules.state.visitor.hold == LanguageHold("b", 15.0)
    assert rules.state.language == "ar-XB"


def test_a_loop_of_one_panel_goes_back_after_four_minutes():
    rules = Rules(world(statement("only"))).do(ev.LanguageChosen("fr"))
    assert rules.until(239.9).state.language == "fr"
    assert rules.until(240.1).state.language == "en"


def test_rounds_take_the_loops_languages_in_turn():
    rules = Rules(world(loop_languages=("en", "fr"))).until(0.0)
    seen = []
    for _ in range(200):
        if not seen or seen[-1] != rules.state.language:
            seen.append(rules.state.language)
            assert rules.panel == "a"
        rules.wait(1.0)
    assert seen[:4] == ["en", "fr", "en", "fr"]


def test_a_chosen_language_goes_back_to_that_of_the_round_under_way():
    rules = Rules(many(40, loop_languages=("en", "fr"), timings=Timings.validated(language_hold_s=30)))
    rules.until(9 + 38 * (HANDOVER + 9) + HANDOVER + 5).do(ev.LanguageChosen("ar-XB"))
    assert rules.wait(20.0).state.language == "ar-XB"
    assert rules.state.house.language == "fr"
    assert rules.wait(10.0).state.language == "fr"
