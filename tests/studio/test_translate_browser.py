"""A translator goes through the sentences by keyboard: ``make remote-test``."""

import pytest

from kiosk.i18n.extraction.one_text import said_in, with_translation
from tests.studio.served import Studio

pytestmark = pytest.mark.browser

FIRST, SECOND = "Before you go on", "You can check three things:"


@pytest.fixture
def page(folder, chromium):
    for source in (FIRST, SECOND):
        text = with_translation(folder / "translations", "fr", ("before-you-go-on", source), "")
        (folder / "translations/fr/LC_MESSAGES/kiosk.po").write_text(text, "utf-8")
    studio = Studio(folder / "site.toml")
    page = chromium.new_context(viewport={"width": 1440, "height": 900}).new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: said.type == "error" and faults.append(said.text))
    page.goto(studio.address)
    yield page
    page.close()
    assert faults == []
    assert "Traceback" not in studio.complaints()


def test_missing_sentences_are_translated_without_a_mouse(page, folder):
    from playwright.sync_api import expect

    page.get_by_role("link", name="Translate").click()
    page.get_by_role("link", name="Missing 2").click()
    page.wait_for_load_state("networkidle")
    field = page.get_by_role("textbox", name="Français")
    expect(field).to_be_focused()
    page.keyboard.type("Avant {de} partir")
    page.get_by_text("{de} is not in the text beside it").wait_for()
    page.keyboard.press("Control+A")
    page.keyboard.type("Avant de partir")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("link", name="Missing 1")).to_be_visible()
    expect(page.get_by_role("blockquote")).to_have_text(SECOND)
    page.wait_for_load_state("networkidle")
    page.keyboard.type("Regardez trois choses")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("link", name="Missing 0")).to_be_visible()
    assert said_in(folder / "translations", "fr")["before-you-go-on", FIRST] == ("Avant de partir", False)


def test_n_and_p_go_through_the_sentences_outside_the_field(page):
    from playwright.sync_api import expect

    page.get_by_role("link", name="Translate").click()
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    expect(page.get_by_role("blockquote")).to_have_text(SECOND)
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Escape")
    page.keyboard.press("p")
    expect(page.get_by_role("blockquote")).to_have_text(FIRST)
