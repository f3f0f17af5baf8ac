"""Numbers as long as any may be, as with the code of a country before them."""

from itertools import product

import pytest

from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world
from kiosk.staging.complaints import complaints
from kiosk.staging.screen import MOMENT
from tests.qml.stages import Stage

LONGEST = "+39 800 555 0199"


@pytest.fixture(scope="module")
def stage(qapp, request, tmp_path_factory):
    language, size = request.param
    site = tmp_path_factory.mktemp("site") / "site.toml"
    text = DEMO_SITE.read_text("utf-8").replace('"800 555 0199"', f'"{LONGEST}"')
    site.write_text(text.replace('"555 0142"', '"+39 555 01 42 00"'), "utf-8")
    made = Stage(language, size)
    made.world = load_world(Sources(site, demo=True, language=language), MOMENT).world
    yield made
    made.end()


LOOKS = [("statement", 0), ("no-touch", 0), ("number", 0), ("advice", 0), ("advice", 1), ("advice", 3)]


@pytest.mark.parametrize(
    ("stage", "look"),
    list(product(product(["en", "ar"], [(1920, 1080), (1080, 1920)]), LOOKS)),
    indirect=["stage"],
    ids=str,
)
@pytest.mark.slow
def test_it_stands_whole_and_on_nothing_else(stage, look):
    stage.go(*look)
    assert any(LONGEST in words for words in stage.words())
    assert complaints(stage.kiosk.window) == []
