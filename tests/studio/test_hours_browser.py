"""The hours in the studio, in a real browser, by names and roles alone: ``make remote-test``."""

import tomllib

import pytest

from kiosk.commands.new_site import new_site
from tests.studio.served import Studio

pytestmark = pytest.mark.browser


def test_somebody_writes_the_hours_of_a_day_by_keyboard(tmp_path, chromium):
    assert new_site("pier", tmp_path) == 0
    file = tmp_path / "pier/site.toml"
    studio = Studio(file)
    page = chromium.new_context(viewport={"width": 390, "height": 844}).new_page()
    try:
        page.goto(studio.address)
        page.get_by_role("link", name="Hours", exact=True).click()
        page.get_by_label("Screen, Friday").fill("06:00-12:00, 18:00-02:00")
        page.get_by_label("Screen, Friday").press("Enter")
        page.wait_for_load_state("networkidle")
        assert page.get_by_label("Screen, Friday").input_value() == "06:00-12:00, 18:00-02:00"
        hours = tomllib.loads(file.read_text("utf-8"))["hours"]["open"]
        assert "Fri 06:00-12:00, Fri 18:00-02:00" in hours
        assert page.evaluate("document.documentElement.scrollWidth") == 390
    finally:
        page.close()
        assert "Traceback" not in studio.complaints()
