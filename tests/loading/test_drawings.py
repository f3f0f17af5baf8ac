"""Line drawings of a site come into its world, by whatever way the world is made."""

import pickle
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from kiosk.app.following.site_places import own_places
from kiosk.content.design import load_design
from kiosk.loading.sources import BUILT_IN_SITE, DEMO_SITE, Sources
from kiosk.loading.world import load_world, with_talks
from kiosk.machine.sites.previous_content import own
from tests.drawings import draw

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
PANEL = """kind = "statement"
id = "ours"
field = "teal"
motif = "{}"
headline = "Our desk"
lead = "Ask there."
"""


@pytest.fixture
def sources(tmp_path):
    (tmp_path / "site.toml").write_text(DEMO_SITE.read_text("utf-8"), "utf-8")
    (tmp_path / "content/panels").mkdir(parents=True)
    (tmp_path / "content/order.toml").write_text('[after]\n"before-you-travel" = ["ours"]\n', "utf-8")
    (tmp_path / "content/panels/ours.toml").write_text(PANEL.format("cup"), "utf-8")
    return Sources(tmp_path / "site.toml", demo=True)


def is_shown(loaded):
    return "ours" in {panel.id for panel in loaded.world.deck.panels}


def test_a_panel_may_name_a_drawing_of_the_site(sources):
    draw(sources.own)
    loaded = load_world(sources, NOON)
    assert not loaded.errors
    assert is_shown(loaded) and loaded.world.drawings.keys() == {"cup"}
    assert "cup" not in load_design().motifs
    assert pickle.loads(pickle.dumps(loaded.world)).drawings == loaded.world.drawings
    assert with_talks(loaded.world, sources).drawings == loaded.world.drawings


def test_a_layer_has_drawings_too(sources):
    draw(sources.site.parent / "layers/country/content")
    loaded = load_world(sources, NOON)
    assert not loaded.errors and is_shown(loaded) and "cup" in loaded.world.drawings


def test_a_faulty_drawing_is_an_error_and_its_panel_plays(sources):
    draw(sources.own, line="M0 300H480")
    loaded = load_world(sources, NOON)
    assert [problem.text for problem in loaded.errors] == [
        "the line never leaves the road: draw something into it"
    ]
    assert is_shown(loaded) and loaded.world.drawings["cup"] == load_design().motifs["road-horizon"]


def test_a_drawing_that_nobody_has_is_told_with_one_that_is_there(sources):
    draw(sources.own, "cups")
    loaded = load_world(sources, NOON)
    assert [problem.text for problem in loaded.errors] == ["there is no drawing “cup”: did you mean “cups”?"]


def test_the_files_are_followed_and_kept(sources):
    folder = draw(sources.own)
    assert {folder, folder / "cup.svg", folder / "drawings.toml"} <= {*own_places(sources)}
    kept = {str(path) for path in own(sources).files}
    assert {"content/drawings/cup.svg", "content/drawings/drawings.toml"} <= kept


WITHOUT = f"""
import sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world
loaded = load_world(Sources(Path({str(BUILT_IN_SITE)!r})), datetime(2026, 11, 25, tzinfo=UTC))
assert loaded.world and not loaded.world.drawings
assert not [name for name in sys.modules if name.startswith("kiosk.content.drawings")]
"""


@pytest.mark.slow
def test_a_site_without_drawings_loads_none_of_this():
    subprocess.run([sys.executable, "-c", WITHOUT], check=True)
