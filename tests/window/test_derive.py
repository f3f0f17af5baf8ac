"""From State and World to what the window shows; no Qt object is made."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.core.content.blocks import BlockKind
from kiosk.core.content.parts.text import Text
from kiosk.core.content.topics import ABOUT_RECORDS, ADVICE
from kiosk.core.kernel import events as ev
from kiosk.core.kernel.anchor import Anchor
from kiosk.core.kernel.scenes.loop import Cut
from kiosk.core.kernel.scenes.out_of_order import OutOfOrderReason
from kiosk.core.kernel.scenes.starting import Starting
from kiosk.core.kernel.world import Unsaid
from kiosk.core.site.desk import Desk, NamedPlace
from kiosk.core.site.mount import Mount
from kiosk.core.site.stats_settings import StatsSettings
from kiosk.loading.world import language_of
from kiosk.window.base.enums import Place, Scene
from kiosk.window.derive import Surroundings, derive
from kiosk.window.loop.bar_view import EmergencyProps
from kiosk.window.loop.view import PanelProps, RouteProps
from kiosk.window.props import Props
from kiosk.window.visit.idle_card_view import IdleCardProps
from kiosk.window.visit.visit_props import VisitProps
from tests.fakes import (
    COUNTDOWN,
    EXPIRED,
    LOOP,
    NOON,
    PACE,
    TOPICS,
    Rules,
    clock,
    figure,
    list_panel,
    moment,
    page,
    page_of_every_kind,
    question,
    statement,
    topic,
    unvisited,
    world,
)

HANDOVER = PACE.handover
AROUND = Surroundings(1920, 1080, logo="file:///state/logo.png")
TALL = replace(AROUND, width=1080, height=1920)


def props(rules, around=AROUND):
    return derive(rules.state, rules.world, language_of, rules.now, around)


def desk(hours="24/7"):
    return Desk(name={"en": "Desk 3", "fr": "Guichet 3"}, where="Here", hours=hours, languages=("en",))


# --- scenes ------------------------------------------------------------------------------------------------


def test_before_anything_is_read_there_is_only_a_look():
    state = unvisited(Starting(0.0), "fr")
    shown = derive(state, None, language_of, moment(), AROUND)
    assert shown == Props(replace(shown.look, scene=Scene.Kind.Starting))
    assert (shown.look.language, shown.look.has_loop, shown.look.touch) == ("fr", False, True)


def test_out_of_order_shows_no_panel_and_no_visit():
    rules = Rules(world())
    rules.do(ev.LoadFailed(OutOfOrderReason.CONTENT, rules.state.house.available))
    shown = props(rules)
    assert (shown.look.scene, shown.look.has_loop) == (Scene.Kind.OutOfOrder, False)
    assert (shown.panel, shown.visit, shown.idle_card) == (PanelProps(), VisitProps(), IdleCardProps())


def test_the_loop_shows_a_panel_and_no_visit():
    shown = props(Rules(world()))
    assert (shown.look.scene, shown.look.has_loop) == (Scene.Kind.Loop, True)
    assert shown.panel.content["fields"]["panelId"] == "a"
    assert (shown.visit, shown.idle_card) == (VisitProps(), IdleCardProps())


def test_below_a_visit_the_panel_waits_at_rest_where_it_began():
    rules = Rules(world()).until(13.0).do(ev.ExploreTouched())
    shown = props(rules)
    assert (shown.look.scene, shown.look.has_loop) == (Scene.Kind.Visit, True)
    assert (shown.panel.content["fields"]["panelId"], shown.panel.rested) == ("b", True)
    assert (shown.route.stop, shown.route.progress, shown.route.paused) == (1, 0.0, True)


def test_below_a_visit_there_may_be_nothing_that_plays():
    silent = replace(world(statement("a")), unsaid={"fr": Unsaid(frozenset({"a"}))})
    shown = props(Rules(silent).do(ev.ExploreTouched(), ev.LanguageChosen("fr")))
    assert (shown.look.scene, shown.panel, shown.route) == (Scene.Kind.Visit, PanelProps(), RouteProps())


@pytest.mark.parametrize(
    ("language", "script", "letter", "right_to_left"),
    [("en", "latin", "A", False), ("fr", "latin", "A", False), ("ar-XB", "arabic", "ع", True)],
)
def test_the_look_follows_the_language(language, script, letter, right_to_left):
    look = props(Rules(world()).do(ev.LanguageChosen(language))).look
    assert (look.language, look.script, look.letter, look.right_to_left) == (
        language,
        script,
        letter,
        right_to_left,
    )


def test_the_look_follows_the_tools():
    rules = Rules(world()).do(ev.ExploreTouched())
    assert [props(rules).look.size_word] == ["Text size"]
    rules.do(ev.TextSizeChosen(larger=True), ev.ContrastToggled())
    look = props(rules).look
    assert (look.text_step, look.high_contrast) == (1, True)
    assert look.size_word.replace("\u00a0", "") == "Text 130%"


@pytest.mark.parametrize(("mode", "touch"), [("kiosk", True), ("loop", False)])
def test_an_office_loop_has_no_touch(mode, touch):
    assert props(Rules(world(mode=mode))).look.touch is touch


def test_a_site_can_ask_for_little_motion():
    assert props(Rules(world(reduced_motion=True))).look.reduced_motion


# --- panels ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("panel", "names"),
    [
        (statement("x"), {"headline", "lead"}),
        (question("x"), {"headline", "lead", "button"}),
        (list_panel("x"), {"headline", "lead", "items", "icons", "closing", "hidden"}),
        (figure("x"), {"figure", "unit", "lead", "source"}),
        (clock("x"), {"time", "place", "date"}),
    ],
    ids=lambda value: getattr(value, "kind", ""),
)
def test_a_panel_brings_its_kind_and_its_words(panel, names):
    shown = props(Rules(world(panel, figures=True, clock=True))).panel.content
    assert shown["kind"] == panel.kind
    assert set(shown["fields"]) == {"panelId", "field", "motif", "wanted", "film"} | names
    for name in names - {"items", "icons", "hidden"} if panel.texts else ():
        assert shown["fields"][name] == getattr(panel, name)


CENTRAL = NamedPlace(name={"en": "Central Station", "fr": "Gare centrale"})


@pytest.mark.parametrize(
    ("language", "seconds", "place", "said"),
    [
        ("en", 0, CENTRAL, ("12:00", "Central Station", "Wednesday, 25 November")),
        ("fr", 0, CENTRAL, ("12:00", "Gare centrale", "mercredi 25 novembre")),
        ("en", 59, CENTRAL, ("12:00", "Central Station", "Wednesday, 25 November")),
        ("en", 60, None, ("12:01", "", "Wednesday, 25 November")),
    ],
)
def test_the_clock_says_the_time_the_place_and_the_day(language, seconds, place, said):
    rules = Rules(world(clock("x"), clock=True, place=place)).do(ev.LanguageChosen(language))
    fields = props(rules.until(seconds)).panel.content["fields"]
    assert (fields["time"], fields["place"], fields["date"]) == said


# --- pages among the panels --------------------------------------------------------------------------------


def full(*pages, **fields):
    """A loop without touch that shows the first page of the only topic, behind its only panel."""
    topics = (topic("t", *pages, motif="key"),)
    return Rules(world(statement("a"), mode="loop", depth="full", topics=topics, **fields)).until(9.1)


def test_a_page_in_the_loop_brings_its_own_blocks_alone():
    shown = props(full(page_of_every_kind(), page("next"))).panel
    fields = shown.content["fields"]
    assert (shown.content["kind"], shown.rested) == ("page", False)
    assert {
        name: fields[name] for name in ("panelId", "field", "motif", "topicName", "headline", "anchor")
    } == {
        "panelId": "t/kinds",
        "field": "teal",
        "motif": "key",
        "topicName": "A topic",
        "headline": "Every kind",
        "anchor": "t/kinds#0.0.0",
    }
    named = {"panelId", "field", "motif", "topicName", "headline"}
    assert set(fields) == named | {"anchor", "blocks", "hidden", "wanted", "film"}
    assert {Anchor.parse(block["anchor"]).page for block in fields["blocks"]} == {"t/kinds"}
    assert {block["kind"] for block in fields["blocks"]} == {str(kind) for kind in BlockKind} - {"link"}


def test_the_next_screen_of_a_page_differs_only_in_its_place():
    rules = full(page_of_every_kind())
    before = props(rules).panel.content["fields"]
    after = Anchor("t/kinds", 4)
    rules.do(ev.ScreenCut(Anchor("t/kinds"), Cut(after, 15))).wait(HANDOVER + 9.1)
    shown = props(rules).panel
    assert shown.rested
    assert shown.content["fields"] == before | {"anchor": str(after)}


def test_a_page_that_is_called_as_its_topic_says_so_once():
    alone = page_of_every_kind().model_copy(update={"title": "A topic"})
    assert props(full(alone)).panel.content["fields"]["topicName"] == ""


def test_over_the_screens_of_a_page_the_ink_runs_once():
    """Half of the page's words on each of two screens; the page is one of two stops."""
    words = page("p").model_copy(update={"parts": (Text(text="One two."), Text(text="Three four."))})
    rules = full(words)
    rules.do(ev.ScreenCut(Anchor("t/p"), Cut(Anchor("t/p", 1), 3)))
    assert (props(rules).route.progress, props(rules).route.goal) == (0.0, 0.5)
    rules.wait(HANDOVER + 9.1)
    rules.do(ev.ScreenCut(Anchor("t/p", 1), Cut(None, 3)))
    shown = props(rules).route
    assert (shown.stop, shown.progress, shown.goal) == (1, pytest.approx(0.5, abs=0.02), 1.0)


def test_a_panel_speaks_the_language_of_the_moment():
    rules = Rules(world(statement("x", headline="abc", lead="xyz"))).do(ev.LanguageChosen("ar-XB"))
    fields = props(rules).panel.content["fields"]
    assert (fields["headline"], fields["lead"]) == ("ابك", "خئذ")
    assert fields["panelId"] == "x"


@pytest.mark.parametrize("language", ["en", "fr", "ar-XB"])
def test_a_list_without_a_closing_line_has_an_empty_one(language):
    short = list_panel("x").model_copy(update={"closing": ""})
    rules = Rules(world(short)).do(ev.LanguageChosen(language))
    assert props(rules).panel.content["fields"]["closing"] == ""


# --- the route ---------------------------------------------------------------------------------------------


def test_the_ink_runs_for_the_dwell_of_a_panel_that_stands_at_once():
    assert props(Rules(world())).route == RouteProps(4, 0, 0.0, 0, lasts=9000, paused=False, second_in=4000)
    later = props(Rules(world()).until(4.5)).route
    assert (later.progress, later.waits, later.lasts) == (0.5, 0, 4500)


def test_the_ink_waits_for_the_hand_over():
    handed = props(Rules(world()).until(9.0)).route
    assert (handed.stop, handed.progress, handed.waits, handed.lasts) == (1, 0.0, 1000 * HANDOVER, 9000)


@pytest.mark.parametrize(("seconds", "second_in"), [(0.0, 4000), (3.0, 1000), (4.0, 0), (4.1, -1), (8.9, -1)])
def test_the_second_stroke_comes_once_four_seconds_into_the_dwell(seconds, second_in):
    assert props(Rules(world()).until(seconds)).route.second_in == second_in
    handed_over = Rules(world()).until(9.0 + HANDOVER + seconds)
    assert props(handed_over).route.second_in == second_in


def test_after_start_again_the_second_stroke_comes_when_it_would_come_to_anybody():
    """The time for which touches are ignored is none of the dwell."""
    rules = Rules(world()).do(ev.ExploreTouched(), ev.StartedAgain())
    shown = props(rules).route
    assert shown.second_in - shown.waits == 4000


def test_a_pause_keeps_the_second_stroke_for_later():
    rules = Rules(world()).until(3.0).do(ev.PauseToggled())
    assert props(rules.until(30.0)).route.second_in == 1000
    assert props(rules.do(ev.PauseToggled())).route.second_in == 1000


def test_the_next_screen_of_a_page_has_no_second_stroke():
    rules = full(page_of_every_kind())
    assert props(rules).route.second_in > 0
    rules.do(ev.ScreenCut(Anchor("t/kinds"), Cut(Anchor("t/kinds", 4), 20))).wait(HANDOVER + 9.1)
    assert props(rules).route.second_in == -1


def test_a_pause_holds_the_ink():
    rules = Rules(world()).until(4.5).do(ev.PauseToggled())
    assert props(rules.until(30.0)).route == RouteProps(4, 0, 0.5, waits=0, lasts=4500, paused=True)


@pytest.mark.parametrize(
    ("panels", "stops"), [(1, [0]), (3, [0, 1, 2]), (8, list(range(8))), (15, [0, 0, 1, 2, 2, 2, 3, 4])]
)
def test_more_than_eight_panels_share_eight_stops(panels, stops):
    rules = Rules(world(*(statement(f"p{i}") for i in range(panels))))
    seen = []
    for _ in range(len(stops)):
        seen.append(props(rules).route.stop)
        rules.wait(HANDOVER + 9.1)
    assert seen == stops
    assert props(rules).route.stops == min(panels, 8)


@pytest.mark.parametrize("panels", [8, 9, 15, 16, 61])
def test_the_ink_never_runs_back_within_a_round(panels):
    rules = Rules(world(*(statement(f"p{i}") for i in range(panels))))
    before = 0.0
    for _ in range(panels):
        shown = props(rules).route
        assert shown.stop + shown.progress == pytest.approx(before, abs=0.005)
        assert shown.goal > shown.progress
        before = shown.stop + shown.goal
        rules.until(rules.wakes)
    assert before == 8.0


def test_a_loop_of_one_panel_has_nowhere_to_run():
    assert props(Rules(world(statement("x")))).route.lasts == 0


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
    assert bar.desk == "Ask at the desk"


def test_outside_its_hours_the_desk_says_when_it_opens(emergency):
    bar = props(Rules(world(emergency=emergency, desk=desk("Mon-Sun 15:00-18:00")))).bar
    assert bar.desk == "Desk opens at 15:00"


def test_with_nothing_confirmed_the_strip_shows_the_desk_alone():
    bar = props(Rules(world(desk=desk()))).bar
    assert (bar.number, bar.captions, bar.desk) == ("", ["Advice on work and travel"], "Ask at the desk")


def test_a_desk_alone_that_is_closed_says_when_it_opens():
    bar = props(Rules(world(desk=desk("Mon-Sun 15:00-18:00")))).bar
    assert (bar.captions, bar.desk) == (["Advice on work and travel"], "Desk opens at 15:00")


@pytest.mark.parametrize(
    ("numbers", "name"),
    [
        (("helpline",), "Free advice, 800 555 0199"),
        (("emergency", "desk"), "Advice, 112, Ask at the desk"),
        (("emergency",), "Advice, 112"),
        (("desk",), "Advice, Ask at the desk"),
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
    site = {"helpline": (helpline(on=on),), "emergency": emergency.model_copy(update={"confirmed_on": on})}
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
    named = page("named").model_copy(update={"movement": True})
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
    rules = Rules(world(languages=("en", "fr", "en-XA", "ar-XB"), **fields))
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
    rest = props(Rules(world(languages=tags))).bar.rest
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
    rules, named = Rules(world(statement("a"), statement("b"), languages=tags)), set()
    for _ in range(100):
        bar = props(rules).bar
        named.add(bar.rest[bar.turn % len(bar.rest)]["language"])
        rules.wait(12.3)
    assert named == set(tags[3:])


# --- visits ------------------------------------------------------------------------------------------------


def visit(*events, around=AROUND, **fields):
    return props(Rules(world(**fields)).do(*events), around).visit


@pytest.mark.parametrize(
    ("event", "place"),
    [
        (ev.ExploreTouched(), Place.Kind.Topics),
        (ev.LinkFollowed("roads"), Place.Kind.Page),
        (ev.LanguagesOpened(), Place.Kind.Languages),
        (ev.AdviceOpened(), Place.Kind.Advice),
    ],
    ids=lambda value: str(value)[:20],
)
def test_the_place_of_a_visit(event, place):
    assert visit(event).place == place


def test_all_topics_are_tiles_in_order():
    assert [
        (tile["ref"], tile["field"], tile["motif"]) for tile in visit(ev.ExploreTouched()).topics.tiles
    ] == [
        ("roads", "teal", "bus"),
        ("papers", "clay", "passport"),
    ]


def test_a_page_brings_all_blocks_of_its_topic_and_where_it_stands():
    shown = visit(ev.LinkFollowed("roads/second")).page
    assert (shown.title, shown.field, shown.motif) == ("Title", "teal", "bus")
    told = [block for block in shown.blocks if block["kind"] != "link"]
    assert [Anchor.parse(block["anchor"]).page for block in told] == [
        "roads/first",
        "roads/second",
        "roads/long",
    ]
    assert Anchor.parse(shown.anchor) == Anchor("roads/second")


def test_a_page_may_have_a_motif_of_its_own():
    topics = (topic("t", page("p", motif="passport"), page("q")),)
    assert visit(ev.LinkFollowed("t/p"), topics=topics).page.motif == "passport"
    assert visit(ev.LinkFollowed("t/q"), topics=topics).page.motif == "bus"


def test_links_have_titles():
    assert visit(ev.LinkFollowed("roads")).page.links[0] == {
        "ref": "roads/second",
        "title": "Title",
        "symbol": "train-simple",
    }


def test_the_links_of_each_page_follow_its_text():
    shown = visit(ev.LinkFollowed("roads")).page
    first = [block for block in shown.blocks if Anchor.parse(block["anchor"]).page == "roads/first"]
    links = [block for block in first if block["kind"] == "link"]
    assert [(block["ref"], block["text"]) for block in links] == [(x["ref"], x["title"]) for x in shown.links]
    assert [Anchor.parse(block["anchor"]).block for block in first] == list(range(len(first)))
    assert first[-len(links) :] == links


def pages(*names, **links):
    return tuple(page(name, links=links.get(name, ())) for name in names)


@pytest.mark.parametrize(
    ("at", "links", "shown"),
    [
        ("a", (), ["t/b", "t/c", "t/d", "t/e"]),
        ("d", (), ["t/e", "t/a", "t/b", "t/c"]),
        ("a", ("u",), ["u", "t/b", "t/c", "t/d"]),
        ("a", ("t/d", "u/x"), ["t/d", "u/x", "t/b", "t/c"]),
        ("a", ("u", "u/x", "u/y", "t/e"), ["u", "u/x", "u/y", "t/e"]),
        ("a", ("hidden", "t/c"), ["t/c", "t/b", "t/d", "t/e"]),
    ],
)
def test_a_page_leads_where_its_author_says_and_then_through_its_topic(at, links, shown):
    topics = (topic("t", *pages("a", "b", "c", "d", "e", **{at: links})), topic("u", *pages("x", "y")))
    assert [link["ref"] for link in visit(ev.LinkFollowed(f"t/{at}"), topics=topics).page.links] == shown


def test_a_page_alone_leads_nowhere():
    assert visit(ev.LinkFollowed("papers")).page.links == []


def test_a_page_brings_every_kind_of_block():
    topics = (topic("t", page_of_every_kind(), page("other")),)
    shown = visit(ev.LinkFollowed("t"), topics=topics).page.blocks
    assert {block["kind"] for block in shown} == {str(kind) for kind in BlockKind}


def test_a_figure_that_has_run_out_leaves_no_block():
    topics = (topic("t", page_of_every_kind(valid_until=date(2026, 11, 24))),)
    shown = visit(ev.LinkFollowed("t"), topics=topics).page.blocks
    assert not {"figure", "source"} & {block["kind"] for block in shown}


@pytest.mark.parametrize(
    ("checked", "said"),
    [
        (date(2026, 11, 1), "The law here was last checked on 1 November 2026."),
        (None, "Nobody has compared this page with the law of this country yet."),
    ],
    ids=["checked", "never checked"],
)
def test_a_page_about_the_law_says_whether_somebody_compared_it(checked, said):
    legal = page("law").model_copy(update={"parts": (Text(text="One two.", legal=True),)})
    blocks = visit(
        ev.LinkFollowed("t"), topics=(topic("t", legal, page("other")),), law_checked=checked
    ).page.blocks
    assert [block["text"] for block in blocks if block["kind"] == "source"] == [said]
    in_the_loop = props(full(legal, page("other"), law_checked=checked)).panel.content["fields"]["blocks"]
    assert [block["text"] for block in in_the_loop if block["kind"] == "source"] == [said]
    assert in_the_loop[-1]["anchor"] == "t/law#1.0.0"


@pytest.mark.parametrize("keep", [True, False])
def test_the_page_about_the_screen_says_what_is_counted_while_it_is(keep):
    about, page_id = ABOUT_RECORDS.split("/")
    topics, stats = (topic(about, page(page_id), page("other")),), StatsSettings(keep=keep)
    blocks = visit(ev.LinkFollowed(about), topics=topics, stats=stats).page.blocks
    told = "The screen counts its hours and the panels it shows by itself. It counts nothing that people do."
    assert [block["text"] for block in blocks if block["kind"] == "source"] == [told] * keep


def test_topics_within_another_have_no_tile():
    topics = (topic("t"), topic("u", within="t"))
    assert [tile["ref"] for tile in visit(ev.ExploreTouched(), topics=topics).topics.tiles] == ["t"]


def test_topics_within_advice_have_no_tile_and_advice_leads_to_the_first_page():
    topics = (topic("t"), topic("how", page("call"), page("later"), within=ADVICE))
    assert [tile["ref"] for tile in visit(ev.ExploreTouched(), topics=topics).topics.tiles] == ["t"]
    assert visit(ev.AdviceOpened(), topics=topics).advice.links == [
        {"ref": "how/call", "title": "Title", "symbol": "train-simple"}
    ]


def test_advice_leads_nowhere_where_no_topic_is_within_it():
    assert visit(ev.AdviceOpened(), topics=(topic("t"), topic("u", within="t"))).advice.links == []


def test_advice_keeps_the_field_of_the_page_below():
    assert visit(ev.LinkFollowed("papers"), ev.AdviceOpened()).advice.field == "clay"
    assert visit(ev.AdviceOpened()).advice.field == "river"
    assert visit(ev.LinkFollowed("papers"), ev.AdviceOpened()).advice.motif == "chairs"
    assert TOPICS[1].field == "clay"


def test_advice_shows_the_confirmed_lines_and_the_desk(helpline):
    lines = (helpline(), helpline("family", kind="family-links", number="555 0142"))
    cards = visit(ev.AdviceOpened(), helpline=lines, desk=desk()).advice.cards
    assert [(card["number"], card["isNumber"]) for card in cards] == [
        ("800 555 0199", True),
        ("555 0142", True),
        ("Desk 3", False),
    ]


def test_advice_turns_no_further_than_to_the_note_after_its_cards(helpline):
    shown = visit(ev.AdviceOpened(), ev.CardsTurnedTo(7), helpline=(helpline(),), desk=desk())
    assert shown.advice.first_card == 2


def test_advice_without_anything_confirmed_has_no_cards():
    shown = visit(ev.AdviceOpened())
    assert (shown.advice.cards, shown.advice.calls_line) == ([], "")
    assert (shown.toolbar.pill_label, shown.toolbar.pill_detail) == ("Advice", "")


@pytest.mark.parametrize(
    ("fields", "label", "detail", "icon"),
    [
        (("helpline", "desk", "emergency"), "Free advice", "800 555 0199", "phone"),
        (("desk", "emergency"), "Advice", "Desk 3", "chats"),
        (("emergency",), "Emergency", "112", "phone"),
        ((), "Advice", "", "chats"),
    ],
)
def test_the_pill_says_what_it_leads_to(helpline, emergency, fields, label, detail, icon):
    known = {"helpline": (helpline(),), "desk": desk(), "emergency": emergency}
    shown = visit(ev.ExploreTouched(), **{name: known[name] for name in fields}).toolbar
    assert (shown.pill_label, shown.pill_detail, shown.pill_icon) == (label, detail, icon)


def test_the_picker_lists_all_languages_and_marks_the_chosen_one():
    rows = visit(ev.LanguageChosen("fr"), ev.LanguagesOpened()).languages.tiles
    assert [(row["language"], row["chosen"]) for row in rows] == [
        ("en", False),
        ("fr", True),
        ("ar-XB", False),
    ]
    assert rows[1]["name"] == "Français"


@pytest.mark.parametrize(
    ("around", "mount", "again"),
    [
        (AROUND, Mount(), False),
        (TALL, Mount(), True),
        (TALL, Mount(diagonal_inches=32, top_edge_m=1.1), False),
        (AROUND, Mount(diagonal_inches=55, top_edge_m=1.5), True),
    ],
)
def test_start_again_stands_in_the_toolbar_where_the_corner_is_out_of_reach(around, mount, again):
    usual = visit(ev.ExploreTouched(), ev.LowToggled(low=False), around=around, mount=mount)
    assert usual.toolbar.start_again is again
    low = visit(ev.ExploreTouched(), ev.LowToggled(low=True), around=around, mount=mount)
    assert not low.toolbar.start_again


@pytest.mark.parametrize(
    ("mount", "events", "low"),
    [
        (Mount(), (), False),
        (Mount(), (ev.LowToggled(low=True),), True),
        (Mount(diagonal_inches=55, top_edge_m=1.5), (), True),
        (Mount(diagonal_inches=55, top_edge_m=1.5), (ev.LowToggled(low=False),), False),
        (Mount(diagonal_inches=55, top_edge_m=1.5), (ev.StartedAgain(),), False),
        (Mount(), (ev.LowToggled(low=True), ev.StartedAgain()), False),
    ],
)
def test_a_visit_is_low_where_the_visitor_or_the_mount_asks_for_it(mount, events, low):
    assert props(Rules(world(mount=mount)).do(ev.ExploreTouched(), *events), AROUND).look.low is low


def test_the_cover_counts_in_the_language_of_the_visit():
    rules = Rules(world()).do(ev.ExploreTouched()).until(45.0)
    assert props(rules).idle_card == IdleCardProps(
        covered=True,
        title="Touch to continue",
        count=f"{COUNTDOWN:.0f}",
        sentence=f"This screen starts again in {COUNTDOWN:.0f} seconds.",
        share=1.0,
    )
    last = props(rules.until(45.0 + COUNTDOWN - 1.0)).idle_card
    assert last.sentence == "This screen starts again in 1 second."
    assert last.share == 1 / COUNTDOWN
