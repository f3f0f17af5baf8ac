"""Seven languages in one kiosk: no page in two of them, and none that has to be read when it is chosen."""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import asdict
from datetime import timedelta

import pytest

from kiosk.app.preload import Preload
from kiosk.base.places import TRANSLATIONS
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.visit import Reading, Topics
from kiosk.core.text.scripts import script_of
from kiosk.i18n.catalogues import catalogue as catalogues
from kiosk.i18n.catalogues.audience_of_text import is_for_visitors
from kiosk.i18n.catalogues.completeness import catalogue_file, catalogue_files
from kiosk.i18n.catalogues.scan import translations
from kiosk.loading.sources import Sources
from kiosk.staging.screen import MOMENT
from kiosk.window.base.enums import Place
from kiosk.window.derive import derive
from tests.fakes import confirmed_demonstration
from tests.sampling import few, smaller

LANGUAGES = ["en", "fr", "ar", "am", "hi", "zh-Hans", "ur"]
LACKING = ("your-rights", "safer-on-the-way")
"""Topics that are not translated."""

NAMES = {"Example", "Desk 3", "Central Station", "Arrivals"}
WORDS = {"headline", "lead", "items", "closing", "button", "figure", "unit", "source", "text"}
WORDS |= {"question", "answer", "facts", "title", "place", "date"}
"""Keys of what is derived under which words are kept."""

OWN_PANEL = """\
kind = "statement"
id = "ours"
field = "plum"
motif = "chairs"
topic = "our-place"
headline = "Waiting in this hall?"
lead = "There is a warm room."
"""
OWN_TOPIC = """\
id = "our-place"
title = "At this place"
field = "wine"
motif = "signpost"

[[page]]
id = "the-room"
title = "The warm room"
links = ["your-rights", "young-and-travelling"]

[[page.part]]
text = "It is next to the stairs."
"""


@pytest.fixture
def site(site_folder, tmp_path):
    """A site with seven languages, a panel and a topic in English, and catalogues without two topics."""
    text = (site_folder / "site.toml").read_text("utf-8")
    text = text.replace('languages = ["en", "fr"]', f"languages = {json.dumps(LANGUAGES)}", 1)
    (site_folder / "site.toml").write_text(text, "utf-8")
    (site_folder / "content/topics").mkdir()
    (site_folder / "content/panels/ours.toml").write_text(OWN_PANEL, "utf-8")
    (site_folder / "content/topics/our-place.toml").write_text(OWN_TOPIC, "utf-8")
    order = (TRANSLATIONS.parent / "resources/content/order.toml").read_text("utf-8")
    order = order.replace("panels = [", 'panels = [\n "ours",').replace(
        "topics = [", 'topics = [\n "our-place",'
    )
    (site_folder / "content/order.toml").write_text(order, "utf-8")
    words = tmp_path / "words"
    shutil.copytree(TRANSLATIONS, words)
    for tag in ("ur", "am"):
        _untranslate(catalogue_file(words, tag))
    return Sources(site_folder / "site.toml", demo=True, translations=words)


def _untranslate(file):
    """Leaves the topics out, each in another way, and all that only staff read."""
    entries = file.read_text("utf-8").split("\n\n")
    for at, entry in enumerate(entries):
        if f'msgctxt "{LACKING[0]}/' in entry or not is_for_visitors(entry):
            entries[at] = ""
        elif f'msgctxt "{LACKING[1]}/' in entry and 'msgid "What can help"' in entry:
            entries[at] = entry.replace('msgstr "', 'msgstr "<i>')
    file.write_text("\n\n".join(entry for entry in entries if entry), "utf-8")


@pytest.fixture
def stage(kiosk, site, log_warnings):
    stage = kiosk("en", (1920, 1080), site)
    stage.kiosk.load()
    stage.settle()
    return stage


def derived(stage):
    """All that the window would show, also beyond the screen's edge."""
    store = stage.store
    around = stage.visitor._around
    props = derive(store.state, store.world, stage.visitor._language_of, store.now, around)
    return [
        *_texts(props.panel.content),
        *_texts(props.visit.page.blocks),
        *_texts(asdict(props.visit.offer)),
        *_texts(asdict(props.visit.quiz)),
    ]


def _texts(value: object, key: str = "text") -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, key)
    elif isinstance(value, str) and key in WORDS:
        yield value


def every_screen(stage, tag):
    """Leads to everything that a visitor can touch; the words that are shown, screen by screen."""
    seen: set[str] = set()
    waiting: list[str] = []

    def look():
        return [*stage.words(), *derived(stage)]

    for _ in range(len(stage.store.world.deck.panels) + 2):
        # On the loop a chosen language goes back to the site's after a while.
        stage.do(ev.LanguageChosen(tag))
        yield look()
        stage.wait(13.0)
    stage.do(ev.LanguageChosen(tag))
    stage.do(ev.PauseToggled())
    yield look()
    stage.do(ev.ExploreTouched())
    yield look()
    waiting += [tile["ref"] for tile in stage.visitor.topics.property("tiles")]
    assert not {*waiting} & {*LACKING, "our-place"}
    while waiting:
        ref = waiting.pop()
        if ref in seen:
            continue
        seen.add(ref)
        stage.do(ev.LinkFollowed(ref))
        yield look()
        waiting += [link["ref"] for link in stage.visitor.page.property("links")]
        page = stage.scene.place.anchor.page
        seen.add(page)
        marks = range(6) if stage.visitor.place == Place.Kind.Offer else (0,)
        stage.do(*map(ev.Marked, marks))
        yield look()
        for block in stage.visitor.page.property("blocks"):
            anchor = Anchor.parse(block["anchor"])
            if anchor.page == page and not anchor.block % 3:
                stage.do(ev.TurnedTo(anchor))
                yield look()
    stage.do(ev.AdviceOpened())
    yield look()
    for card in range(len(stage.visitor.advice.property("cards"))):
        stage.do(ev.CardsTurnedTo(card))
        yield look()
    stage.wait(65.0)
    assert stage.visitor.idleCard.property("shown")
    yield look()
    stage.do(ev.Continued(), ev.LanguagesOpened())
    names = {row[key] for row in stage.visitor.languages.property("tiles") for key in ("name", "greeting")}
    heading = {row["text"] for row in stage.visitor.languages.property("heading")}
    yield [word for word in look() if word not in names | heading]


def is_foreign(text, tag, others):
    """Whether a text is no name and mostly written in other letters, or is what another language says."""
    if text in NAMES or text in others:
        return text in others
    letters = [letter for letter in text if letter.isalpha()]
    own = len(re.findall(f"[{script_of(tag).letters}]", "".join(letters)))
    return own < len(letters) / 2


@pytest.mark.parametrize("tag", ["ur", pytest.param("am", marks=pytest.mark.slow)])
@few(3)
def test_no_sentence_of_another_language_can_be_reached(stage, tag, most):
    stage.do(ev.WorldChanged(smaller(stage.store.world, most, *LACKING)))
    assert tag in stage.store.world.languages
    own = {text for m in translations(catalogue_file(TRANSLATIONS, tag)).values() for text in m.translations}
    others = {
        text
        for other, file in catalogue_files(TRANSLATIONS).items()
        for m in translations(file).values()
        for text in (*m.sources, *(m.translations if other != tag else ()))
    } - own
    names = {stage.visitor._language_of(other).own_name for other in LANGUAGES}
    chips = names | {f"{name}…" for name in names}
    stage.do(ev.LanguageChosen(tag))
    shown = 0
    for words in every_screen(stage, tag):
        assert stage.state.language == tag
        strange = [
            text for text in words if text not in chips and text not in own and is_foreign(text, tag, others)
        ]
        assert strange == []
        shown += 1
    assert shown > (60 if most is None else 25)


@pytest.mark.parametrize("topic", [*LACKING, "our-place"])
@pytest.mark.slow
def test_a_page_that_the_language_does_not_have_gives_way_to_all_topics(stage, topic):
    stage.do(ev.LinkFollowed(topic))
    assert isinstance(stage.scene.place, Reading)
    stage.do(ev.LanguagesOpened(), ev.LanguageChosen("ur"))
    assert (stage.scene.place, stage.scene.side) == (Topics(), None)


def test_what_the_site_says_for_itself_is_met_in_its_own_language(stage):
    assert "There is a warm room." in stage.words()
    stage.do(ev.LanguageChosen("ur"))
    assert stage.scene.panel != "ours"


# --- ahead of time -----------------------------------------------------------------------------------------


@pytest.fixture
def parsed(monkeypatch):
    """The catalogues that were parsed, in order."""
    found = []
    parse = catalogues.load_words

    def load(file):
        found.append(file.parts[-3])
        return parse(file)

    monkeypatch.setattr(catalogues, "load_words", load)
    return found


@pytest.mark.slow
def test_offered_languages_are_read_while_panels_rest(parsed, stage):
    assert parsed == []
    stage.wait(30.0)
    assert sorted(parsed) == sorted(set(LANGUAGES) - {"en"})
    told = len(parsed)
    for tag in (*LANGUAGES, *reversed(LANGUAGES)):
        stage.do(ev.LanguageChosen(tag))
    stage.do(ev.ExploreTouched(), ev.LanguagesOpened(), ev.LanguageChosen("hi"))
    assert parsed[told:] == [], "nothing is read at the moment of the change"


@pytest.fixture
def pieces(parsed, monkeypatch):
    """How many catalogues each piece of the work has parsed, in order."""
    found = []
    read = Preload._read

    def counted(preload):
        before = len(parsed)
        is_left = read(preload)
        found.append(len(parsed) - before)
        return is_left

    monkeypatch.setattr(Preload, "_read", counted)
    return found


@pytest.mark.slow
def test_a_piece_is_one_language(pieces, stage):
    stage.wait(30.0)
    assert set(pieces) == {0, 1}
    assert sum(pieces) == len(LANGUAGES) - 1


# --- the end of a trial ------------------------------------------------------------------------------------


@pytest.mark.slow
def test_when_the_trial_is_over_the_loop_loses_the_drafts_but_no_visitor_does(kiosk, site, log_warnings):
    text = confirmed_demonstration()
    site.site.write_text(text.replace("home_page", "logo = ''\nhome_page"), "utf-8")
    ends = MOMENT + timedelta(minutes=2)
    stage = kiosk("en", (1024, 600), Sources(site.site, trial_ends=ends))
    stage.kiosk.load()
    stage.do(ev.LanguageChosen("ur"), ev.ExploreTouched())
    for _ in range(5):
        stage.wait(30.0)
        stage.do(ev.Touched())
    assert (stage.state.language, len(stage.store.world.languages)) == ("ur", len(LANGUAGES))
    stage.do(ev.StartedAgain()).wait(5.0)
    assert stage.store.world.languages == ("en",)
    assert stage.visitor.bar.property("plateDraft") == "Draft"
    assert all("never play" in said for said in log_warnings())
