"""A photograph comes on a panel in a real browser, by names and roles alone: ``make remote-test``."""

import tomllib

import pytest
from PIL import Image

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
    page.get_by_role("link", name="Waiting here?").click()
    # Nobody is so quick that the page's script is not there yet.
    page.wait_for_load_state("networkidle")
    yield page
    page.close()
    assert faults == []
    assert "Traceback" not in studio.complaints()


def photograph(tmp_path):
    image = Image.new("RGB", (1600, 1200), "#f0e6d2")
    image.paste("#14283a", (800, 0, 1600, 1200))
    image.save(tmp_path / "desk.png")
    return tmp_path / "desk.png"


def test_somebody_puts_a_photograph_on_a_panel_with_keys_and_pointer(page, tmp_path):
    place = page.get_by_role("region", name="Photograph")
    place.get_by_label("Choose a photograph").set_input_files(photograph(tmp_path))
    place.get_by_role("button", name="Turn right").click()
    place.get_by_text("1200 × 1600 points stay").wait_for()
    place.get_by_role("button", name="Turn left").click()
    frame = place.get_by_role("application", name="What stays of the photograph")
    place.get_by_text("1600 × 1200 points stay").wait_for()
    frame.focus()
    for _ in range(10):
        page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("ArrowRight")
    assert [place.get_by_label(name).input_value() for name in ("Left", "Right")] == ["1", "9"]
    box = frame.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - 5)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.8, steps=4)
    page.mouse.up()
    assert 15 < float(place.get_by_label("Bottom").input_value()) < 25
    put = place.get_by_role("button", name="Put it on the panel")
    put.click()
    place.get_by_text("without these words nobody gets the photograph").wait_for()
    place.get_by_label("Words for those who cannot see it").fill("A desk beside a window")
    place.get_by_label("Who took it").fill("Photo: Example Studio")
    place.get_by_role("radio", name="Nobody", exact=True).check()
    assert "photo" not in tomllib.loads(panel(tmp_path).read_text("utf-8"))
    put.click()
    place.get_by_role("button", name="Take it away").wait_for()
    page.wait_for_load_state("networkidle")
    page.get_by_label("Photograph, for those who cannot see it, Français").fill("Un bureau")
    page.get_by_role("status").get_by_text("Saved", exact=True).wait_for()
    photo = tomllib.loads(panel(tmp_path).read_text("utf-8"))["photo"]
    with Image.open(tmp_path / "harbour/content/pictures" / photo["file"]) as image:
        assert (image.format, image.width) == ("JPEG", 1440)
        assert 900 < image.height < 1020
    place.get_by_role("button", name="Take it away").click()
    place.get_by_text("Drop a photograph here").wait_for()
    assert not [*(tmp_path / "harbour/content/pictures").iterdir()]


def panel(tmp_path):
    return tmp_path / "harbour/content/panels/waiting-here.toml"


def test_a_photograph_is_dropped_and_pasted(page, tmp_path):
    raw = photograph(tmp_path).read_bytes()
    carried = page.evaluate_handle(
        """(bytes) => {
            const carried = new DataTransfer();
            carried.items.add(new File([new Uint8Array(bytes)], "desk.png", { type: "image/png" }));
            return carried;
        }""",
        [*raw],
    )
    place = page.get_by_role("region", name="Photograph")
    place.get_by_text("Drop a photograph here").dispatch_event("drop", {"dataTransfer": carried})
    place.get_by_role("button", name="Throw it away").click()
    place.get_by_text("Drop a photograph here").wait_for()
    page.evaluate(
        """(carried) => document.body.dispatchEvent(
            new ClipboardEvent("paste", { clipboardData: carried, bubbles: true }))""",
        carried,
    )
    place.get_by_role("button", name="Put it on the panel").wait_for()
