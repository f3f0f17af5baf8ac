"""The calendar of the studio in a real browser, by names and roles alone: ``make remote-test``."""

import tomllib

import pytest

from kiosk.commands.new_site import new_site
from tests.studio.served import Studio

pytestmark = pytest.mark.browser


@pytest.fixture
def page(tmp_path, chromium):
    assert new_site("pier", tmp_path) == 0
    studio = Studio(tmp_path / "pier/site.toml")
    page = chromium.new_context(viewport={"width": 1440, "height": 900}).new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: said.type == "error" and faults.append(said.text))
    page.goto(studio.address)
    page.get_by_role("link", name="Calendar", exact=True).click()
    yield page
    page.close()
    assert faults == []
    assert "Traceback" not in studio.complaints()


def make_playlist(page):
    page.get_by_role("link", name="Make a playlist").click()
    page.get_by_label("Name").fill("Night bus")
    page.get_by_label("instead of the loop").check()
    page.get_by_label("Sat", exact=True).check()
    page.get_by_label("From").fill("20:00")
    page.get_by_label("To", exact=True).fill("23:00")
    page.get_by_label("First day").fill("2027-03-01")
    page.get_by_label("Last day").fill("2027-03-31")
    page.get_by_label("Waiting here?").check()
    page.get_by_role("button", name="Make it").click()


def test_somebody_makes_a_playlist_and_looks_at_its_moment(page, tmp_path):
    from playwright.sync_api import expect

    make_playlist(page)
    expect(page.get_by_role("status").get_by_text("Saved")).to_be_visible()
    page.get_by_role("link", name="Look at it in the calendar").click()
    expect(page.get_by_role("heading", name="March 2027")).to_be_visible()
    expect(page.get_by_role("link", name="Night bus 20:00–23:00")).to_have_count(4)
    # Its number: a bar over the day opens the playlist.
    page.get_by_role("link", name="Saturday 6 March").first.click(position={"x": 20, "y": 20})
    expect(page.get_by_alt_text("The screen on Saturday 6 March, 12:00")).to_be_visible()
    page.get_by_label("Time").fill("21:30")
    page.get_by_role("button", name="Look").click()
    said = page.get_by_text("“Night bus”, instead of the loop, until 23:00.")
    expect(said.last).to_be_visible()
    expect(page.get_by_alt_text("The screen on Saturday 6 March, 21:30")).to_be_visible()
    page.get_by_role("link", name="Night bus", exact=True).click()
    page.get_by_text("Remove this playlist").click()
    page.get_by_role("button", name="Remove it").click()
    expect(page.get_by_role("link", name="Night bus")).to_have_count(0)
    assert [*(tmp_path / "pier/content/playlists").iterdir()] == []


def test_a_day_is_chosen_by_keyboard_and_the_focus_stays(page):
    from playwright.sync_api import expect

    page.goto(page.url + "?day=2027-03-05")
    day = page.get_by_role("link", name="Saturday 6 March").first
    day.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_alt_text("The screen on Saturday 6 March, 12:00")).to_be_visible()
    expect(day).to_be_focused()
    expect(day).to_have_attribute("aria-current", "true")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Sunday 7 March").first).to_be_focused()
    page.get_by_role("link", name="Later: April").click()
    expect(page.get_by_role("heading", name="April 2027")).to_be_visible()
    expect(page.get_by_role("table", name="April 2027, day by day")).to_be_visible()


def test_somebody_announces_something_in_two_languages(page, tmp_path):
    from playwright.sync_api import expect

    page.get_by_role("link", name="Make an announcement").click()
    page.get_by_label("Words in English").fill("The lift is open again.")
    page.get_by_label("Words in Français").fill("L’ascenseur marche de nouveau.")
    page.get_by_role("button", name="Show it").click()
    expect(page.get_by_alt_text("The screen while this is shown")).to_be_visible()
    page.get_by_role("link", name="Look at it in the calendar").click()
    expect(
        page.get_by_text("An announcement covers the screen: The lift is open again.").last
    ).to_be_visible()
    (file,) = (tmp_path / "pier/announcements").iterdir()
    assert tomllib.loads(file.read_text("utf-8"))["words"]["fr"] == "L’ascenseur marche de nouveau."


@pytest.mark.parametrize("width", [390, 720])
def test_the_pages_fit_a_narrow_window(page, width):
    make_playlist(page)
    page.set_viewport_size({"width": width, "height": 800})
    for place in ("/calendar", "/calendar/playlist/night-bus", "/calendar/announcement"):
        page.goto("/".join(page.url.split("/")[:3]) + place)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, place
