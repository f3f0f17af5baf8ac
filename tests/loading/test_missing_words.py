"""What a site writes for itself is named in the languages that do not say it, a line for each language."""

import json
import shutil
from datetime import UTC, datetime

import pytest

from kiosk.base.places import RESOURCES
from kiosk.base.problems import Severity
from kiosk.i18n.extraction import update_catalogues
from kiosk.loading.last_good import last_good
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
BUILT_IN = "International rules say: no employer is allowed to keep"
OURS = "In our country, no employer is allowed to keep"


def panel(name, field):
    return (
        f'kind = "statement"\nid = "{name}"\nfield = "{field}"\nmotif = "bus"\n'
        f'headline = "This is {name}."\nlead = "A lead."\n'
    )


@pytest.fixture
def site(tmp_path):
    """site(languages, panels, topics): its folder, with its own panels among the built-in ones."""

    def make(languages=("en", "fr"), panels=(), topics=()):
        content = tmp_path / "content"
        for name in ("panels", "topics"):
            (content / name).mkdir(parents=True)
        text = (RESOURCES / "site.toml").read_text("utf-8")
        text = text.replace('languages = ["en", "fr"]', f"languages = {json.dumps(languages)}", 1)
        (tmp_path / "site.toml").write_text(text, "utf-8")
        order = (RESOURCES / "content/order.toml").read_text("utf-8")
        for at, name in enumerate(panels):
            (content / f"panels/{name}.toml").write_text(panel(name, ("wine", "cocoa")[at % 2]), "utf-8")
            order = order.replace("]", f'    "{name}",\n]', 1)
        (content / "order.toml").write_text(order, "utf-8")
        for name in topics:
            shutil.copy(RESOURCES / f"content/topics/{name}.toml", content / "topics")
        return tmp_path

    return make


def change(folder, name="your-rights"):
    file = folder / f"content/topics/{name}.toml"
    text = file.read_text("utf-8")
    assert BUILT_IN in text
    file.write_text(text.replace(BUILT_IN, OURS), "utf-8")


def told(folder):
    """What is said of languages; each tells a command."""
    problems = load_world(Sources(folder / "site.toml"), NOW).problems
    return [(str(problem.severity), problem.text) for problem in problems if "`" in problem.text]


def test_own_panels_are_named_once_a_language_and_not_all_of_them(site):
    found = told(site(("en", "fr", "zh-Hans"), [f"own-{n}" for n in range(5)]))
    assert [(severity, text.partition(": run")[0]) for severity, text in found] == [
        ("warning", "fr: 5 panels never play in French (own-0, own-1, own-2 and 2 others)"),
        ("warning", "zh-Hans: 5 panels never play in Chinese (own-0, own-1, own-2 and 2 others)"),
    ]


def test_the_way_out_is_a_command_that_does_it(site):
    folder = site(panels=["last-bus"])
    ((_, text),) = told(folder)
    way = text.rpartition("`")[0].partition("`")[2].split()
    assert text.endswith(" and fill in translations/fr/LC_MESSAGES/kiosk.po")
    assert way[-5:] == ["words", "--site", str(folder), "--add", "fr"]
    assert update_catalogues.main(way[-4:]) == 0
    ((_, text),) = told(folder)
    assert f"words --site {folder}` and fill in" in text
    file = folder / "translations/fr/LC_MESSAGES/kiosk.po"
    file.write_text(
        file.read_text("utf-8").replace('msgstr ""\n\n', 'msgstr "Oui."\n\n')[:-3] + '"Oui."\n', "utf-8"
    )
    assert told(folder) == []


def test_a_topic_that_is_only_copied_loses_no_language(site):
    assert told(site(("en", "fr", "am"), topics=["your-rights"])) == []


def test_a_copied_topic_that_loses_a_language_is_an_error_with_the_way_out(site):
    folder = site(topics=["your-rights"])
    change(folder)
    ((severity, text),) = told(folder)
    assert severity == "error"
    assert text.startswith("“fr” loses the topic your-rights: your copy says what has no French yet, run `")
    assert text.endswith(f"words --site {folder} --add fr` and fill in translations/fr/LC_MESSAGES/kiosk.po")
    assert update_catalogues.main(["--site", str(folder), "--add", "fr"]) == 0
    asked = (folder / "translations/fr/LC_MESSAGES/kiosk.po").read_text("utf-8")
    assert asked.count('\nmsgid "') == 2, "the head and one sentence"


def test_what_was_copied_is_followed_while_it_is_written(site):
    """The lost language is no fault of the file: the saved file is shown."""
    folder = site(topics=["your-rights"])
    loader, sources = last_good(Sources(folder / "site.toml").translations), Sources(folder / "site.toml")
    loader.world(sources, NOW)
    change(folder)
    loaded = loader.world(sources, NOW)
    assert [p.severity for p in loaded.problems] == [Severity.ERROR]
    pages = loaded.world.deck.find_topic("your-rights").pages
    assert any(OURS in text for page in pages for text in page.texts)


def test_a_language_in_which_nothing_plays_is_told_the_way_out(site):
    folder = site(panels=["last-bus"])
    (folder / "content/order.toml").write_text('panels = ["last-bus"]\n', "utf-8")
    ((_, text),) = told(folder)
    assert text.startswith("“fr” is not offered: no panel that plays here is translated into it: run `")


def test_topics_of_the_site_are_named_with_the_panels(site):
    folder = site(panels=["last-bus"])
    topic = (RESOURCES / "starter/content/topics/at-this-place.toml").read_text("utf-8")
    (folder / "content/topics/at-this-place.toml").write_text(topic, "utf-8")
    order = (folder / "content/order.toml").read_text("utf-8")
    (folder / "content/order.toml").write_text(
        order.replace('    "about-this-screen",', '    "at-this-place",'), "utf-8"
    )
    text = next(text for _, text in told(folder) if text.startswith("fr"))
    assert text.startswith(
        "fr: 1 panel never plays in French (last-bus), 1 topic is left out (at-this-place): run `"
    )
