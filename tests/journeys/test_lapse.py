"""A confirmation in a file ends: on its last day its number is shown everywhere, on the next day nowhere."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.app.fallback_pictures.out_of_order_follower import FOR_EVER, last_day
from kiosk.app.fallback_pictures.start_file import has_picture
from kiosk.commands.export.any_hour import valid_until
from kiosk.core.numbers.available_now import timeless
from kiosk.core.site.confirmations import CONFIRMED_DAYS
from kiosk.core.site_choice.due_dates import are_settled, wants_staff
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.out_of_order import OutOfOrderReason
from kiosk.i18n.phrases import helpline_cards
from kiosk.loading.sources import Sources
from kiosk.loading.world import language_of, load_world
from kiosk.window.derive import Surroundings, derive
from tests.fakes import EXPIRED, SOON, Rules
from tests.numbers_site import two_numbers

SITE = """
organisation = "other"
name = "Example"
country = "IT"
time_zone = "Europe/Rome"
languages = ["en"]
"""
CONFIRMED = '\ncountry = "IT"\n' + two_numbers("2026-08-01", "2026-08-01")
FIRST = date(2026, 8, 1)
ROME = ZoneInfo("Europe/Rome")
AROUND = Surroundings(1920, 1080)


def outlets(world, wall):
    """Every place that can show a number, by name."""
    rules = Rules(world, wall)

    def window():
        return repr(derive(rules.state, rules.world, language_of, rules.now, AROUND))

    shown = {"loop": window()}
    rules.do(ev.AdviceOpened())
    assert rules.visit
    shown["advice"] = window()
    english, paper = language_of("en"), timeless(world.site, wall)
    shown["pill"] = repr(helpline_cards.pill(rules.state.house.available, world.site, english))
    rules.do(ev.LoadFailed(OutOfOrderReason.CONTENT, rules.state.house.available, world))
    shown["out of order"] = window()
    shown["handout and export"] = repr(paper)
    return shown


@pytest.mark.parametrize("beside", [True, False])
@pytest.mark.parametrize("days", [0, SOON - 1, SOON, CONFIRMED_DAYS, EXPIRED])
def test_a_number_is_shown_until_its_last_day_everywhere_and_from_then_on_nowhere(tmp_path, days, beside):
    (tmp_path / "site.toml").write_text(SITE, "utf-8")
    folder = tmp_path if beside else tmp_path / "state"
    folder.mkdir(exist_ok=True)
    (folder / "confirmations.toml").write_text(CONFIRMED, "utf-8")
    wall = datetime.combine(FIRST + timedelta(days=days), time(23, 59), ROME)
    world = load_world(Sources(tmp_path / "site.toml", kept=tmp_path / "state"), wall).world
    rules, counts = Rules(world, wall), days <= CONFIRMED_DAYS
    for name, shown in outlets(world, wall).items():
        assert any(number in shown for number in ("555 0100", "555 0142")) == counts, name
    available = rules.state.house.available
    assert has_picture(world.site, available) == counts
    assert (last_day(world.site, wall.date()) < FOR_EVER) == counts
    assert (valid_until(timeless(world.site, wall)) is not None) == counts
    assert wants_staff(world.site, rules.now) == (days >= SOON)
    assert are_settled(world.site, wall.date()) == (days < SOON)


def test_a_running_screen_hides_it_at_midnight(tmp_path):
    (tmp_path / "site.toml").write_text(SITE, "utf-8")
    (tmp_path / "confirmations.toml").write_text(CONFIRMED, "utf-8")
    day = FIRST + timedelta(days=CONFIRMED_DAYS)
    last = datetime.combine(day, time(23, 59), ROME)
    rules = Rules(load_world(Sources(tmp_path / "site.toml"), last).world, last)
    assert rules.state.house.available.strip
    rules.wait(59)
    assert rules.state.house.available.emergency
    rules.wait(1)
    assert not rules.state.house.available.helplines and not rules.state.house.available.emergency
