"""What a start reads before its first panel: pieces are counted, so that no busy machine matters."""

from collections import Counter

import pytest

from kiosk.base.places import RESOURCES, TRANSLATIONS
from kiosk.base.toml_lines import find_lines
from kiosk.i18n.catalogues import files
from kiosk.i18n.catalogues import scan as scanning
from kiosk.i18n.catalogues.audience_of_text import is_for_visitors
from kiosk.i18n.catalogues.completeness import catalogue_files
from kiosk.i18n.load_language import load_language
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world
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
    # Other tests remember what they have scanned.
    for name in ("translations_in", "scan_text"):
        monkeypatch.setattr(scanning, name, getattr(scanning, name).__wrapped__)
    return found


@pytest.mark.parametrize("is_own", [False, True], ids=["demonstration", "with a panel of its own"])
def test_of_a_catalogue_no_more_is_scanned_than_visitors_read(is_own, with_a_panel_of_its_own, scanned):
    site = with_a_panel_of_its_own if is_own else DEMO_SITE
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


@pytest.fixture
def opened(monkeypatch):
    """How often each catalogue was opened, by language."""
    found = Counter()
    read = files.read_plain

    def counted(file, most):
        if file.is_relative_to(TRANSLATIONS):
            found[file.relative_to(TRANSLATIONS).parts[0]] += 1
        return read(file, most)

    monkeypatch.setattr(files, "read_plain", counted)
    return found


def test_each_catalogue_is_opened_for_its_messages_its_review_and_its_name(opened):
    sources = Sources(DEMO_SITE, demo=True)
    world = load_world(sources, NOON).world
    for tag in world.languages:
        load_language(tag, *sources.catalogues)
    assert {tag: opened[tag] for tag in catalogue_files(TRANSLATIONS)} == dict.fromkeys(LANGUAGES[1:], 3)
