"""An exported folder in a real browser, opened as from a stick: ``make remote-test``.

Pictures go to build/export.
"""

import re
from datetime import UTC, date, datetime
from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader

from kiosk.commands.export.browser_folder import browser_folder
from kiosk.commands.export.step_pictures import ExportedRoom
from tests.commands.export.conftest import DEMO, NUMBER, a_talk
from tests.phones.processes import ROOT

pytest.importorskip("playwright")
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PICTURES = ROOT / "build/export"
SHOWN = "img:not([hidden])"
SIZES = ((1366, 768), (1920, 1080), (1024, 768), (768, 1024))


@pytest.fixture(scope="module")
def exported(qapp, tmp_path_factory):
    """exported(tag) gives the 25 minutes in that language, and their folder; each is made once."""

    @cache
    def export(tag="fr"):
        room = ExportedRoom(DEMO, (960, 540), datetime(2026, 11, 25, 16, tzinfo=UTC))
        talk = room.copy(room.world.talks.programme("talk-25"), tag, tag)
        room.end()
        return talk, written(talk, tmp_path_factory.mktemp(tag))

    return export


def written(talk, folder):
    for name, content in browser_folder(talk).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


class Lead:
    """The window with the notes, and that of the room once it is open."""

    def __init__(self, chromium, talk, folder):
        self.talk, self.folder = talk, folder
        self.context = chromium.new_context(viewport={"width": 1366, "height": 768}, offline=True)
        self.faults, self.asked = [], []
        self.context.on("page", self.watch)
        self.start = self.context.new_page()
        self.start.goto(folder.joinpath("start.html").as_uri())
        self.room = None

    def watch(self, page):
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda said: said.type in ("error", "warning") and self.faults.append(said.text))
        page.on("request", lambda request: self.asked.append(request.url))

    def open_room(self):
        with self.context.expect_page() as opened:
            self.start.locator("#cover [data-do=open]").click()
        self.room = opened.value
        self.room.wait_for_load_state()
        return self.room

    def begin(self):
        self.start.locator("#cover [data-do=begin]").click()

    def at(self, number):
        """Both windows show the step with this number, counted from 1."""
        name = f"pictures/{number:03}.png"
        expect(self.start.locator("#now img")).to_have_attribute("src", re.compile(f"{name}$"))
        if self.room:
            expect(self.room.locator(SHOWN)).to_have_count(1)
            expect(self.room.locator(SHOWN)).to_have_attribute("src", name)
        slide, _, step = self.talk.steps[number - 1]
        assert self.start.locator("#now img").get_attribute("alt") == step.alt
        assert slide.notes[0].text in self.start.locator("#notes").inner_text()
        assert self.start.locator("#jump [aria-current=true] .n").inner_text() == str(slide.number)

    def keep(self, name):
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.start.screenshot(path=PICTURES / f"{name}.png")

    def end(self):
        assert self.faults == []
        assert all(url.startswith((self.folder.as_uri(), "data:", "about:")) for url in self.asked), (
            self.asked
        )
        self.context.close()


@pytest.fixture
def lead(chromium, exported):
    leads = []

    def make(tag="fr"):
        leads.append(Lead(chromium, *exported(tag)))
        return leads[-1]

    yield make
    for each in leads:
        each.end()


def test_keys_lead_both_windows_whichever_has_them(lead):
    talk = lead()
    room = talk.open_room()
    talk.start.keyboard.press("PageDown")
    talk.at(1)
    place = 1
    for window, key, by in (
        (talk.start, "PageDown", 1), (room, "PageDown", 1), (room, "ArrowRight", 1),
        (talk.start, "ArrowDown", 1), (talk.start, " ", 1), (room, "PageUp", -1),
        (talk.start, "ArrowLeft", -1), (room, "Backspace", -1),
        (room, "ArrowUp", -1), (talk.start, "PageDown", 1),
    ):  # fmt: skip
        place += by
        window.keyboard.press(key)
        talk.at(place)
    first = {slide.number: n for n, (slide, step, _) in enumerate(talk.talk.steps, 1) if step == 1}
    room.keyboard.press("1")
    room.keyboard.press("0")
    assert talk.start.locator("#typed").inner_text() == "10"
    room.keyboard.press("Enter")
    talk.at(first[10])
    talk.start.keyboard.press("End")
    talk.at(first[len(talk.talk.slides)])
    assert talk.start.locator("#last").is_visible()
    room.keyboard.press("Home")
    talk.at(1)
    talk.start.locator("#jump button").nth(2).click()
    talk.at(first[3])


@pytest.mark.parametrize("key", ["b", ".", "F5", "Escape"])
def test_blank_empties_the_room_and_the_next_step_brings_it_back(lead, key):
    talk = lead()
    room = talk.open_room()
    talk.begin()
    talk.at(1)
    talk.start.keyboard.press(key)
    expect(room.locator(SHOWN)).to_have_count(0)
    assert talk.start.locator("#blank").get_attribute("aria-pressed") == "true"
    room.keyboard.press("PageDown")
    talk.at(1)
    assert talk.start.locator("#blank").get_attribute("aria-pressed") == "false"


def test_a_note_is_never_in_the_rooms_window(lead):
    talk = lead()
    room = talk.open_room()
    talk.begin()
    for _ in talk.talk.steps:
        talk.start.keyboard.press("PageDown")
    assert room.locator("body").inner_text().strip() == ""
    assert not [
        note.text for slide in talk.talk.slides for note in slide.notes if note.text in room.content()
    ]


def test_a_closed_room_is_said_and_opened_again_where_it_was(lead):
    talk = lead()
    room = talk.open_room()
    talk.begin()
    assert talk.start.locator("#unfilled").is_visible()
    talk.start.keyboard.press("PageDown")
    talk.at(2)
    room.close()
    talk.start.locator("#closed").wait_for(state="visible")
    with talk.context.expect_page() as opened:
        talk.start.locator("#closed button").click()
    talk.room = opened.value
    talk.at(2)
    talk.start.locator("#closed").wait_for(state="hidden")


def test_a_window_of_notes_that_is_loaded_again_finds_its_place_and_its_room(lead):
    talk = lead()
    talk.open_room()
    talk.begin()
    talk.start.keyboard.press("PageDown")
    talk.at(2)
    talk.start.reload()
    talk.at(2)
    expect(talk.start.locator("#closed")).to_be_hidden()
    talk.start.keyboard.press("PageDown")
    talk.at(3)


def test_the_rooms_page_alone_leads_itself(chromium, exported):
    talk, folder = exported()
    room = chromium.new_context(offline=True).new_page()
    room.goto(folder.joinpath("slides.html").as_uri())
    last = next(n for n, (slide, _, _) in enumerate(talk.steps, 1) if slide.number == len(talk.slides))
    for key, number in (("PageDown", 2), ("End", last), ("Home", 1), ("b", 0), ("b", 1)):
        room.keyboard.press(key)
        expect(room.locator(SHOWN)).to_have_count(1 if number else 0)
        if number:
            expect(room.locator(SHOWN)).to_have_attribute("src", f"pictures/{number:03}.png")
    room.context.close()


def test_the_clock_runs_rests_and_begins_again(lead):
    talk = lead("en")
    talk.start.clock.install()
    talk.start.reload()
    expect(talk.start.locator("#cover")).to_be_visible()
    assert talk.start.locator("#elapsed").inner_text() == "00:00"
    talk.begin()
    talk.start.clock.run_for(65_700)
    assert talk.start.locator("#elapsed").inner_text() == "01:05"
    assert talk.start.locator("#left").inner_text() == "23:55 left"
    talk.start.locator("#pause").click()
    talk.start.clock.run_for(60_000)
    assert talk.start.locator("#elapsed").inner_text() == "01:05"
    talk.start.locator("#pause").click()
    talk.start.clock.run_for(30 * 60_000)
    assert talk.start.locator("#left").inner_text() == "06:05 over"
    talk.start.locator("[data-do=reset]").click()
    talk.start.clock.run_for(1_700)
    assert talk.start.locator("#elapsed").inner_text() == "00:01"


def test_keys_scroll_and_size_the_notes_and_stop_the_clock_and_leave_the_room_as_it_is(lead):
    talk = lead("ur")
    room = talk.open_room()
    talk.begin()
    paper, notes = talk.start.locator("#paper"), talk.start.locator("#notes")
    sizes = []
    for key in ("-", "-", "+", "+", "+"):
        talk.start.keyboard.press(key)
        sizes.append(notes.evaluate("e => parseFloat(getComputedStyle(e).fontSize)"))
    assert sizes[0] == sizes[1] < sizes[2] < sizes[3] == sizes[4]
    room.keyboard.press("Control+ArrowDown")
    expect(paper).not_to_have_js_property("scrollTop", 0)
    for _ in range(9):
        talk.start.keyboard.press("Control+ArrowUp")
    expect(paper).to_have_js_property("scrollTop", 0)
    resting = talk.start.locator("#pause").inner_text()
    room.keyboard.press("p")
    expect(talk.start.locator("#pause")).not_to_have_text(resting)
    talk.at(1)


@pytest.mark.parametrize(("until", "is_said"), [(date(2020, 1, 1), True), (date(2999, 1, 1), False)])
def test_after_the_last_day_the_cover_and_a_banner_say_so_and_no_number_is_on_the_cover(
    chromium, tmp_path, until, is_said
):
    page = chromium.new_page()
    page.goto(written(a_talk(valid_until=until), tmp_path).joinpath("start.html").as_uri())
    said = page.locator("#cover").inner_text()
    assert ("The numbers in these slides were valid until" in said) is is_said
    assert ("Numbers valid until" in said) is not is_said
    assert (NUMBER in said) is not is_said
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"cover-{until.year}.png")
    page.emulate_media(media="print")
    assert page.locator("#cover .valid.expired").is_visible() is is_said
    page.emulate_media(media="screen")
    page.locator("#cover [data-do=begin]").click()
    assert page.locator("#expired").is_visible() is is_said
    page.close()


@pytest.mark.parametrize(("until", "is_said"), [(date(2020, 1, 1), True), (date(2999, 1, 1), False)])
def test_after_the_last_day_the_slides_alone_say_so_and_beside_notes_only_the_notes_do(
    chromium, tmp_path, until, is_said
):
    folder = written(a_talk(valid_until=until), tmp_path)
    context = chromium.new_context(offline=True)
    alone = context.new_page()
    alone.goto(folder.joinpath("slides.html").as_uri())
    assert alone.locator("#expired").is_visible() is is_said
    alone.keyboard.press("PageDown")
    assert alone.locator("#expired").is_visible() is is_said
    start = context.new_page()
    start.goto(folder.joinpath("start.html").as_uri())
    with start.expect_popup() as opened:
        start.locator("#cover [data-do=open]").click()
    expect(opened.value.locator(SHOWN)).to_have_count(1)
    assert not opened.value.locator("#expired").is_visible()
    context.close()


OVER = """[...document.querySelectorAll('#console button, #console p, #jump .t, #time')]
    .filter((e) => e.offsetParent && e.scrollWidth > e.clientWidth + 1).map((e) => e.textContent)"""


@pytest.mark.parametrize("tag", ["en", "fr", "ar", "am", "hi", "ur", "zh-Hans"])
def test_nothing_is_cut_in_any_language_and_size(lead, tag):
    talk = lead(tag)
    talk.keep(f"cover-{tag}")
    talk.begin()
    for place, (wide, high) in zip((1, 6, 7, 8), SIZES, strict=True):
        talk.start.set_viewport_size({"width": wide, "height": high})
        while int(talk.start.evaluate("location.hash.slice(1)")) < place - 1:
            talk.start.keyboard.press("PageDown")
        talk.at(place)
        talk.keep(f"talk-{tag}-{wide}")
        assert talk.start.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert talk.start.evaluate(OVER) == []
        if wide > high:
            assert talk.start.locator("#now").bounding_box()["height"] <= high * 0.41
            assert talk.start.locator("#paper").bounding_box()["height"] >= high * 0.2


def test_everything_can_be_reached_by_tab_with_a_ring(lead):
    talk = lead()
    reached = []
    talk.begin()
    for _ in range(12):
        talk.start.keyboard.press("Tab")
        reached.append(talk.start.evaluate("document.activeElement.dataset.act ?? document.activeElement.id"))
        ring = talk.start.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert ring == "solid"
    assert {"pause", "paper", "previous", "next", "blank", "jump"} <= set(reached)


def test_paper_has_every_screen_and_every_note(lead):
    talk = lead("en")
    talk.start.emulate_media(media="print")
    found = PdfReader(BytesIO(talk.start.pdf(prefer_css_page_size=True))).pages
    text = " ".join(" ".join(page.extract_text() for page in found).split())
    for slide in talk.talk.slides:
        assert slide.title in text
    assert sum(len(page.images) for page in found) >= sum(len(slide.screens) for slide in talk.talk.slides)
    assert "This is an example with made-up numbers." in found[0].extract_text()
    for page in found[1:]:
        assert "This is an example with made-up numbers." in page.extract_text()
