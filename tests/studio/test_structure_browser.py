"""A topic, its page and its parts come and go in a real browser, by names and roles: ``make remote-test``."""

import tomllib

import pytest

from kiosk.commands.new_site import new_site
from tests.studio.served import Studio

pytestmark = pytest.mark.browser


@pytest.fixture
def page(tmp_path, chromium):
    assert new_site("harbour", tmp_path) == 0
    studio = Studio(tmp_path / "harbour/site.toml")
    page = chromium.new_context(viewport={"width": 1440, "height": 900}).new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: said.type == "error" and faults.append(said.text))
    page.goto(studio.address)
    page.get_by_role("link", name="Topics").click()
    yield page
    page.close()
    assert faults == []
    assert "Traceback" not in studio.complaints()


def parts(tmp_path):
    topic = tomllib.loads((tmp_path / "harbour/content/topics/warm-places.toml").read_text("utf-8"))
    return [[part["text"] for part in each["part"]] for each in topic["page"]]


def test_somebody_makes_a_topic_with_a_page_of_two_parts_and_deletes_it(page, tmp_path):
    from playwright.sync_api import expect

    new = page.get_by_role("region", name="Add a topic")
    new.get_by_label("Title").fill("Warm places")
    new.get_by_label("Drawing").select_option("signpost")
    new.get_by_role("button", name="Add the topic").click()
    own = page.get_by_role("region", name="Warm places")
    own.get_by_label("Title of a new page").fill("The waiting room")
    own.get_by_role("button", name="Add a page").click()
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Add a part").click()
    page.get_by_label("Text 2", exact=True).wait_for()
    page.wait_for_load_state("networkidle")
    page.get_by_label("Text 2", exact=True).fill("It is open all night.")
    # At once, while the words are still waiting to be saved.
    page.get_by_role("button", name="Earlier: Text 2").click()
    expect(page.get_by_label("Text", exact=True)).to_have_value("It is open all night.", timeout=20_000)
    page.wait_for_load_state("networkidle")
    assert parts(tmp_path)[1] == ["It is open all night.\n", "Write here what people can read.\n"]
    page.get_by_label("Delete: Text 2").click()
    page.get_by_role("group", name="Change Text 2").get_by_role("button", name="Delete it now").click()
    page.get_by_role("button", name="Earlier: Text 2").wait_for(state="detached")
    page.wait_for_load_state("networkidle")
    assert parts(tmp_path)[1] == ["It is open all night.\n"]
    page.get_by_text("Delete this page").click()
    page.get_by_role("button", name="Delete it now").last.click()
    own.wait_for()
    assert len(parts(tmp_path)) == 1
    page.get_by_role("link", name="Publish").click()
    page.get_by_role("button", name="Back to this one").first.click()
    page.wait_for_url("**/")
    assert len(parts(tmp_path)) == 2
