"""The quick start works as it is written: its lines make a site without an error, and are soon read."""

import re
from pathlib import Path

import pytest
from PIL import Image

from kiosk.base.problems import Severity
from kiosk.commands.check.findings import findings
from kiosk.commands.new_site import new_site
from kiosk.content.site.starter import STARTER
from kiosk.core.content.panels.statement import Statement
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world
from kiosk.staging.screen import MOMENT

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs/start/quick-start.md").read_text("utf-8")
CALL = (ROOT / "docs/how-to/numbers.md").read_text("utf-8").partition("## Call\n")[2].partition("\n## ")[0]
SITE_FILE = (ROOT / "resources/site.toml").read_text("utf-8")
BLOCKS = re.findall(r"```toml\n(.+?)```", PAGE, re.DOTALL)

BEFORE_THE_FIRST_SITE = 4500
"""Words that a newcomer reads before the first own site: README.md, the quick start, what it needs of another
page, and what she changes in the files of a new site.
"""


def parts_with_a_step(site_file):
    """The parts of site.toml that the quick start changes, with what is above the first of all."""
    head, *parts = re.split(r"(?m)^(?=# ---- )", site_file)
    return [head, *(part for part in parts if "(quick start, step " in part.partition("\n")[0])]


def block(first):
    (found,) = [text for text in BLOCKS if text.startswith(first)]
    return found


def put(site_file, lines):
    """Replaces the lines of the same keys, with or without the # of an example."""
    for line in lines.splitlines():
        known = rf"(?m)^(?:# )?{re.escape(re.match(r'[\w.]+', line)[0])} = .*$"
        assert re.search(known, site_file), line
        site_file = re.sub(known, lambda _, new=line: new, site_file, count=1)
    return site_file


@pytest.fixture
def folder(tmp_path):
    """A site for which somebody has done what the quick start says."""
    assert new_site("harbour-welcome", tmp_path) == 0
    place = tmp_path / "harbour-welcome"
    text = (place / "site.toml").read_text("utf-8")
    text = put(put(text, block("organisation")), block("languages"))
    (place / "site.toml").write_text(text + block("[hours]") + block("[desk]"), "utf-8")
    panel = place / "content/panels/waiting-here.toml"
    panel.write_text(panel.read_text("utf-8") + block("[photo]"), "utf-8")
    for name in ("pictures", "playlists"):
        (place / "content" / name).mkdir()
    picture = Image.linear_gradient("L").resize((1200, 900))
    picture.save(place / "content/pictures/desk.jpg")
    (place / "content/playlists/mornings.toml").write_text(block('id = "mornings"'), "utf-8")
    return place


def test_its_lines_make_a_site_without_an_error(folder, qapp):
    found = findings(Sources(folder / "site.toml"), MOMENT, of_program=False)
    own = [problem for problem in found if folder.name in problem.file]
    assert [str(problem) for problem in own if problem.severity is Severity.ERROR] == []
    files = [Path(problem.file).name for problem in own]
    assert sorted({*files}) == ["site.toml"], own


def test_the_site_has_what_the_page_promises(folder):
    world = load_world(Sources(folder / "site.toml"), MOMENT).world
    assert world.site.place.name["fr"] and world.site.desk.name["fr"] and world.site.hours
    assert world.site.loop_languages == ("en", "fr")
    photos = [panel.photo.file for panel in world.deck.panels if isinstance(panel, Statement) and panel.photo]
    assert photos == ["desk.jpg"]
    assert [each.id for each in world.playlists] == ["mornings"]


def test_it_names_each_file_that_a_new_site_has():
    for path in STARTER.rglob("*"):
        if path.is_file():
            known = path.relative_to(STARTER).as_posix().removeprefix("content/")
            assert known in PAGE or f"{path.parent.name}/" in PAGE, known


def test_each_step_that_site_toml_names_changes_lines_there():
    steps = dict(re.findall(r"(?m)^## (\d+)\. .+\n((?:(?!## ).*\n)*)", PAGE))
    named = re.findall(r"(?m)^# ---- (.+) \(quick start, step (\d+)\)", SITE_FILE)
    assert len(named) == 5
    assert all("```toml" in steps[step] for _, step in named)


def test_a_newcomer_reads_little_before_the_first_own_site():
    starter = [path.read_text("utf-8") for path in STARTER.glob("content/[pt]*/*.toml")]
    readme = (ROOT / "README.md").read_text("utf-8")
    read = [readme, PAGE, CALL, *parts_with_a_step(SITE_FILE), *starter]
    assert len(starter) == 3 and "ask" in CALL
    assert sum(len(text.split()) for text in read) <= BEFORE_THE_FIRST_SITE
