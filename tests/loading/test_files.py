"""The files of a site are read once, no matter how many parts of the program ask for their contents."""

import shutil
from datetime import UTC, datetime

import pytest

from kiosk.commands.new_site import new_site
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_a_world_is_made_of_what_was_read_before(tmp_path):
    shutil.copytree(DEMO_SITE.parent, tmp_path / "demo")
    sources = Sources(tmp_path / "demo/site.toml", demo=True, mode="present")
    files = sources.files()
    read = files.site, files.deck, files.talks
    shutil.rmtree(tmp_path / "demo")
    loaded = load_world(sources, NOON, files)
    assert loaded.world.talks.notes
    assert loaded.world.site.name == files.site.site.name
    assert all(one is other for one, other in zip(read, (files.site, files.deck, files.talks), strict=True))


def test_another_host_shares_content_and_reads_its_own_site(tmp_path):
    shutil.copytree(DEMO_SITE.parent, tmp_path / "demo")
    (tmp_path / "demo/sites").mkdir()
    (tmp_path / "demo/sites/hall-7.toml").write_text(
        'place = { name = { en = "Hall 7", fr = "Salle 7" } }\n', "utf-8"
    )
    shared = Sources(tmp_path / "demo/site.toml", demo=True, host="").files()
    hall = Sources(tmp_path / "demo/site.toml", demo=True, host="hall-7").files(beside=shared)
    assert hall.deck is shared.deck
    assert hall.talks is shared.talks
    assert hall.site.site, hall.site.problems
    assert hall.site.site.place != shared.site.site.place


@pytest.mark.parametrize(
    ("file", "right", "wrong"),
    [
        ("order.toml", '"waiting-here", "', '"waiting-here" "'),
        ("topics/at-this-place.toml", '"find-your-way"', '"find your way"'),
    ],
)
def test_notes_of_what_is_left_out_have_no_fault(tmp_path, file, right, wrong):
    """Notes of a new site, whose order or topic is broken: only that is named."""
    new_site("ours", tmp_path)
    content = tmp_path / "ours/content"
    text = (content / file).read_text("utf-8")
    assert right in text
    (content / file).write_text(text.replace(right, wrong), "utf-8")
    files = Sources(tmp_path / "ours/site.toml").files()
    assert files.deck.problems[0].file == str(content / file)
    assert files.talks.problems == ()
