"""What a start reads before its first panel: pieces are counted, so that no busy machine matters."""

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest

from kiosk.core.base.toml_lines import find_lines
from kiosk.i18n.catalogues import scan as scanning
from kiosk.i18n.catalogues.completeness import catalogue_files
from kiosk.i18n.catalogues.readers import is_for_visitors
from kiosk.loading.world import DEMO_SITE, Sources, load_world
from kiosk.places import RESOURCES, TRANSLATIONS
from tests.fakes import NOON

LANGUAGES = ("en", *catalogue_files(TRANSLATIONS))
OWN_PANEL = """\
kind = "statement"
id = "ours"
field = "plum"
motif = "chairs"
topic = "your-rights"
headline = "Waiting in this hall?"
lead = "There is a warm room."
"""


@pytest.fixture
def with_a_panel_of_its_own(tmp_path):
    """A site in all languages, with a panel that nobody has translated."""
    text = DEMO_SITE.read_text("utf-8")
    (tmp_path / "site.toml").write_text(text, "utf-8")
    (tmp_path / "content/panels").mkdir(parents=True)
    (tmp_path / "content/panels/ours.toml").write_text(OWN_PANEL, "utf-8")
    order = (RESOURCES / "content/order.toml").read_text("utf-8")
    (tmp_path / "content/order.toml").write_text(order.replace("panels = [", 'panels = [\n "ours",'), "utf-8")
    return tmp_path / "site.toml"


@pytest.fixture
def scanned(monkeypatch):
    """The messages that were scanned, of each text."""
    found: dict[str, list[scanning.Scanned]] = {}
    messages_in = scanning.messages_in

    def counted(text):
        of_text = found.setdefault(text, [])
        for message in messages_in(text):
            of_text.append(message)
            yield message

    monkeypatch.setattr(scanning, "messages_in", counted)
    return found


@pytest.fixture(params=["demonstration", "with a panel of its own"])
def site(request):
    return DEMO_SITE if request.param == "demonstration" else request.getfixturevalue("with_a_panel_of_its_own")


def test_of_a_catalogue_no_more_is_scanned_than_visitors_read(site, scanned):
    loaded = load_world(Sources(site, demo=True), NOON)
    assert set(loaded.world.languages) == set(LANGUAGES)
    for file in catalogue_files(TRANSLATIONS).values():
        messages = scanned[file.read_text("utf-8")]
        assert len(messages) > 300
        assert all(is_for_visitors(message.notes) for message in messages)


def test_no_file_without_a_problem_is_searched_for_its_lines():
    find_lines.cache_clear()
    load_world(Sources(DEMO_SITE, demo=True), NOON)
    assert find_lines.cache_info().misses == 0
