"""The studio in a real browser, by names and roles alone: ``make remote-test``."""

import tomllib

import pytest

from tests.studio.served import Studio

pytestmark = pytest.mark.browser


@pytest.fixture
def page(tmp_path, chromium):
    studio = Studio(tmp_path / "pier/site.toml")
    page = chromium.new_context(viewport={"width": 1440, "height": 900}).new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: said.type == "error" and faults.append(said.text))
    page.goto(studio.address)
    yield page
    page.close()
    assert faults == []
    assert "Traceback" not in studio.complaints()


def saved(page):
    page.get_by_role("status").get_by_text("Saved", exact=True).wait_for()


def names(page):
    return [each.get_attribute("data-name") for each in page.query_selector_all(".panel")]


def test_somebody_makes_a_site_and_its_first_panel_in_two_languages(page, tmp_path):
    page.get_by_label("Name of your organisation").fill("Pier Help")
    page.get_by_role("button", name="Make it").click()
    # Nobody is so quick that the page's script is not there yet.
    page.wait_for_load_state("networkidle")
    page.get_by_label("Colours").select_option("coast")
    saved(page)
    page.get_by_role("link", name="Loop").click()
    page.get_by_label("Headline").fill("The night bus")
    page.get_by_role("button", name="Add it").click()
    page.wait_for_load_state("networkidle")
    before = page.get_by_alt_text("The screen").get_attribute("src")
    page.get_by_label("Text below it", exact=True).fill("Ask at the desk.")
    saved(page)
    page.wait_for_timeout(1500)
    assert page.get_by_alt_text("The screen").get_attribute("src") != before
    page.get_by_label("Headline, Français").fill("Le bus de nuit")
    saved(page)
    page.reload()
    assert page.get_by_label("Headline, Français").input_value() == "Le bus de nuit"
    panel = tomllib.loads((tmp_path / "pier/content/panels/the-night-bus.toml").read_text("utf-8"))
    assert panel["lead"] == "Ask at the desk."


def test_a_panel_goes_to_another_place_by_a_button_and_by_dragging(page):
    from playwright.sync_api import expect

    page.get_by_label("Name of your organisation").fill("Pier Help")
    page.get_by_role("button", name="Make it").click()
    page.get_by_role("link", name="Loop").click()
    at = names(page).index("waiting-here")
    page.get_by_role("button", name="Later: Waiting here?").click()
    page.wait_for_load_state()
    assert names(page).index("waiting-here") == at + 1
    page.get_by_role("link", name="Loop").click()
    page.wait_for_url("**/")
    page.wait_for_load_state("networkidle")
    page.drag_and_drop("#panel-waiting-here", f"#panel-{names(page)[1]}")
    second = page.locator(".panel").nth(1)
    expect(second).to_have_attribute("data-name", "waiting-here", timeout=10_000)


def test_keys_of_any_script_change_the_picture_of_a_page(page):
    page.get_by_label("Name of your organisation").fill("Pier Help")
    page.get_by_role("button", name="Make it").click()
    page.get_by_role("link", name="Topics").click()
    page.get_by_role("link", name="Your next stop").click()
    page.wait_for_load_state("networkidle")
    for key, asked in (("t", "text=1"), ("c", "contrast=yes"), ("s", "shape=upright"), ("l", "language=fr")):
        with page.expect_response(lambda answer, asked=asked: asked in answer.url and answer.ok):
            page.keyboard.press(key)
    arabic = """() => document.body.dispatchEvent(
        new KeyboardEvent("keydown", { key: "ف", code: "KeyT", bubbles: true }))"""
    with page.expect_response(lambda answer: "text=2" in answer.url and answer.ok):
        page.evaluate(arabic)
    assert page.get_by_label("Text size").input_value() == "2"
