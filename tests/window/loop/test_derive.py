"""From State and World to panel and route; no Qt object is made."""

from dataclasses import replace

import pytest

from kiosk.core.content.blocks import BlockKind
from kiosk.core.site.desk import NamedPlace
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.window.loop.view import RouteProps
from tests.fakes import (
    PACE,
    TODAY,
    Rules,
    clock,
    figure,
    list_panel,
    page,
    page_of_every_kind,
    question,
    statement,
    world,
)
from tests.window.derived import full, props

HANDOVER = PACE.handover


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


CENTRAL = NamedPlace.validated(name={"en": "Central Station", "fr": "Gare centrale"})


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


def test_a_poster_brings_its_title_and_its_own_blocks_alone():
    shown = props(full(page_of_every_kind(), page("next"))).panel
    fields = shown.content["fields"]
    assert (shown.content["kind"], shown.rested) == ("page", False)
    assert fields == {
        "panelId": "t/kinds",
        "field": "teal",
        "motif": "key",
        "topicName": "",
        "headline": "Every kind",
        "anchor": "t/kinds#0.0.0",
        "poster": True,
        "hidden": -1,
        "wanted": 0,
        "film": "",
        "blocks": [
            {"anchor": f"t/kinds#{number}.0.0", "kind": kind, "text": text, "icon": ""}
            for number, (kind, text) in enumerate(
                [
                    ("heading", "A heading"),
                    ("paragraph", "One paragraph. It has two sentences."),
                    ("item", "an item"),
                    ("item", "another item"),
                ]
            )
        ],
    }


def test_the_posters_of_a_page_say_all_of_it_one_after_the_other():
    rules = full(page_of_every_kind())
    said = set()
    for _ in range(40):
        blocks = props(rules).panel.content["fields"].get("blocks", ())
        said |= {(block["kind"], Anchor.parse(block["anchor"]).block) for block in blocks}
        rules.until(rules.wakes)
    assert {kind for kind, _ in said} == {str(kind) for kind in BlockKind} - {"link"}
    assert {number for _, number in said} == set(range(len(page_of_every_kind().loop_blocks_on(TODAY))))


def test_a_panel_speaks_the_language_of_the_moment():
    rules = Rules(world(statement("x", headline="abc", lead="xyz"))).do(ev.LanguageChosen("ar-XB"))
    fields = props(rules).panel.content["fields"]
    assert (fields["headline"], fields["lead"]) == ("ابك", "خئذ")
    assert fields["panelId"] == "x"


@pytest.mark.parametrize("language", ["en", "fr", "ar-XB"])
def test_a_list_without_a_closing_line_has_an_empty_one(language):
    short = replace(list_panel("x"), closing="")
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
