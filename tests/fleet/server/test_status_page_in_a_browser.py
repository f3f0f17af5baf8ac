"""The status page in a real browser, for ``make remote-test``. Pictures go to build/remote."""

from datetime import datetime, timedelta, timezone

import pytest

from kiosk.base.places import ROOT
from kiosk.fleet.server.joining.enrolled_screens import EnrolledScreen
from kiosk.fleet.server.status.prometheus_answers import Answers, Heard
from kiosk.fleet.server.status.status_page import page_html
from kiosk.fleet.server.status.status_rows import status_page

pytestmark = pytest.mark.browser

PICTURES = ROOT / "build/remote"
NOW = datetime(2026, 11, 28, 14, 5, tzinfo=timezone(timedelta(hours=2)))
LONG = "reception-centre-of-the-northern-district-second-floor-waiting-a"
PLACES = {
    "kiosk-1": "Harbour, gate 4",
    "kiosk-2": "محطة الحافلات المركزية، الصالة الثانية",
    LONG[:63]: "Centre d'accueil du district Nord, bâtiment C, deuxième étage, salle d'attente " * 2,
    "kiosk-4": "Wort" * 30,
}


def fleet(count):
    """The first of them have every kind of fault and name."""
    names = [*PLACES, *(f"kiosk-{number}" for number in range(5, count + 1))][:count]
    well = Heard(NOW.timestamp() - 60, 12, False, "", 100, 60, 0, 130, False, 8192, program="0.2.0")
    heard = dict.fromkeys(names, well)
    if count:
        heard |= {
            "kiosk-1": Heard(NOW.timestamp() - 90_000, examined_min=350),
            LONG[:63]: Heard(NOW.timestamp(), 11, True, "failed", 1, 0, 2, 900, True, 256, True),
            "kiosk-4": Heard(),
        }
    screens = [EnrolledScreen(name, PLACES.get(name, ""), "stable", NOW.isoformat()) for name in names]
    alerts = {"kiosk-1": frozenset({"ScreenSilent"}), "": frozenset({"RepositoryEnds"})}
    return status_page(screens, Answers(heard, alerts, {"canary": 12, "stable": 12}), NOW)


@pytest.mark.parametrize("count", [0, 3, 4, 1000])
@pytest.mark.parametrize("size", [(320, 568), (390, 844), (844, 390), (1280, 900)])
@pytest.mark.parametrize("zoom", [1, 2])
def test_it_can_be_read_at_every_size(chromium, tmp_path, count, size, zoom):
    # On a busy machine a test may take longer than the minute after which the page is fetched again.
    still = page_html(fleet(count)).replace('http-equiv="refresh"', 'name="refresh"')
    still = still.replace("<style>", f"<style>html {{ font-size: {100 * zoom}% }}")
    (tmp_path / "index.html").write_text(still, "utf-8")
    width, height = size
    context = chromium.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"file://{tmp_path}/index.html")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("li").count() == count
    cut = page.evaluate(
        "[...document.querySelectorAll('h1, h2, p, .label')].filter(e => e.scrollWidth > e.clientWidth + 1"
        " && getComputedStyle(e).display !== 'inline').map(e => e.textContent)"
    )
    assert cut == []
    assert asked == [f"file://{tmp_path}/index.html"]
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"screens-{count}-{width}x{height}-{zoom}.png")
    context.close()
