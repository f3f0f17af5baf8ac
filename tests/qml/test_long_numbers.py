"""Numbers as long as any may be, as with the code of a country before them."""

import pytest

from kiosk.app.loading import DEMO_SITE, Sources, load_world
from kiosk.app.measure import complaints
from kiosk.app.screens import MOMENT
from tests.qml.stages import Stage

LONGEST = "+39 800 555 0199"


@pytest.fixture
def show(qapp, tmp_path):
    site = tmp_path / "site.toml"
    text = DEMO_SITE.read_text("utf-8").replace('"800 555 0199"', f'"{LONGEST}"')
    site.write_text(text.replace('"555 0142"', '"+39 555 01 42 00"'), "utf-8")
    stages = []

    def show(screen, language, size, step):
        stages.append(Stage(language, size))
        stages[-1].world = load_world(Sources(site, demo=True, language=language), MOMENT).world
        stages[-1].go(screen, step)
        return stages[-1]

    yield show
    for stage in stages:
        stage.end()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("screen", "step"),
    [("statement", 0), ("no-touch", 0), ("number", 0), ("advice", 0), ("advice", 1), ("advice", 3)],
)
def test_it_stands_whole_and_on_nothing_else(show, screen, step, language, size):
    stage = show(screen, language, size, step)
    assert any(LONGEST in words for words in stage.words())
    assert complaints(stage.kiosk.window) == []
