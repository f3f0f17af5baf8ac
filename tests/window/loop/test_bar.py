"""What the bar and the chips of the loop show; no Qt object is made."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.announcement import Announcement, Prepared
from kiosk.core.state.scenes.out_of_order import OutOfOrderReason
from kiosk.loading.world import language_of
from kiosk.window.derive import derive
from kiosk.window.loop.bar import CHIPS
from kiosk.window.loop.bar_view import EmergencyProps
from kiosk.window.speech.script import script
from tests.fakes import (
    EXPIRED,
    LOOP,
    NOON,
    Rules,
    page,
    statement,
    topic,
    world,
)
from tests.window.derived import AROUND, desk, props

# --- the bar -----------------------------------------------------------------------------------------------


FOR_WHAT = "Free advice on work and travel, 24 hours"
WHO = "A charity answers · day and night · calls are free"


def captions(rules, count):
    seen = []
    for _ in range(count):
        bar = props(rules).bar
        seen.append((bar.caption_language, bar.captions[0]))
        before = rules.panel
        while rules.panel == before:
            rules.wait(1.0)
    return seen


def test_odd_panels_say_what_the_number_is_for_and_even_ones_who_answers(helpline):
    rules = Rules(world(languages=("en",), helpline=(helpline(),)))
    assert captions(rules, 4) == [("en", FOR_WHAT), ("en", WHO)] * 2


def test_captions_speak_the_language_of_the_panel(helpline):
    known = world(*(statement(f"p{i}") for i in range(8)), helpline=(helpline(),))
    assert {language for language, _ in captions(Rules(known), 8)} == {"en"}
    in_french = Rules(known).do(ev.LanguageChosen("fr"))
    assert {language for language, _ in captions(in_french, 4)} == {"fr"}


def test_the_number_never_moves_with_the_caption(helpline):
    rules = Rules(world(helpline=(helpline(),)))
    seen = set()
    for _ in range(60):
        seen.add(props(rules).bar.number)
        rules.wait(1.0)
    assert seen == {"800 555 0199"}


def test_without_touch_the_second_caption_counts_the_languages(helpline):
    rules = Rules(world(languages=("en",), mode="loop", helpline=(helpline(),)))
    counted = WHO.replace(" · calls", " · 2 languages · calls")
    assert captions(rules, 2) == [("en", FOR_WHAT), ("en", counted)]


def test_without_a_helpline_the_strip_shows_the_emergency_number_and_the_desk(emergency):
    bar = props(Rules(world(emergency=emergency, desk=desk()))).bar
    assert bar.number == "112"
    assert bar.captions == ["Emergency: police, ambulance", "Emergency"]
    assert bar.desk == "Ask at our desk"


def test_the_emergency_number_is_beside_that_of_a_line(helpline, emergency):
    bar = props(Rules(world(mode="loop", helpline=(helpline(),), emergency=emergency, desk=desk()))).bar
    assert (bar.number, bar.emergency_word, bar.emergency) == ("800 555 0199", "Emergency", "112")


@pytest.mark.parametrize("mode", ["loop", "kiosk"])
def test_the_emergency_number_is_read_aloud_after_its_word(helpline, emergency, mode):
    shown = props(Rules(world(mode=mode, helpline=(helpline(),), emergency=emergency)))
    (line,) = (line for line in script(shown, language_of("en")) if line.id == "bar-emergency")
    assert line.text == "Emergency 112"
    assert [utterance.text for utterance in line.said] == ["Emergency", "112"]


@pytest.mark.parametrize(
    "numbers",
    [{"emergency"}, {"helpline"}, {"same"}, set()],
    ids=lambda numbers: "+".join(numbers) or "none",
)
def test_no_number_is_shown_twice_and_none_that_nobody_confirmed(helpline, emergency, numbers):
    known = {"emergency": emergency} if numbers & {"emergency", "same"} else {}
    lines = {"helpline": (helpline(),), "same": (helpline(number="112"),)}
    line = next((lines[each] for each in numbers if each in lines), ())
    bar = props(Rules(world(mode="loop", helpline=line, **known))).bar
    assert (bar.emergency, bar.emergency_word) == ("", "")


def announced(rules, emergency):
    prepared = Prepared.EVACUATION if emergency else Prepared.DELAY
    found = Announcement("a", NOON.astimezone(UTC), None, 600.0, prepared=prepared, emergency=emergency)
    return rules.do(se.AnnouncementsRead((found,)))


def test_an_evacuation_shows_the_emergency_number_and_no_advice(helpline, emergency):
    rules = Rules(world(helpline=(helpline(),), emergency=emergency, desk=desk()))
    before = props(rules).bar
    assert "advice" in before.captions[0]
    bar = props(announced(rules, emergency=True)).bar
    assert (bar.number, bar.captions) == ("112", ["Emergency: police, ambulance", "Emergency"])
    assert (bar.desk, bar.emergency) == ("", "")

    ordinary = props(
        announced(Rules(world(helpline=(helpline(),), emergency=emergency)), emergency=False)
    ).bar
    assert (ordinary.number, ordinary.emergency) == ("800 555 0199", "112")


def test_an_evacuation_shows_the_line_where_no_emergency_number_is_confirmed(helpline):
    assert props(announced(Rules(world(helpline=(helpline(),))), emergency=True)).bar.number == "800 555 0199"


def test_outside_its_hours_the_desk_says_when_it_opens(emergency):
    bar = props(Rules(world(emergency=emergency, desk=desk("Mon-Sun 15:00-18:00")))).bar
    assert bar.desk == "Our desk opens at 15:00"


def test_with_nothing_confirmed_the_strip_shows_the_desk_alone():
    bar = props(Rules(world(desk=desk()))).bar
    assert (bar.number, bar.captions, bar.desk) == ("", ["Advice on work and travel"], "Ask at our desk")


def test_without_number_and_desk_every_language_is_offered_at_once():
    tags = ("en", "fr", "ar", "hi", "ur", "am")
    assert [chip["language"] for chip in props(Rules(world(languages=tags))).bar.chips] == [*tags]
    assert len(props(Rules(world(languages=tags, desk=desk()))).bar.chips) == CHIPS


def test_a_desk_alone_that_is_closed_says_when_it_opens():
    bar = props(Rules(world(desk=desk("Mon-Sun 15:00-18:00")))).bar
    assert (bar.captions, bar.desk) == (["Advice on work and travel"], "Our desk opens at 15:00")


@pytest.mark.parametrize(
    ("numbers", "name"),
    [
        (("helpline",), "Free advice, 800 555 0199"),
        (("emergency", "desk"), "Advice, 112, Ask at our desk"),
        (("emergency",), "Advice, 112"),
        (("desk",), "Advice, Ask at our desk"),
        ((), ""),
    ],
)
@pytest.mark.parametrize(("mode", "opens"), [("kiosk", True), ("loop", False), ("present", False)])
def test_a_screen_reader_hears_of_the_way_to_advice_where_it_can_be_touched(
    helpline, emergency, numbers, name, mode, opens
):
    known = {"helpline": (helpline(),), "emergency": emergency, "desk": desk()}
    bar = props(Rules(world(mode=mode, **{number: known[number] for number in numbers}))).bar
    assert bar.advice == (name if opens else "")


def test_the_strip_turns_to_the_line_that_is_answered_by_itself(helpline):
    lines = (
        helpline("office", hours="Mon-Fri 09:00-17:00", number="555 0142"),
        helpline("always", languages=("en",)),
    )
    rules = Rules(world(helpline=lines), NOON.replace(hour=8, minute=59, second=58))
    assert props(rules).bar.number == "800 555 0199"
    rules.wait(2.0)
    assert props(rules).bar.number == "555 0142"
    rules.wait(8 * 3600.0)
    assert props(rules).bar.number == "800 555 0199"


@pytest.mark.parametrize(("inches", "scale"), [(None, 1.0), (32, 1.315), (43, 1.0), (65, 1.0)])
def test_a_small_screen_has_larger_captions(inches, scale):
    mount = {} if inches is None else {"mount": {"diagonal_inches": inches, "top_edge_m": 1.6}}
    bar = props(Rules(world(**mount))).bar
    assert bar.caption_scale == pytest.approx(scale, abs=0.003)


def test_with_nothing_at_all_the_strip_is_empty():
    shown = props(Rules(world()))
    bar = shown.bar
    assert shown.emergency == EmergencyProps()
    assert (bar.number, bar.captions, bar.desk) == ("", [], "")


@pytest.mark.parametrize("days", [EXPIRED, -1])
def test_a_number_that_is_not_confirmed_is_nowhere(helpline, emergency, days):
    on = NOON.date().fromordinal(NOON.date().toordinal() - days)
    site = {"helpline": (helpline(on=on),), "emergency": replace(emergency, confirmed_on=on)}
    rules = Rules(world(**site)).do(ev.AdviceOpened())
    assert "0199" not in str(props(rules))
    assert "112" not in str(props(rules))


@pytest.mark.parametrize(
    ("organisation", "movement", "logo", "words"),
    [
        ("other", True, "", ""),
        ("other", False, "logo.png", "Example Aid"),
        ("national-society", True, "logo.png", "Example Aid"),
    ],
)
def test_only_its_own_societies_stand_beside_the_movement(organisation, movement, logo, words):
    known = world(
        statement("a", movement=movement), organisation=organisation, logo="logo.svg", name="Example Aid"
    )
    bar = props(Rules(known)).bar
    assert bar.logo.rpartition("/")[2] == logo
    assert bar.plate_words == words


def test_a_page_that_names_the_movement_stands_beside_no_other_logo():
    named = replace(page("named"), movement=True)
    known = world(*LOOP[:1], topics=(topic("who", named),), mode="loop", depth="full", logo="logo.svg")
    rules = Rules(known).until(12.4)
    assert rules.panel == "who/named"
    assert props(rules).bar.logo == ""


def test_with_a_helpline_the_desk_leaves_the_strip(helpline):
    assert props(Rules(world(helpline=(helpline(),), desk=desk()))).bar.desk == ""


def test_the_plate_says_draft_while_the_language_that_is_shown_is_one():
    rules = Rules(replace(world(), drafts=frozenset({"en-XA", "fr"})))
    assert props(rules).bar.plate_draft == ""
    rules.do(ev.LanguageChosen("fr"))
    assert props(rules).bar.plate_draft == "Brouillon"


def test_the_dot_follows_the_clock_from_moment_to_moment():
    rules = Rules(world())
    for doubtful in (False, True, False):
        now = replace(rules.now, doubtful=doubtful)
        assert derive(rules.state, rules.world, language_of, now, AROUND).bar.plate_dot is doubtful
    assert props(rules.do(ev.StartedAgain())).bar.plate_words == "Example"


@pytest.mark.parametrize(("left", "dot"), [(15, False), (14, True)])
def test_the_dot_says_that_a_language_goes_soon(left, dot):
    ends = NOON + timedelta(days=left)
    known = replace(world(), drafts=frozenset({"fr"}), drafts_until=ends)
    assert props(Rules(known)).bar.plate_dot is dot
    assert props(Rules(replace(known, drafts_until=NOON).without_drafts())).bar.plate_dot, "and has gone"


def test_only_a_demonstration_says_example():
    assert (
        props(Rules(world(name="A Society"))).bar.plate_words,
        props(Rules(world())).bar.plate_example,
    ) == (
        "A Society",
        "",
    )
    bar = props(Rules(world(name="A Society", demo=True))).bar
    assert (bar.plate_words, bar.plate_example) == ("Example", "Example")


@pytest.mark.parametrize(("mode", "shown"), [("loop", True), ("kiosk", False)])
def test_the_code_of_the_home_page_stands_only_where_there_is_no_touch(mode, shown):
    bar = props(Rules(world(mode=mode, home_page="https://example.org"))).bar
    assert bar.home_code.startswith("M" if shown else "")
    assert (bar.home_code_size >= 21, bool(bar.home_code)) == (shown, shown)


def test_without_a_home_page_there_is_no_code():
    assert props(Rules(world(mode="loop"))).bar.home_code == ""


def test_out_of_order_keeps_the_confirmed_emergency_number(emergency):
    rules = Rules(world(emergency=emergency))
    rules.do(ev.LoadFailed(OutOfOrderReason.CONTENT, rules.state.house.available))
    shown = props(rules)
    assert shown.emergency.number == "112"
    assert [row["language"] for row in shown.out_of_order.lines] == ["fr", "ar-XB"]


# --- chips -------------------------------------------------------------------------------------------------


def chips(**fields):
    rules = Rules(world(languages=("en", "fr", "en-XA", "ar-XB"), desk=desk(), **fields))
    return rules, lambda: [(chip["language"], chip["chosen"]) for chip in props(rules).bar.chips]


def test_three_chips_for_the_sites_first_languages():
    rules, shown = chips()
    assert shown() == [("en", True), ("fr", False), ("en-XA", False)]
    rules.do(ev.LanguageChosen("fr"))
    assert shown() == [("en", False), ("fr", True), ("en-XA", False)]


def test_another_language_of_the_loop_takes_the_third_place():
    _, shown = chips(loop_languages=("ar-XB",))
    assert shown() == [("en", False), ("fr", False), ("ar-XB", True)]


def test_one_language_needs_no_chips():
    bar = props(Rules(world(languages=("en",)))).bar
    assert (bar.chips, bar.rest) == ([], [])


@pytest.mark.parametrize("tags", [("en", "fr"), ("en", "fr", "ar-XB")])
def test_two_or_three_languages_need_no_further_chip(tags):
    bar = props(Rules(world(languages=tags))).bar
    assert ([chip["language"] for chip in bar.chips], bar.rest) == (list(tags), [])


def test_the_picker_has_the_sites_first_five_then_each_script_by_name():
    tags = ("so", "en", "ar", "uk", "zh-Hans", "ha", "vi", "de", "ru", "ur", "am", "bg", "fa")
    rules = Rules(world(languages=tags))
    rules.do(ev.LanguagesOpened())
    assert [row["language"] for row in props(rules).visit.languages.tiles[:5]] == [
        "so",
        "en",
        "ar",
        "uk",
        "zh-Hans",
    ]
    assert [row["name"] for row in props(rules).visit.languages.tiles[5:]] == [
        *("اردو", "فارسی"),
        *("Български", "Русский"),
        "አማርኛ",
        *("Deutsch", "Hausa", "Tiếng Việt"),
    ]


def test_of_the_rest_one_of_each_script_is_named_first():
    tags = ("en", "fr", "ar", "de", "fa", "hi", "es", "am", "zh-Hans")
    rest = props(Rules(world(languages=tags, desk=desk()))).bar.rest
    assert [row["language"] for row in rest] == ["hi", "am", "zh-Hans", "de", "fa", "es"]
    assert rest[1]["name"] == "አማርኛ"


def test_another_one_is_named_with_each_panel_and_the_name_of_the_way_there_stays():
    rules, turns, names = Rules(world(languages=("en", "fr", "ar", "am", "hi"))), [], set()
    for _ in range(5):
        bar = props(rules).bar
        turns.append(bar.turn)
        names.add(bar.languages_name)
        before = rules.panel
        while rules.panel == before:
            rules.wait(1.0)
    assert turns == [0, 1, 2, 3, 0]
    assert names == {"5 languages"}


def test_a_loop_of_few_panels_names_all_languages_all_the_same():
    tags = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")
    rules, named = Rules(world(statement("a"), statement("b"), languages=tags, desk=desk())), set()
    for _ in range(100):
        bar = props(rules).bar
        named.add(bar.rest[bar.turn % len(bar.rest)]["language"])
        rules.wait(12.3)
    assert named == set(tags[3:])
