"""The panel of announcements: four touches show one, two end it, and the page closes so that staff see it."""

from dataclasses import replace

import pytest

from kiosk.core.announcements.announcement_file import LONGEST_WORDS
from kiosk.core.announcements.letters import in_rows, layers, letter_rows, letters, shifted_rows
from kiosk.core.staff.panels import PANELS
from kiosk.core.staff.panels.announce import DONE, END, GO_ON, LEAVE, OWN, SHOW, STOP, has_ended, rows_of
from kiosk.core.staff.rules import PLATE_HOLD
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.announcement import BY_STAFF, Prepared
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels.announce import (
    AnnouncePanel,
    AnnounceRowChosen,
    AnnounceStep,
    AnnounceTyped,
)
from kiosk.core.state.staff_panels.overview import Overview
from tests.fakes import Rules, world

DESK = {
    "desk": {
        "name": "Desk",
        "where": "Hall",
        "hours": "24/7",
        "languages": ("en",),
        "may_tell_police": "unknown",
    }
}


def panel(rules=None, **fields):
    rules = rules or Rules(world(**fields))
    if not isinstance(rules.scene, StaffPage):
        rules.state = replace(rules.state, scene=StaffPage("a", rules.seconds))
    return rules.do(se.StaffPanelOpened(AnnouncePanel()))


def rows(rules):
    return rows_of(rules.scene.panel, rules.state, rules.world.site)


def touch(rules, *names):
    """Rows, and the button at the foot."""
    for name in names:
        chosen = AnnounceRowChosen(name)
        assert name in rows(rules) or PANELS[AnnouncePanel].decision(rules.scene.panel) == chosen, name
        rules.do(chosen)
    return rules


def test_three_touches_announce_and_the_page_closes():
    rules = touch(panel(), "delay", "60", SHOW)
    assert isinstance(rules.scene, Announcing)
    shown = rules.scene.shown
    assert (shown.id, shown.prepared, shown.emergency) == (BY_STAFF, Prepared.DELAY, False)
    assert isinstance(rules.until(3599).scene, Announcing)
    assert isinstance(rules.until(3601).scene, Loop)


def test_an_evacuation_needs_one_touch_less():
    rules = touch(panel(), "evacuation", SHOW)
    assert rules.scene.shown.emergency
    assert isinstance(rules.until(7199).scene, Announcing)
    assert isinstance(rules.until(7201).scene, Loop)


def test_a_last_look_can_be_left_and_back_leads_to_the_overview():
    rules = touch(panel(), "delay", "15", LEAVE)
    assert rules.scene.panel == AnnouncePanel()
    assert rules.state.house.announcements == ()
    assert rules.do(ev.BackPressed()).scene.panel == Overview()


def test_staff_come_in_over_it_and_end_it():
    rules = touch(panel(), "delay", "60", SHOW)
    rules.do(se.PlatePressed()).wait(PLATE_HOLD)
    pad = rules.scene
    rules.do(*map(se.PinTyped, "802751"), se.PinEntered())
    rules.do(se.PinChecked(rules.scene.asked, True))
    assert isinstance(rules.scene, StaffPage) and rules.scene.over == pad.over
    touch(panel(rules), f"{END}0")
    assert rules.state.house.announcements == (pad.over,), "it is only marked"
    touch(rules, STOP)
    assert rules.state.house.announcements == ()
    assert has_ended(rules.scene.panel.listed[0], rules.state)
    assert isinstance(rules.do(ev.StartedAgain()).scene, Loop)


def test_the_rows_of_the_list_stay_when_one_is_ended():
    rules = touch(panel(), "delay", "60", SHOW)
    rules.state = replace(rules.state, scene=StaffPage("a", 0.0, over=rules.scene.shown))
    before = rows(panel(rules))
    touch(rules, f"{END}0", STOP)
    ended = rules.state
    assert rows(rules) == before
    assert touch(rules, f"{END}0", f"{END}0").state == ended, "the same place does nothing more"
    assert f"{END}0" not in rows(panel(rules)), "it is gone when the panel opens again"


def test_an_evacuation_is_the_last_row_and_no_row_shows_it():
    rules = panel(**DESK)
    assert rows(rules)[-1] == Prepared.EVACUATION
    touch(rules, Prepared.EVACUATION)
    assert SHOW not in rows(rules)
    assert PANELS[AnnouncePanel].decision(rules.scene.panel) == AnnounceRowChosen(SHOW)


def test_back_leads_one_step_and_keeps_what_was_written():
    rules = write(touch(panel(), OWN), "Buses leave")
    touch(rules, DONE, GO_ON, "30")
    steps = []
    while rules.scene.panel != Overview():
        steps.append((rules.scene.panel.step, rules.scene.panel.words))
        rules.do(ev.BackPressed())
    assert steps == [
        (AnnounceStep.SHOW, ""),
        (AnnounceStep.MINUTES, ""),
        (AnnounceStep.LANGUAGES, ""),
        (AnnounceStep.WORDS, "Buses leave"),
        (AnnounceStep.LIST, ""),
    ]


def test_back_from_an_evacuation_leads_to_the_list():
    rules = touch(panel(), Prepared.EVACUATION).do(ev.BackPressed())
    assert rules.scene.panel == AnnouncePanel()


def test_another_one_takes_the_place_of_the_first():
    rules = touch(panel(), "delay", "60", SHOW)
    rules.state = replace(rules.state, scene=StaffPage("a", 0.0, over=rules.scene.shown))
    touch(panel(rules), "ask-staff", "15", SHOW)
    assert [each.prepared for each in rules.state.house.announcements] == [Prepared.ASK_STAFF]


@pytest.mark.parametrize(("fields", "is_offered"), [({}, False), (DESK, True)])
def test_a_place_without_a_desk_closes_none(fields, is_offered):
    rules = panel(**fields)
    assert ("desk-closed" in rows(rules)) is is_offered


def test_no_time_is_offered_that_the_site_does_not_allow():
    rules = touch(panel(announcements={"longest_hours": 1}), "delay")
    assert rules.scene.panel.step is AnnounceStep.MINUTES
    assert rows(rules) == ("15", "30", "60")
    before = rules.scene
    assert rules.do(AnnounceRowChosen("120"), AnnounceRowChosen("show")).scene == before


def write(rules, words):
    return rules.do(*map(AnnounceTyped, words))


def test_staff_write_words_of_their_own():
    rules = write(touch(panel(), OWN), "  Buses  leave from the northh")
    rules.do(AnnounceTyped(""))
    assert rules.scene.panel.words == "Buses leave from the north"
    assert "Buses" not in repr(rules.state)
    touch(rules, DONE, GO_ON, "30", SHOW)
    assert isinstance(rules.scene, Announcing)
    shown = rules.scene.shown
    assert (shown.words, shown.language, shown.emergency) == ("Buses leave from the north", "en", False)


@pytest.mark.parametrize("words", ["Call 555 0199", "See example.org", "ring 1522"])
def test_a_number_is_refused_even_if_nobody_has_looked_before(words):
    rules = touch(write(touch(panel(), OWN), words), DONE, GO_ON, "30", SHOW)
    assert isinstance(rules.scene, StaffPage)
    assert rules.scene.panel.refused
    assert (rules.scene.panel.step, rules.scene.panel.words) == (AnnounceStep.WORDS, words)
    assert rules.state.house.announcements == ()


def in_three(**fields):
    """Words in English, French and Arabic, as staff write them one after the other."""
    rules = panel(languages=("ar", "en", "am", "fr"), **fields)
    rules.state = replace(rules.state, visitor=replace(rules.state.visitor, language="en"))
    write(touch(rules, OWN), "Open.")
    write(touch(rules, DONE, "in fr"), "Ouvert.")
    return touch(write(touch(rules, DONE, "in ar"), "مفتوح"), DONE)


def test_staff_write_the_same_in_further_languages_that_have_letters():
    rules = in_three()
    assert rows(rules) == (GO_ON, "in ar", "in fr"), "nobody can write Amharic here"
    shown = touch(rules, GO_ON, "30", SHOW).scene.shown
    assert shown.own_words == (("ar", "مفتوح"), ("en", "Open."), ("fr", "Ouvert."))
    assert [shown.words_for(tag) for tag in ("fr", "am")] == ["Ouvert.", "مفتوح"]


def test_what_was_written_in_a_language_can_be_written_again():
    rules = touch(in_three(), "in fr")
    assert (rules.scene.panel.words, rules.scene.panel.language) == ("Ouvert.", "fr")
    write(rules, "!").do(ev.BackPressed())
    assert dict(rules.scene.panel.written)["fr"] == "Ouvert.", "Back takes nothing over"


def test_a_number_in_one_of_the_languages_is_refused():
    rules = write(touch(panel(), OWN), "Open.")
    write(touch(rules, DONE, "in fr"), "Appelez 555 0199")
    rules = touch(rules, DONE, GO_ON, "30", SHOW)
    assert rules.scene.panel.refused and rules.state.house.announcements == ()


def test_where_one_language_alone_can_be_written_nothing_is_asked():
    rules = write(touch(panel(languages=("en", "am")), OWN), "Open.")
    assert touch(rules, DONE).scene.panel.step is AnnounceStep.MINUTES


def test_words_end_at_the_longest_and_nothing_is_no_announcement():
    rules = write(touch(panel(), OWN), "a" * 200)
    assert len(rules.scene.panel.words) == LONGEST_WORDS
    empty = touch(panel(), OWN, DONE)
    assert empty.scene.panel.refused
    assert empty.scene.panel.step is AnnounceStep.WORDS


def test_words_that_were_begun_go_with_the_panel():
    rules = write(touch(panel(), OWN), "Draft")
    assert "Draft" not in repr(rules.state)
    assert rules.do(ev.BackPressed()).scene.panel == AnnouncePanel()


def test_a_language_without_letters_writes_by_file():
    rules = Rules(world(languages=("zh-Hans",)))
    assert OWN not in rows(panel(rules))
    assert letters("ar") and letters("ur") and letters("fr") and not letters("am")


def test_a_language_in_another_script_has_the_letters_of_that():
    assert letters("ur-Latn").startswith("abc")
    assert letters("fr-Cyrl") == ""


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "pt", "tr", "ar", "ur", "ur-Latn", "hi"])
def test_the_rows_hold_each_key_once_and_no_row_is_long(language):
    rows = letter_rows(language)
    assert sorted("".join(rows)) == sorted(letters(language))
    assert len(rows) == 3


def test_the_rows_begin_as_on_telephones():
    first = {
        "en": "qwertyuiop",
        "fr": "azertyuiop",
        "de": "qwertzuiopü",
        "es": "qwertyuiop",
        "ar": "ضصثقفغعهخحج",
        "ur": "قوعرتےءیہپ",
        "hi": "ौैाीूबहगदज",
    }
    for language, row in first.items():
        assert letter_rows(language)[0].startswith(row)
    assert letter_rows("en") == ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    assert letter_rows("am") == ()


@pytest.mark.parametrize("language", ["en", "fr", "de", "hi"])
def test_a_key_has_the_same_place_in_its_row_before_and_after_shift(language):
    assert [*map(len, shifted_rows(language))] == [*map(len, letter_rows(language))]


def test_what_has_no_single_capital_stays_as_it_is():
    assert "ß" in shifted_rows("de")[2]


@pytest.mark.parametrize(
    ("language", "names"),
    [("en", ("abc", "123", "ABC")), ("ar", ("ابت", "123")), ("hi", ("बहग", "123", "औऐआ"))],
)
def test_a_layer_is_named_by_letters_that_stand_alone(language, names):
    assert tuple(each.name for each in layers(language)) == names


HINDI_VOWELS_AND_CONSONANTS = "अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह"
HINDI_SIGNS = "ािीुूृेैोौंःँ़्"


def test_every_letter_of_hindi_has_a_key():
    keys = "".join(letter_rows("hi") + shifted_rows("hi"))
    assert set(HINDI_VOWELS_AND_CONSONANTS + HINDI_SIGNS) <= set(keys)
    assert len(set(keys)) == len(keys)


def test_rows_are_about_as_long():
    assert [*map(len, in_rows("abcdefghijklmnopq", 16))] == [9, 8]
    assert in_rows("", 8) == ()
