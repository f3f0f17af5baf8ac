"""Every screen of the studio by its keyboard, narrow, large and from right to left: ``make remote-test``."""

import pytest

from kiosk.commands.new_site import new_site
from kiosk.studio.author import COOKIE
from kiosk.studio.pages import SCREENS
from tests.studio.served import Studio

pytestmark = pytest.mark.browser

PLACES = (
    *(address for address, _, _ in SCREENS),
    "/panel/waiting-here",
    "/panel/your-passport",
    "/topic/at-this-place/your-next-stop",
    "/panel/no-such-panel",
)
PATIENCE = 120_000
"""Milliseconds: a check of a site on a busy computer."""

AMONG_ALL = "a[href], button, select, textarea, summary, input:not([type=hidden])"
FOCUSABLE = f"""() => {{
    const asked = (each) => document.querySelector(`[name="${{each.name}}"]:checked`);
    return [...document.querySelectorAll({AMONG_ALL!r})].filter((each) =>
        each.checkVisibility() && !each.disabled && (each.type !== "radio" || each.checked || !asked(each)));
}}"""


@pytest.fixture(scope="module")
def studio(tmp_path_factory):
    place = tmp_path_factory.mktemp("everybody")
    assert new_site("harbour", place) == 0
    running = Studio(place / "harbour/site.toml")
    yield running
    assert "Traceback" not in running.complaints()


@pytest.fixture(scope="module")
def page(studio, chromium):
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(studio.address, wait_until="domcontentloaded")
    yield page
    context.close()


def look(page, studio, place, language="en", width=1440):
    address = f"http://{studio.host}"
    page.context.add_cookies([{"name": COOKIE, "value": language, "url": address}])
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}{place}", wait_until="domcontentloaded")


def serious(page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [
        (each["id"], node["html"][:120])
        for each in found
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("place", PLACES)
def test_axe_finds_nothing_serious(page, studio, place, language):
    look(page, studio, place, language)
    assert serious(page) == []
    page.locator(".speaks summary").click()
    assert serious(page) == []


def test_axe_would_find_something(page, studio):
    look(page, studio, "/settings")
    page.evaluate("document.querySelector('label[for=f-name]').remove()")
    assert "label" in [rule for rule, _ in serious(page)]


@pytest.mark.parametrize(
    ("language", "width"),
    # 720 pixels are what 200 % zoom leaves of 1440.
    [("en", 390), ("fr", 390), ("ar", 390), ("ur", 390), ("en", 720), ("fr", 720), ("ar", 720), ("fr", 1440)],
)
@pytest.mark.parametrize("place", PLACES)
def test_nothing_has_to_be_scrolled_sideways(page, studio, place, language, width):
    look(page, studio, place, language, width)
    shown = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert shown[0] <= shown[1], _wide(page)


def _wide(page):
    return page.evaluate(
        """[...document.querySelectorAll("body *")].filter((each) => {
            const box = each.getBoundingClientRect();
            return box.left < -1 || box.right > document.documentElement.clientWidth + 1;
        }).map((each) => each.outerHTML.slice(0, 100)).slice(0, 5)"""
    )


@pytest.mark.parametrize("place", PLACES)
def test_the_tab_key_reaches_everything_and_the_focus_is_seen(page, studio, place):
    look(page, studio, place)
    page.wait_for_load_state("load")
    page.evaluate(f"window.left = new Set(({FOCUSABLE})())")
    unseen = []
    # Fields of days and times have several stops each.
    for _ in range(3 * page.evaluate("window.left.size")):
        if page.evaluate("window.left.size") == 0:
            break
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => {
                window.left.delete(document.activeElement);
                const style = getComputedStyle(document.activeElement);
                return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
            }"""
        )
        if not seen and page.evaluate("document.activeElement !== document.body"):
            unseen.append(page.evaluate("document.activeElement.outerHTML.slice(0, 100)"))
    assert page.evaluate("[...window.left].map((each) => each.outerHTML.slice(0, 100))") == []
    assert unseen == []


def test_the_language_is_chosen_by_the_keyboard(page, studio):
    look(page, studio, "/topics")
    summary = page.locator(".speaks summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Français").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Sujets").wait_for()
    assert page.url.endswith("/topics")
    assert page.locator("html").get_attribute("lang") == "fr"


def test_the_light_on_the_line_is_seen_in_forced_colours(page, studio):
    look(page, studio, "/")
    page.emulate_media(forced_colors="active")
    light = page.evaluate(
        """() => getComputedStyle(document.querySelector("nav [aria-current]"), "::after").backgroundColor"""
    )
    page.emulate_media(forced_colors="none")
    assert light not in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")


def test_nothing_moves_for_people_who_want_no_motion(page, studio):
    look(page, studio, "/")
    assert page.evaluate("document.getAnimations().length") == 0
    moving = page.evaluate(
        """[...document.querySelectorAll("*")].filter((each) => getComputedStyle(each).transitionDuration
            .split(",").some((time) => parseFloat(time) > 0.001)).length"""
    )
    assert moving == 0
