"""A site's own words in pages of the program, by language, and the layers between program and site."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.base.clock import ManualClock
from kiosk.base.places import RESOURCES
from kiosk.base.problems import Severity
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.talk import Pair, Talk
from kiosk.core.state.scenes.visit import Reading, Visit
from kiosk.core.state.world import Unsaid
from kiosk.core.talk.languages import beside
from kiosk.core.text.sentences import split_sentences
from kiosk.core.visit.rules import survives
from kiosk.i18n.extraction import update_catalogues
from kiosk.loading.last_good import last_good
from kiosk.loading.sources import Sources
from kiosk.loading.world import language_of, load_world
from kiosk.machine.sites.previous_content import own

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
REF = "your-rights/papers-at-work"
WAS = "International rules say: no employer is allowed to keep your passport or other documents."
OURS = "In our country, no employer is allowed to keep your passport or other documents."
OVERRIDE = f'[[replace]]\npage = "papers-at-work"\nwas = "{WAS}"\ntext = "{OURS}"\n'
HIDDEN = '[[hide]]\npage = "fair-pay-and-hours"\n'


@pytest.fixture
def site(tmp_path):
    """site(languages, {path: text}): its folder."""

    def make(languages=("en", "fr"), files=None):
        text = (RESOURCES / "site.toml").read_text("utf-8")
        text = text.replace('languages = ["en", "fr"]', f"languages = {json.dumps(languages)}", 1)
        (tmp_path / "site.toml").write_text(text, "utf-8")
        for name, content in (files or {"content/overrides/your-rights.toml": OVERRIDE + HIDDEN}).items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, "utf-8")
        return tmp_path

    return make


def load(folder):
    return load_world(Sources(folder / "site.toml"), NOW)


def said(folder, world, tag):
    """The page as a visitor reads it in a language."""
    language = language_of(tag, *Sources(folder / "site.toml").catalogues)
    page = world.deck_in(tag).find_page(REF)
    return [language.text(text, REF) for text in page.texts]


def told(loaded):
    return [(str(p.severity), p.text) for p in loaded.problems if "nobody can be called" not in p.text]


def test_a_language_without_the_new_words_keeps_the_topic_and_never_mixes(site):
    folder = site(("en", "fr", "ar"))
    loaded = load(folder)
    world = loaded.world
    assert world.languages == ("en", "fr", "ar")
    assert OURS in said(folder, world, "en") and WAS not in said(folder, world, "en")
    for tag in ("fr", "ar"):
        before = language_of(tag).text(WAS, REF)
        assert before in said(folder, world, tag) and before != WAS
        assert not {WAS, OURS} & set(said(folder, world, tag))
        assert world.deck_in(tag).find_topic("your-rights").page("fair-pay-and-hours") is None
        assert world.slide(REF, NOW.date(), tag).page == world.deck_in(tag).find_page(REF)
    assert world.slide(REF, NOW.date(), "en").page == world.deck.find_page(REF)
    assert [(severity, text.partition(": run")[0]) for severity, text in told(loaded)] == [
        ("warning", "fr: your-rights shows the words of the program until yours are translated"),
        ("warning", "ar: your-rights shows the words of the program until yours are translated"),
    ]


def test_words_asks_for_the_new_sentence_alone_and_then_it_is_shown(site):
    folder = site()
    assert update_catalogues.main(["--site", str(folder), "--add", "fr"]) == 0
    file = folder / "translations/fr/LC_MESSAGES/kiosk.po"
    asked = file.read_text("utf-8")
    assert asked.count('\nmsgid "') == 2, "the head and one sentence"
    assert "#: content/overrides/your-rights.toml:4" in asked and f'msgid "{OURS}"' in asked
    file.write_text(asked[: asked.rindex('msgstr ""')] + 'msgstr "Chez nous, c’est interdit."\n', "utf-8")
    loaded = load(folder)
    assert told(loaded) == []
    assert loaded.world.unsaid.get("fr", Unsaid()) == Unsaid()
    assert "Chez nous, c’est interdit." in said(folder, loaded.world, "fr")


def test_words_in_another_first_language_are_shown_there_and_not_in_english(site):
    french = OVERRIDE.replace(OURS, "Chez nous, c’est interdit.")
    folder = site(("fr", "en", "ar"), {"content/overrides/your-rights.toml": french})
    world = load(folder).world
    assert "Chez nous, c’est interdit." in said(folder, world, "fr")
    assert not {WAS, "Chez nous, c’est interdit."} & set(said(folder, world, "ar"))
    assert WAS in said(folder, world, "en")


def test_a_panel_of_the_program_is_said_otherwise(site):
    panel = next(each for each in load(site()).world.deck.panels if each.id == "your-passport")
    change = f'[[replace]]\nwas = "{panel.headline}"\ntext = "Ours, on one line."\n'
    world = load(site(files={"content/overrides/your-passport.toml": change})).world
    shown = {tag: next(p for p in world.deck_in(tag).panels if p.id == panel.id) for tag in ("en", "fr")}
    assert (shown["en"].headline, shown["fr"]) == ("Ours, on one line.", panel)
    assert [stop.id for stop in world.playable(NOW.date(), "fr")] == [
        stop.id for stop in world.playable(NOW.date(), "en")
    ]


def test_a_sentence_that_is_hidden_takes_its_paragraph_along_where_nobody_translated_the_rest(site):
    """Nothing that a site hides is ever shown, and no language is lost by it."""
    whole = "Is it safe to ask for your documents back? If you are not sure, get advice first."
    hidden = "Is it safe to ask for your documents back?"
    change = f'[[hide]]\npage = "papers-at-work"\nwas = "{hidden}"\n'
    folder = site(files={"content/overrides/your-rights.toml": change})
    world = load(folder).world
    assert "If you are not sure, get advice first." in said(folder, world, "en")
    before = language_of("fr").text(whole, REF)
    assert before != whole and before not in said(folder, world, "fr")
    assert not {whole, "If you are not sure, get advice first."} & set(said(folder, world, "fr"))
    in_french = site(("fr", "en"), {"content/overrides/your-rights.toml": change})
    for tag in ("fr", "en"):
        texts = said(in_french, load(in_french).world, tag)
        assert not {before, whole, "If you are not sure, get advice first."} & set(texts)


def test_a_panel_that_cannot_be_shown_without_the_hidden_sentence_rests_in_that_language(site):
    panel = next(p for p in load(site()).world.deck.panels if p.id == "is-this-offer-safe")
    first = split_sentences(panel.lead)[0]
    assert len(split_sentences(panel.lead)) > 1
    folder = site(files={"content/overrides/is-this-offer-safe.toml": f'[[hide]]\nwas = "{first}"\n'})
    world = load(folder).world
    assert world.languages == ("en", "fr")
    shown = {tag: {p.id: p for p in world.deck_in(tag).panels} for tag in ("en", "fr")}
    assert first not in shown["en"][panel.id].lead
    assert panel.id not in shown["fr"]


def test_a_visit_on_a_page_that_a_reload_hides_does_not_survive(site):
    world = load(site(files={"content/order.toml": ""})).world
    hidden, changed = (
        Visit(Reading(Anchor(ref)), "before-you-travel", 0.0)
        for ref in ("your-rights/fair-pay-and-hours", REF)
    )
    assert survives(hidden, world.deck_in("fr"))
    after = load(site()).world
    assert not survives(hidden, after.deck_in("fr"))
    assert survives(changed, after.deck_in("en"))


def test_a_faulty_save_keeps_the_last_words_on_the_screen(site):
    folder = site()
    sources = Sources(folder / "site.toml")
    loader = last_good(sources.translations)
    loader.world(sources, NOW)
    (folder / "content/overrides/your-rights.toml").write_text("[[replace]\n", "utf-8")
    loaded = loader.world(sources, NOW)
    assert [problem.severity for problem in loaded.problems] == [Severity.ERROR]
    assert OURS in said(folder, loaded.world, "en")


PANEL = 'kind = "statement"\nid = "{}"\nfield = "{}"\nmotif = "bus"\nheadline = "One."\nlead = "Two."\n'
IN_FRENCH = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "land"
msgid "{}"
msgstr "{}"

"""
LAYERED = {
    "layers/italy/content/panels/land.toml": PANEL.format("land", "wine"),
    "layers/italy/content/order.toml": '[after]\n"tell-someone-your-plan" = ["land"]\n',
    "layers/italy/content/overrides/your-rights.toml": OVERRIDE,
    "layers/italy/translations/fr/LC_MESSAGES/kiosk.po": IN_FRENCH.format("One.", "Un.")
    + IN_FRENCH.format("Two.", "Deux.").split("\n\n", 1)[1],
    "content/panels/here.toml": PANEL.format("here", "olive"),
    "content/order.toml": '[after]\nland = ["here"]\n',
    "content/overrides/your-rights.toml": HIDDEN,
}


def test_a_country_is_a_layer_between_program_and_site(site):
    folder = site(files=LAYERED)
    world = load(folder).world
    names = [panel.id for panel in world.deck.panels]
    at = names.index("tell-someone-your-plan")
    assert names[at + 1 : at + 3] == ["land", "here"]
    assert OURS in said(folder, world, "en")
    assert world.deck_in("fr").find_topic("your-rights").page("fair-pay-and-hours") is None
    assert "land" in {panel.id for panel in world.deck_in("fr").panels}, "the layer has its French"
    assert language_of("fr", *Sources(folder / "site.toml").catalogues).text("Two.", "land") == "Deux."
    update_catalogues.main(["--site", str(folder), "--add", "fr"])
    asked = (folder / "translations/fr/LC_MESSAGES/kiosk.po").read_text("utf-8")
    assert [line for line in asked.split("\n") if line.startswith("msgctxt")] == [
        'msgctxt "here"',
        'msgctxt "here"',
        f'msgctxt "{REF}"',
    ]


def test_the_step_back_keeps_layers_too(site):
    folder = site(files=LAYERED)
    sources = Sources(folder / "site.toml")
    kept = own(sources)
    assert kept is not None
    assert {str(path) for path in kept.files} >= set(LAYERED)
    file = folder / "layers/italy/content/order.toml"
    file.write_text(file.read_text("utf-8") + "\n", "utf-8")
    assert own(sources).digest != kept.digest
    assert [each.name for each in replace(sources).layers] == ["italy"]


def test_a_slide_that_differs_by_language_is_shown_in_one(site):
    world = load(site(("en", "fr", "ar"))).world
    now = ManualClock(NOW).now()
    shown = {}
    for ref in (REF, "your-rights/leaving-a-job"):
        for first, second in (("en", "fr"), ("fr", "ar")):
            talk = Talk("talk", Loop(ref, 0.0, rested=True), "en", 0.0, pair=Pair(first, second))
            shown[ref, first] = beside(talk, world, now)
    assert shown == {
        (REF, "en"): "",
        (REF, "fr"): "ar",
        ("your-rights/leaving-a-job", "en"): "fr",
        ("your-rights/leaving-a-job", "fr"): "ar",
    }
