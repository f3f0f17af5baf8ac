"""A number in the studio, in a real browser, by names and roles alone: ``make remote-test``."""

import tomllib

import pytest

from kiosk.commands.new_site import new_site
from tests.numbers_site import two_numbers
from tests.studio.served import Studio

pytestmark = pytest.mark.browser


@pytest.fixture
def page(tmp_path, chromium, monkeypatch):
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "state"))
    assert new_site("pier", tmp_path) == 0
    file = tmp_path / "pier/site.toml"
    text = file.read_text("utf-8").replace('country = ""', 'country = "IT"')
    file.write_text(text + two_numbers(), "utf-8")
    studio = Studio(file)
    page = chromium.new_context(viewport={"width": 390, "height": 844}).new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(studio.address)
    yield page
    page.close()
    assert faults == []
    assert "Traceback" not in studio.complaints()


def test_somebody_calls_a_number_and_writes_it_down_by_keyboard(page, tmp_path):
    page.get_by_role("link", name="Numbers").click()
    page.get_by_role("link", name="I called today: 555 0142").click()
    assert page.locator(":checked").count() == 0
    assert not page.get_by_role("group", name="Of which country is it?").is_visible()
    for question, answer in (
        ("What is it for?", "Advice for anyone"),
        ("Who answers?", "A charity answers"),
        ("When does somebody answer?", "Day and night"),
        ("In which languages?", "French"),
        ("What does the call cost", "Calls are free"),
        ("Must callers give a name?", "You do not have to give your name."),
        ("When do they tell the police?", "They may have to tell the police if a child"),
        ("Can one reach it", "Calls only"),
        ("Do they see the number", "Not known"),
        ("Do they record calls?", "They do not record calls."),
        ("What is your role?", "Desk team"),
    ):
        page.get_by_role("group", name=question).get_by_label(answer).press(" ")
    page.get_by_role("button", name="They answered today: show it").press("Enter")
    page.get_by_text("90 days left").wait_for()
    kept = tomllib.loads((tmp_path / "pier/confirmations.toml").read_text("utf-8"))
    assert (kept["helpline"][0]["languages"], kept["helpline"][0]["confirmed_by"]) == (["fr"], "desk-team")
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_wrong_number_is_hidden_by_keyboard(page, tmp_path):
    page.get_by_role("link", name="Numbers").click()
    page.get_by_label("It is wrong: 555 0142").press("Enter")
    page.get_by_role("combobox", name="Your role").select_option("Desk team")
    page.get_by_role("button", name="Hide it now").press("Enter")
    page.get_by_text("Found to be wrong on").wait_for()
    kept = tomllib.loads((tmp_path / "pier/confirmations.toml").read_text("utf-8"))
    assert kept["withdrawn"][0]["number"] == "555 0142"
