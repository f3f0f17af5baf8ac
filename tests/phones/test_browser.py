"""The page in a real browser, before a real window: ``make remote-test``. Pictures go to build/remote."""

import os
import re
import select
import signal
import statistics
import time
from pathlib import Path

import pytest

from kiosk.content.site.looks import palettes
from kiosk.core.site.look_settings import USUAL
from tests.phones.processes import CHILD, ROOT

pytestmark = pytest.mark.browser

PICTURES = ROOT / "build/remote"
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "has_touch": True,
    "is_mobile": True,
}
SIZES = ((390, 844), (320, 568), (360, 640), (412, 915), (844, 390), (667, 375), (820, 1180))
LANGUAGES = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")
LOST = "net::ERR_CONNECTION_REFUSED|net::ERR_INTERNET_DISCONNECTED|WebSocket connection"


class Talk:
    """A window, the process for phones, and as many phones as are taken out."""

    def __init__(self, chromium, start, language="en", programme="talk-25", both=True):
        self.chromium = chromium
        self.window, self.remote = start.both() if both else (start.window(), None)
        self.window.lead(language, programme)
        self.faults, self.asked = [], []

    def page(self, path="", **more):
        context = self.chromium.new_context(**PHONE | more)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda said: said.type == "error" and self.faults.append(said.text))
        page.on("request", lambda request: self.asked.append(request.url))
        page.goto(self.window.facts["address"] + path)
        return page

    def phone(self, **more):
        """One that came by the square code."""
        before = self.window.facts["phones"]
        page = self.page("#" + self.window.facts["code"], **more)
        page.locator("#lead").wait_for()
        self.window.until(lambda facts: facts["phones"] == before + 1)
        ready(page)
        return page

    def slide(self, name):
        self.window.until(lambda facts: facts["slide"] == name)

    def pass_seconds(self, seconds):
        """So many ticks of the talk."""
        later = self.window.facts.get("second", 0) + seconds
        self.window.until(lambda facts: facts.get("second", 0) >= later)

    def end(self):
        assert [fault for fault in self.faults if not re.search(LOST, fault)] == []
        address = self.window.facts["address"] or self.asked[0]
        assert all(url.startswith(("blob:" + address, address)) for url in self.asked), self.asked


@pytest.fixture
def talk(chromium, start):
    talks = []

    def make(language="en", programme="talk-25"):
        talks.append(Talk(chromium, start, language, programme))
        return talks[-1]

    yield make
    for each in talks:
        each.end()


def keep(page, name):
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png")


def button(page, name):
    return page.get_by_role("button", name=name, exact=True)


def ready(page):
    page.evaluate("document.fonts.ready.then(() => 0)")


def painted(page):
    page.locator("#picture[src]").wait_for()
    page.wait_for_function("document.getElementById('picture').complete")


def colour_of(page, selector):
    """What is behind an element, as #RRGGBB."""
    shown = page.locator(selector).evaluate("element => getComputedStyle(element).backgroundColor")
    return "#" + "".join(f"{int(number):02X}" for number in re.findall(r"\d+", shown)[:3])


def text(page, id_):
    return page.locator(f"#{id_}").inner_text()


# --- coming in


def test_a_phone_leads_where_the_window_starts_the_process_itself(chromium, start):
    """As on Windows."""
    start.socket = CHILD
    talk = Talk(chromium, start, both=False)
    if talk.window.facts["fault"] == "network":
        pytest.skip("no network in which a phone could be")
    page = talk.phone()
    button(page, "Next").click()
    talk.slide("talk-number-first")
    talk.end()
    pids = Path(f"/proc/{talk.window.process.pid}/task/{talk.window.process.pid}/children")
    (child,) = map(int, pids.read_text().split())
    watch = os.pidfd_open(child)
    talk.window.quit()
    assert select.select([watch], [], [], 10)[0]
    os.close(watch)


def test_a_phone_comes_in_by_the_square_code_and_the_code_stays_nowhere(talk):
    leading = talk()
    page = leading.phone()
    painted(page)
    assert page.url == leading.window.facts["address"]
    assert text(page, "position") == "1 of 11"
    assert text(page, "place") == "Central Station, on screen"
    stored = page.evaluate("[document.cookie, localStorage.length, Object.keys(sessionStorage)]")
    assert stored == ["", 0, ["token"]]


def test_a_code_is_typed_and_a_wrong_one_has_to_wait(talk):
    leading = talk()
    page = leading.page()
    keep(page, "code")
    field = page.get_by_role("textbox", name="Code")
    field.fill("000000")
    page.keyboard.press("Enter")
    page.get_by_text("That code is wrong.").wait_for()
    keep(page, "wrong-code")
    assert button(page, "Connect").is_disabled()
    field.fill(leading.window.facts["code"])
    button(page, "Connect").click()
    page.locator("#lead").wait_for()


def test_a_code_that_was_used_lets_nobody_in(talk):
    leading = talk()
    code = leading.window.facts["code"]
    leading.phone()
    page = leading.page(f"#{code}")
    page.get_by_text("That code is wrong.").wait_for()


# --- leading


def test_a_phone_leads_by_touch(talk):
    leading = talk()
    page = leading.phone()
    page.tap("#next")
    leading.slide("talk-number-first")
    page.get_by_text("2 of 11", exact=True).wait_for()
    button(page, "Previous").tap()
    leading.slide("talk-welcome")
    button(page, "Blank").tap()
    leading.window.until(lambda facts: facts["blanked"])
    button(page, "Show again").wait_for()
    assert page.get_by_role("status").inner_text() == "1 of 11. The room’s screen is blank."
    assert page.locator("#blank").get_attribute("aria-pressed") == "true"
    painted(page)
    keep(page, "blank")
    button(page, "Show again").tap()
    leading.window.until(lambda facts: not facts["blanked"])
    button(page, "Jump").tap()
    keep(page, "jump")
    button(page, "10. What would you like to ask?").tap()
    leading.slide("talk-questions")
    page.get_by_text("Wait ten seconds").wait_for()
    button(page, "The language of the audience: English").tap()
    keep(page, "languages")
    button(page, "Français").tap()
    leading.window.until(lambda facts: facts["language"] == "fr")
    button(page, "The language of the audience: Français").wait_for()


def test_a_slide_is_found_by_a_word_with_or_without_its_marks_or_by_its_number(talk):
    page = talk("fr").phone()
    page.tap("#jump")
    for typed, found in [("temoin", 0), ("10", 1), ("", 11), ("NUMERO", 2)]:
        page.locator("#find").fill(typed)
        assert page.locator("#rows li:visible").count() == found, typed
        assert (page.locator("#nothing").inner_text() != "") == (found == 0)
    keep(page, "found")
    assert_fits(page)
    page.locator("#rows li:visible button").first.tap()
    page.wait_for_function("!document.querySelector('dialog[open]')")
    page.tap("#jump")
    assert page.locator("#rows li:visible").count() == 11


def test_the_card_for_disclosures_is_one_touch_away(talk):
    page = talk().phone()
    button(page, "If someone tells you").tap()
    page.get_by_text("Thank them. Give the group a break, without saying why.").wait_for()
    keep(page, "disclosure")
    assert_fits(page)
    button(page, "Close").tap()
    assert not page.get_by_text("Thank them.").is_visible()


def test_notes_fade_where_more_follows(talk):
    page = talk().phone(viewport={"width": 390, "height": 600})
    page.locator("#paper.more").wait_for()
    keep(page, "fade")
    page.evaluate("document.getElementById('paper').scrollTo(0, 1e5)")
    page.locator("#paper:not(.more)").wait_for()


@pytest.mark.parametrize("language", ["en", "ar", "hi", "ur"])
def test_one_touch_gives_the_screen_to_the_notes(talk, language):
    leading = talk(language)
    page = leading.phone(viewport={"width": 360, "height": 640})
    page.tap("#jump")
    page.locator("#rows button").nth(9).tap()
    leading.slide("talk-questions")
    page.locator("#notes li").first.wait_for()
    ready(page)
    before = page.locator("#paper").evaluate("paper => paper.clientHeight")
    page.tap("#whole")
    assert page.locator("#whole").get_attribute("aria-expanded") == "true"
    assert page.locator("#paper").evaluate("paper => paper.clientHeight") > max(470, 3 * before)
    if language == "en":
        assert page.locator("#paper").evaluate("paper => paper.scrollHeight <= paper.clientHeight")
    keep(page, f"notes-{language}")
    assert_fits(page)
    page.tap("#next")
    leading.window.until(lambda facts: facts["slide"] != "talk-questions")
    assert page.locator("#card").is_visible()
    assert page.locator("#picture").is_hidden()
    page.tap("#whole")
    assert page.locator("#picture").is_visible()


def test_notes_alone_say_that_the_window_hangs_and_no_touch_acts_later(talk):
    leading = talk()
    page = leading.phone()
    button(page, "Notes: only you see this").tap()
    leading.window.process.send_signal(signal.SIGSTOP)
    began = time.monotonic()
    for _ in range(4):
        page.tap("#next")
    page.get_by_text("Connection lost. The room’s screen stays as it is.").wait_for()
    assert time.monotonic() - began < 3.0
    assert page.locator("#next").is_disabled()
    keep(page, "notes-lost")
    assert_fits(page)
    leading.window.process.send_signal(signal.SIGCONT)
    page.locator("body:not(.lost)").wait_for()
    page.tap("#next")
    leading.slide("talk-number-first")
    leading.pass_seconds(2)
    assert leading.window.facts["slide"] == "talk-number-first"


def test_the_time_that_is_left_is_seen(talk):
    page = talk().phone()
    page.tap("#next")
    page.get_by_text(re.compile(r"^2[45]:\d\d left$")).wait_for()
    page.locator("#pace:not(:empty)").wait_for()


def test_a_phone_leads_by_keys_and_the_focus_is_kept(talk):
    leading = talk()
    page = leading.phone(has_touch=False, is_mobile=False)
    page.keyboard.press("PageDown")
    leading.slide("talk-number-first")
    page.keyboard.press("ArrowLeft")
    leading.slide("talk-welcome")
    page.keyboard.press("b")
    leading.window.until(lambda facts: facts["blanked"])
    page.keyboard.press(".")
    leading.window.until(lambda facts: not facts["blanked"])
    names = []
    for _ in range(8):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.id"))
    assert names == ["whole", "card", "paper", "blank", "language", "jump", "previous", "next"]
    keep(page, "focus")
    page.keyboard.press("Enter")
    leading.slide("talk-number-first")
    page.locator("#jump").press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('aria-current')") == "true"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    leading.slide("what-it-means")
    page.get_by_text("3 of 11", exact=True).wait_for()
    assert page.evaluate("document.activeElement.id") == "jump"
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "jump"


def test_what_is_shown_is_told_to_a_screen_reader(talk):
    leading = talk()
    page = leading.phone()
    page.tap("#next")
    page.get_by_text("2 of 11", exact=True).wait_for()
    told = page.get_by_role("status").inner_text()
    assert told == "2 of 11. The room sees: Before we begin: a number you can remember."
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    nodes = [
        (node["role"]["value"], node.get("name", {}).get("value", "")) for node in tree if not node["ignored"]
    ]
    for expected in (
        ("image", "The room sees: Before we begin: a number you can remember."),
        ("progressbar", "24:59 left"),
        ("region", "Notes: only you see this"),
        ("button", "Blank"),
        ("button", "The language of the audience: English"),
        ("button", "Jump"),
        ("button", "Previous"),
        ("button", "Next"),
    ):
        assert expected in nodes or expected[0] == "progressbar", nodes
    assert any(role == "progressbar" and name.endswith(" left") for role, name in nodes)
    assert any(role == "timer" and name.startswith("Elapsed 00:") for role, name in nodes)
    assert all(name for role, name in nodes if role in {"button", "textbox", "image"})


# --- two phones, lost connections, the end


def test_one_phone_leads_and_another_takes_over(talk):
    leading = talk()
    first = leading.phone()
    second = leading.phone()
    second.get_by_text("Another phone is leading the talk.").wait_for()
    painted(second)
    keep(second, "second-phone")
    second.keyboard.press("PageDown")
    assert second.locator("#next").is_hidden()
    button(second, "Lead with this phone").tap()
    button(second, "Next").tap()
    leading.slide("talk-number-first")
    first.get_by_text("Another phone is leading the talk.").wait_for()
    assert first.locator("#hands").is_hidden()
    button(first, "Lead with this phone").tap()
    button(first, "Previous").tap()
    leading.slide("talk-welcome")
    second.get_by_text("Another phone is leading the talk.").wait_for()


def test_two_languages_are_chosen_on_a_phone_and_an_interpreter_reads_both(talk):
    leading = talk()
    page = leading.phone()
    button(page, "The language of the audience: English").tap()
    button(page, "Second language: العربية").tap()
    button(page, "The language of the audience: English").tap()
    button(page, "Only Arabic").tap()
    leading.window.until(lambda facts: facts["language"] == "ar")
    page.locator("#language").tap()
    button(page, "Both languages").tap()
    leading.window.until(lambda facts: facts["language"] == "en")
    other = leading.phone()
    button(other, "For an interpreter").tap()
    sides = other.locator("#sides article")
    assert [side.get_attribute("lang") for side in sides.all()] == ["en", "ar"]
    assert [side.get_attribute("dir") for side in sides.all()] == ["ltr", "rtl"]
    keep(other, "interpreter")
    page.tap("#next")
    leading.slide("talk-number-first")
    other.locator("#sides").get_by_text("Before we begin: a number you can remember.").wait_for()
    assert other.locator("#interpreter").is_visible(), "a step of the talk closes nothing"
    keep(page, "leads")
    page.locator("#language").tap()
    keep(page, "languages-two")
    button(page, "One language").tap()
    page.locator("#ways button").first.wait_for(state="detached")
    page.locator("#language").tap()
    assert not page.locator("#ways").is_visible()
    button(other, "Close").tap()
    other.locator("#sides article").first.wait_for(state="detached")


def test_a_lost_connection_is_said_and_comes_back_by_itself(talk):
    leading = talk()
    page = leading.phone()
    painted(page)
    leading.remote.process.send_signal(signal.SIGSTOP)
    page.get_by_text("Connection lost. The room’s screen stays as it is.").wait_for()
    assert button(page, "Next").is_disabled()
    assert "solid" in page.locator("figure").evaluate("at => getComputedStyle(at).outline")
    keep(page, "lost")
    leading.window.say("step")
    leading.remote.process.send_signal(signal.SIGCONT)
    began = time.monotonic()
    page.get_by_text("2 of 11", exact=True).wait_for()
    assert time.monotonic() - began < 2.0
    assert page.locator("#lost").inner_text() == ""
    button(page, "Next").tap()
    leading.slide("what-it-means")


@pytest.mark.parametrize("cut", [False, True])
def test_a_phone_that_slept_is_back_within_two_seconds(talk, cut):
    """Asleep the page does not run; ``cut``: the network went as well, as it does on most phones."""
    leading = talk()
    page = leading.phone()
    session = page.context.new_cdp_session(page)
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    if cut:
        page.context.set_offline(True)
        leading.window.until(lambda facts: facts["phones"] == 0)
    leading.window.say("step").say("step")
    leading.slide("what-it-means")
    leading.pass_seconds(4)
    if cut:
        page.context.set_offline(False)
    session.send("Page.setWebLifecycleState", {"state": "active"})
    began = time.monotonic()
    page.get_by_text("3 of 11", exact=True).wait_for()
    page.wait_for_function("!document.body.classList.contains('lost')")
    assert time.monotonic() - began < 2.0


def test_a_page_that_is_loaded_again_is_still_the_one_that_leads(talk):
    leading = talk()
    page = leading.phone()
    page.reload()
    button(page, "Next").tap()
    leading.slide("talk-number-first")


AS_SERVED = """async () => {
    const served = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html');
    return places(served);
}"""
PLACES = """() => {
    window.places = (page) => Array.from(page.querySelectorAll('#lead, dialog, #told'), (at) => at.innerHTML);
}"""


@pytest.mark.parametrize("command", ["end", "phones no"])
def test_nothing_of_the_talk_stays_on_the_phone_after_it(talk, command):
    leading = talk()
    page = leading.phone()
    painted(page)
    page.evaluate(PLACES)
    served = page.evaluate(AS_SERVED)
    button(page, "Jump").tap()
    page.locator("#find").fill("number")
    leading.window.say(command)
    page.get_by_text("This phone no longer leads the talk.").wait_for()
    assert page.evaluate("sessionStorage.length") == 0
    assert len(served) == 6
    assert page.evaluate("places(document)") == served
    assert page.evaluate("document.getElementById('find').value") == ""
    keep(page, "ended")
    leading.window.until(lambda facts: not facts["address"])


def test_a_phone_that_was_shut_out_joins_again_by_a_touch_and_the_code(talk):
    leading = talk()
    page = leading.phone()
    leading.window.say("phones no")
    page.get_by_text("This phone no longer leads the talk.").wait_for()
    leading.window.until(lambda facts: not facts["address"])
    button(page, "Join again").tap()
    page.locator("#code").wait_for()


def test_a_phone_that_was_lost_for_long_joins_again_by_one_touch(talk):
    leading = talk()
    page = leading.phone()
    later = "const now = Date.now; Date.now = () => now() + 11 * 60 * 1000"
    session = page.context.new_cdp_session(page)
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    page.context.set_offline(True)
    leading.window.until(lambda facts: facts["phones"] == 0)
    session.send("Page.setWebLifecycleState", {"state": "active"})
    page.get_by_text("Connection lost.").wait_for()
    page.evaluate(later)
    page.get_by_text("This phone no longer leads the talk.").wait_for()
    assert page.locator("#notes").inner_text() == ""
    page.context.set_offline(False)
    button(page, "Join again").tap()
    page.locator("#lead").wait_for()
    button(page, "Next").tap()
    leading.slide("talk-number-first")


# --- how it looks


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_fits_and_has_its_font(talk, language):
    leading = talk(language)
    page = leading.phone()
    page.evaluate("document.querySelector('#jump').click()")
    page.locator("#rows button").nth(9).click()
    leading.slide("talk-questions")
    page.locator("#notes li").first.wait_for()
    painted(page)
    ready(page)
    keep(page, f"phone-{language}")
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
        language,
        "rtl" if language in {"ar", "ur"} else "ltr",
    ]
    face = {"ar": "Arabic", "ur": "Nastaliq", "am": "Ethiopic", "hi": "Devanagari", "zh-Hans": "Chinese"}
    assert page.evaluate(
        "face => [...document.fonts].some(font => font.family === face && font.status === 'loaded')",
        face.get(language, "Latin"),
    )
    boxes = {
        id_: page.locator(f"#{id_}").bounding_box() for id_ in ("previous", "next", "elapsed", "position")
    }
    begins_left = language not in {"ar", "ur"}
    assert (boxes["previous"]["x"] < boxes["next"]["x"]) == begins_left
    assert (boxes["elapsed"]["x"] < boxes["position"]["x"]) == begins_left
    assert boxes["next"]["width"] >= 1.9 * boxes["previous"]["width"]
    for sheet in ("jump", "language"):
        page.locator(f"#{sheet}").click()
        keep(page, f"{sheet}-{language}")
        assert_fits(page)
        page.keyboard.press("Escape")
    assert_fits(page)


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_size_shows_all_that_leads(talk, width, height, language):
    leading = talk(language)
    page = leading.phone(viewport={"width": width, "height": height})
    painted(page)
    page.tap("#next")
    keep(page, f"size-{width}x{height}-{language}")
    assert_fits(page)
    for id_ in ("blank", "language", "jump", "previous", "next", "paper", "position", "elapsed"):
        box = page.locator(f"#{id_}").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width, id_
        assert box["y"] >= 0 and box["y"] + box["height"] <= height, id_
    assert page.locator("#paper").bounding_box()["height"] >= 4.5 * 16, "three lines of notes"


def test_a_page_made_half_as_large_again_is_still_led(talk):
    """It may be pushed up and down then, but not aside."""
    leading = talk()
    page = leading.phone(viewport={"width": 260, "height": 563}, device_scale_factor=3)
    painted(page)
    keep(page, "zoom-150")
    assert_fits(page)
    page.tap("#next")
    leading.slide("talk-number-first")


def test_the_page_has_the_colours_of_the_site_now_and_when_it_is_opened(talk):
    leading = talk()
    page = leading.phone()
    usual, coast = palettes()[USUAL], palettes()["coast"]
    field = page.locator("#mini").get_attribute("class").removeprefix("mini field-")
    assert (colour_of(page, "#next"), colour_of(page, "#mini")) == (usual["amber"], usual[field])
    leading.window.say("palette coast")
    page.locator("html[style*='amber']").wait_for(state="attached")
    assert (colour_of(page, "#next"), colour_of(page, "#mini")) == (coast["amber"], coast[field])
    keep(page, "coast")
    other = leading.page()
    assert colour_of(other, "#connect") == coast["amber"]
    keep(other, "coast-code")
    leading.window.say("palette journey")
    page.locator("html:not([style])").wait_for(state="attached")
    assert colour_of(page, "#next") == usual["amber"]


def assert_fits(page):
    """Nothing reaches out at the side, no button is too small, and no word is cut off."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    cut = """() => [...document.querySelectorAll('button, p, h1, h2, li')]
        .filter(at => at.offsetParent && at.className !== 'unseen' && at.scrollWidth > at.clientWidth + 1)
        .map(at => at.id || at.textContent)"""
    assert page.evaluate(cut) == []
    small = """() => [...document.querySelectorAll('button')].filter(at => at.offsetParent)
        .map(at => [at.id || at.textContent, at.offsetWidth, at.offsetHeight])
        .filter(([name, width, height]) => width < 44 || height < 44)"""
    assert page.evaluate(small) == []


# --- how fast


def test_from_a_touch_to_the_rooms_screen(talk):
    """Milliseconds from the browser's event to the frame on the screen of the room, on this machine."""
    leading = talk()
    page = leading.phone()
    page.evaluate(
        "addEventListener('pointerdown', e => { window.at = performance.timeOrigin + e.timeStamp }, true)"
    )
    took = []
    for _ in range(25):
        told = len(leading.window.told)
        page.tap("#next")
        leading.window.until(
            lambda facts, told=told: any("at" in fact for fact in leading.window.told[told:])
        )
        took.append(leading.window.facts["at"] * 1000 - page.evaluate("window.at"))
        leading.pass_seconds(1)
    print("milliseconds:", " ".join(f"{each:.0f}" for each in sorted(took)))
    assert statistics.median(took) < 150
