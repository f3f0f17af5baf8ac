"""A site's translation that puts people in danger is left out in its language alone."""

from datetime import UTC, datetime

import pytest

from kiosk.base.places import RESOURCES, TRANSLATIONS
from kiosk.base.problems import Severity
from kiosk.commands.check.findings import findings
from kiosk.loading.last_good import last_good
from kiosk.loading.own_translations import read_own
from kiosk.loading.sources import Sources
from kiosk.loading.world import language_of, load_world, loader_of

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
PANEL = """\
kind = "statement"
id = "ours"
field = "clay"
motif = "bus"
headline = "Our desk"
lead = "Drink tea."
"""
TOPIC = """\
id = "nights"
field = "plum"
motif = "bus"
title = "Nights here"

[[page]]
id = "sleep"
title = "To sleep"

[[page.part]]
text = "Drink tea."
"""
OWN = {
    ("ours", "Our desk"): {"fr": "Notre guichet", "ar": "مكتبنا"},
    ("topic", "Nights here"): {"fr": "Les nuits ici", "ar": "الليالي هنا"},
    ("nights/sleep", "To sleep"): {"fr": "Dormir", "ar": "النوم"},
}
LEAD, PART = ("ours", "Drink tea."), ("nights/sleep", "Drink tea.")
GOOD = {"fr": "Buvez du thé.", "ar": "اشربوا الشاي."}
HARMFUL = {
    "secrecy": "Tout ce que vous dites reste secret.",
    "safety": "Vous êtes en sécurité chez nous.",
    "shelter": "Le refuge pour femmes est rue Joss, derrière le marché.",
    "admitting": "Êtes-vous forcé de travailler ?",
    "messenger": "Écrivez-nous sur WhatsApp.",
    "number": "Appelez le 07OO-I2E-4S6.",
    "address": "Lisez www example org.",
}
HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'


def catalogue(said):
    return HEAD + "".join(
        f'\nmsgctxt "{context}"\nmsgid "{source}"\nmsgstr "{words}"\n'
        for (context, source), words in said.items()
    )


def write(folder, tag, changes):
    said = {key: words[tag] for key, words in OWN.items()} | {LEAD: GOOD[tag], PART: GOOD[tag]} | changes
    file = folder / f"translations/{tag}/LC_MESSAGES/kiosk.po"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(catalogue(said), "utf-8")
    return file


@pytest.fixture
def folder(tmp_path):
    """A site with a panel and a topic of its own, in three languages."""
    text = (RESOURCES / "site.toml").read_text("utf-8")
    text = text.replace('languages = ["en", "fr"]', 'languages = ["en", "fr", "ar"]', 1)
    (tmp_path / "site.toml").write_text(text, "utf-8")
    order = '[after]\n"is-this-offer-safe" = ["ours"]\n[topics_after]\n"your-rights" = ["nights"]\n'
    files = {"order.toml": order, "panels/ours.toml": PANEL, "topics/nights.toml": TOPIC}
    for name, content in files.items():
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, "utf-8")
    for tag in GOOD:
        write(tmp_path, tag, {})
    return tmp_path


def load(folder):
    return load_world(Sources(folder / "site.toml"), NOW)


def shown(world):
    """In which languages the panel and the topic are shown."""
    decks = {tag: world.deck_in(tag) for tag in world.languages}
    panel = {tag for tag, deck in decks.items() if any(each.id == "ours" for each in deck.panels)}
    return panel, {tag for tag, deck in decks.items() if deck.find_topic("nights")}


def in_catalogue(problems, file):
    errors = [each for each in problems if each.file == str(file)]
    return [(each.severity, each.line) for each in errors]


EVERYWHERE = {"en", "fr", "ar"}


def line_of(file, words):
    """That of the English above these words."""
    return file.read_text("utf-8").split("\n").index(f'msgstr "{words}"')


def test_good_words_are_shown_in_each_language(folder):
    loaded = load(folder)
    assert shown(loaded.world) == (EVERYWHERE, EVERYWHERE)
    assert not loaded.world.leaves_out
    assert not loaded.errors


@pytest.mark.parametrize("words", HARMFUL.values(), ids=HARMFUL)
def test_a_panel_is_left_out_in_that_language_and_staff_are_told(words, folder):
    file = write(folder, "fr", {LEAD: words})
    loaded = load(folder)
    assert shown(loaded.world) == (EVERYWHERE - {"fr"}, EVERYWHERE)
    assert loaded.world.languages == ("en", "fr", "ar")
    assert loaded.world.leaves_out
    assert in_catalogue(loaded.problems, file) == [(Severity.ERROR, line_of(file, words))]


def test_so_is_a_topic(folder):
    file = write(folder, "ar", {PART: "لن نخبر الشرطة."})
    loaded = load(folder)
    assert shown(loaded.world) == (EVERYWHERE, EVERYWHERE - {"ar"})
    assert in_catalogue(loaded.problems, file) == [(Severity.ERROR, line_of(file, "لن نخبر الشرطة."))]


def test_words_of_the_program_stay_as_they_were(folder):
    """Also those of staff's slides, which no visitor needs."""
    sources = Sources(folder / "site.toml")
    before = loader_of(sources).language("fr")
    texts = ("Start again", "Read aloud", "Close")
    said = {text: before.text(text) for text in texts}
    assert all(said[text] != text for text in texts)
    changes = {("", "Start again"): "Personne ne le dira à la police.", ("", "Read aloud"): "À haute voix"}
    other = folder / "country"
    file = write(other, "fr", changes)
    language = language_of("fr", TRANSLATIONS, file.parents[2])
    assert [language.text(text) for text in texts] == [said["Start again"], "À haute voix", said["Close"]]


def test_a_quotation_that_people_must_judge_is_shown(tmp_path):
    file = tmp_path / "kiosk.po"
    file.write_text(catalogue({LEAD: "He promised that you are safe with us."}), "utf-8")
    assert [*read_own(file, "en").shown] == [LEAD]
    file.write_text(catalogue({LEAD: "You are safe with us."}), "utf-8")
    assert [*read_own(file, "en").shown] == []


@pytest.mark.parametrize("words", HARMFUL.values(), ids=HARMFUL)
def test_check_names_each_once(words, folder, qapp, log_warnings):
    file = write(folder, "fr", {LEAD: words})
    found = findings(Sources(folder / "site.toml"), NOW, of_program=False)
    errors = [each for each in in_catalogue(found, file) if each[0] is Severity.ERROR]
    assert errors == [(Severity.ERROR, line_of(file, words))]


def test_while_it_is_written_the_words_before_stay(folder):
    sources = Sources(folder / "site.toml")
    loader = last_good(*sources.catalogues)
    assert shown(loader.world(sources, NOW).world) == (EVERYWHERE, EVERYWHERE)
    assert loader.language("fr").text("Drink tea.", "ours") == GOOD["fr"]
    file = write(folder, "fr", {LEAD: HARMFUL["secrecy"]})
    panel = folder / "content/panels/ours.toml"
    panel.write_text(panel.read_text("utf-8").replace("clay", "teal"), "utf-8")
    loaded = loader.world(sources, NOW)
    assert in_catalogue(loaded.problems, file) == [(Severity.ERROR, line_of(file, HARMFUL["secrecy"]))]
    assert shown(loaded.world) == (EVERYWHERE, EVERYWHERE)
    assert loader.language("fr").text("Drink tea.", "ours") == GOOD["fr"]
    assert next(each.field for each in loaded.world.deck.panels if each.id == "ours") == "teal"
