"""What the staff page says: why these panels play, and nothing of any visit."""

from copy import copy
from dataclasses import replace
from functools import cache

import pytest

from kiosk.core.schedule.playlist import Playlist
from kiosk.core.staff.panels import PANELS
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.playable import playable_at
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.loading.world import language_of
from kiosk.window.staff.derive import staff_props
from kiosk.window.staff.numbers_view import shown
from kiosk.window.staff.panels import SHOWN
from tests.core.site_choice.test_due_dates import emergency, helpline
from tests.core.staff.test_panels import known
from tests.core.staff.test_rules import page
from tests.fakes import Rules

MORNING = Playlist.validated(id="morning", title="Morning trains", panels=("a",), hours="24/7")
ASLEEP = Playlist.validated(id="asleep", title="Never now", panels=("a",), hours="Mon-Sun 03:00-03:30")
ALONE = Playlist.validated(id="night", title="Night", panels=("b",), hours="24/7", priority=2)


def props(rules):
    return staff_props(rules.state, rules.world, language_of, rules.now)


def row(rules, caption):
    return next(row for row in props(rules).status if row["caption"] == caption)["words"]


@pytest.mark.parametrize(
    ("playlists", "doubtful", "why"),
    [
        ((), False, "English"),
        ((ASLEEP,), False, "as usual"),
        ((MORNING,), False, "with Morning trains"),
        ((MORNING, ALONE), False, "only Night"),
        ((MORNING,), True, "as usual while the clock is wrong"),
    ],
    ids=["no playlists", "none plays", "among", "instead", "clock"],
)
def test_staff_read_why_these_panels_play(playlists, doubtful, why):
    rules = page(Rules(replace(known(), playlists=playlists)))
    playable = playable_at(rules.world, replace(rules.now, doubtful=doubtful))
    rules.state = replace(rules.state, house=replace(rules.state.house, playable=playable))
    said = row(rules, "Playing now").translate({0x2068: None, 0x2069: None})
    assert said.endswith(f" · {why}")


VISITS = {
    "nothing": (),
    "advice": (ev.ExploreTouched(), ev.AdviceOpened()),
    "another language": (ev.LanguagesOpened(), ev.LanguageChosen("fr")),
    "large and black": (ev.ExploreTouched(), ev.TextSizeChosen(larger=True), ev.ContrastToggled()),
    "one switch": (ev.ExploreTouched(), ev.SwitchPressed()),
}


def after(visit):
    """The page that staff open ten minutes later."""
    return copy(_after(visit))


@cache
def _after(visit):
    numbers = {"emergency": emergency(10), "helpline": (helpline(80),)}
    rules = Rules(known(**numbers)).wait(10.0).do(*visit, ev.StartedAgain())
    return page(rules.until(600.0))


@pytest.mark.parametrize("panel", [each.opens for each in SHOWN], ids=lambda panel: type(panel).__name__)
@pytest.mark.parametrize("visit", [each for each in VISITS if each != "nothing"])
def test_no_panel_says_anything_of_a_visit(visit, panel):
    quiet, busy = after(()), after(VISITS[visit])
    for rules in (quiet, busy):
        rules.do(se.StaffPanelOpened(panel))
        offered = PANELS[type(panel)].is_offered(rules.state, rules.world, rules.now)
        assert rules.scene.panel == (panel if offered else Overview())
    assert props(busy) == props(quiet)
    # The panel of the loop is on the screen before staff come.
    assert replace(busy.scene, began_at="") == replace(quiet.scene, began_at="")
    assert busy.state.visitor == quiet.state.visitor


def test_the_rows_of_numbers_are_those_of_the_site_alone():
    language = language_of("en")
    panel = next(each.opens for each in SHOWN if each.name == "numbers")
    quiet, busy = after(()), after(VISITS["advice"])
    said = [shown(panel, rules.world, language, rules.now) for rules in (quiet, busy)]
    assert said[0] == said[1] and said[0].rows
