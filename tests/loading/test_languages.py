"""A language is offered when it is complete, a topic shown when it is."""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from kiosk import BUILD_DATE
from kiosk.core.content.deck import Deck
from kiosk.core.state.world import Unsaid
from kiosk.i18n.catalogues.approvals import NEEDED, Approval, approvals_file, mark_of, text_of
from kiosk.loading.ended_trial import REVIEW
from kiosk.loading.languages import OfferedLanguages, OwnIds, offer
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world, loader_of
from kiosk.machine.sites.draft_trial import DAYS, trial_ends
from tests.fakes import page, statement, topic

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
HEADER = """msgid ""
msgstr ""
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"X-Review: {review}\\n"
"""
PROGRAM = {("", "Pause"): "Pause"}
PANELS = {
    ("one", "Headline"): "Titre",
    ("one", "word"): "mot",
    ("two", "Headline"): "Titre",
    ("two", "word"): "mot",
}
ROADS = {("topic", "Roads"): "Routes", ("roads/first", "Title"): "Titre", ("roads/first", "word"): "mot"}
PAPERS = {("topic", "Papers"): "Papiers", ("papers/first", "Title"): "Titre", ("papers/first", "word"): "mot"}
EVERYTHING = PROGRAM | PANELS | ROADS | PAPERS
FOR_STAFF = {("entry", "Type your PIN."): "Votre code.", ("notes/one", "A note."): "Une note."}
PLACES = {"entry": "kiosk/window/staff/derive.py:68", "notes/one": "resources/content/notes/one.toml:2"}
DECK = Deck(
    (statement("one", words=2), statement("two", words=2)),
    (
        topic("roads", page("first", words=2), title="Roads"),
        topic("papers", page("first", words=2), title="Papers"),
    ),
)


def write(folder, tag, said, review="draft"):
    file = folder / (f"{tag}/LC_MESSAGES/kiosk.po" if tag else "kiosk.pot")
    file.parent.mkdir(parents=True, exist_ok=True)
    text = HEADER.format(review=review)
    for (context, source), words in said.items():
        other = "kiosk/a.py:1" if (context, source) in PROGRAM else "resources/content/panels/a.toml:1"
        place = PLACES.get(context, other)
        text += f"\n#: {place}\n"
        text += f'msgctxt "{context}"\n' if context else ""
        text += f'msgid "{source}"\nmsgstr "{words}"\n'
    file.write_text(text, "utf-8")


@pytest.fixture
def words(tmp_path):
    """words(said) are translations with this French catalogue."""
    folder = tmp_path / "translations"
    write(folder, "", dict.fromkeys(EVERYTHING, ""))

    def make(said=EVERYTHING, review="draft"):
        write(folder, "fr", said, review)
        return folder

    return make


IN_ENGLISH = OwnIds("en")


def offered(*folders, own=IN_ENGLISH, tags=("en", "fr"), unfinished=None, plays=frozenset({"one", "two"})):
    return offer(tags, DECK, plays, own, folders, unfinished)


def without(*keys):
    return {key: text for key, text in EVERYTHING.items() if key not in keys}


def test_a_complete_language_says_everything(words):
    found = offered(words())
    assert (found.languages, found.unsaid, found.refused) == (("en", "fr"), {}, {})


@pytest.mark.parametrize(
    ("key", "why"),
    [(("", "Pause"), "words of the program"), (("two", "word"), "words of the panel “two”")],
)
def test_a_language_without_program_or_panels_is_not_offered(words, key, why):
    found = offered(words(without(key)))
    assert found.languages == ("en",)
    assert why in found.refused["fr"]


@pytest.mark.parametrize("unfinished", [None, "he"])
def test_a_language_without_a_font_is_not_offered(words, unfinished):
    folder = words()
    write(folder, "he", EVERYTHING)
    found = offered(folder, tags=("en", "he"), unfinished=unfinished)
    assert found.languages == ("en",)
    assert found.refused["he"].startswith("no font here has its script, hebrew: add one to tools/fonts.toml")


def test_texts_for_staff_may_be_anywhere_in_a_catalogue(words):
    for said in (FOR_STAFF | EVERYTHING, PANELS | FOR_STAFF | EVERYTHING, EVERYTHING | FOR_STAFF):
        found = offered(words(said))
        assert (found.languages, found.unsaid) == (("en", "fr"), {})
        assert found.said["fr"] == EVERYTHING


def test_a_language_need_not_say_what_only_staff_read(words):
    folder = words(review="reviewed")
    write(folder, "", dict.fromkeys(EVERYTHING | FOR_STAFF, ""))
    approve(folder, "fr", each(EVERYTHING))
    assert offered(folder) == OfferedLanguages(("en", "fr"), drafts=frozenset({"en"}))
    assert offered(folder, unfinished="fr").gaps == {}
    write(folder, "fr", EVERYTHING | FOR_STAFF, "reviewed")
    assert "fr" in offered(folder).drafts, "what is said is read by both"


@pytest.mark.parametrize("key", ROADS)
@pytest.mark.parametrize("text", [None, "", "<b>mot</b>", "{mot}", "mot &amp; mot"])
def test_a_topic_without_a_sentence_or_with_a_wrong_one_is_not_shown(words, key, text):
    said = without(key) if text is None else EVERYTHING | {key: text}
    found = offered(words(said))
    assert found.languages == ("en", "fr")
    assert found.unsaid == {"fr": Unsaid(topics=frozenset({"roads"}))}


def test_those_who_write_a_language_see_it_before_it_is_complete(words):
    found = offered(words(without(("", "Pause"), ("two", "word"))), unfinished="fr")
    assert (found.languages, found.refused, found.gaps) == (("en", "fr"), {}, {"fr": 2})
    assert found.drafts >= {"fr"}
    assert offered(words(), unfinished="fr").gaps == {}


def test_a_language_that_nobody_has_begun_is_not_offered_to_anybody(words):
    assert offered(words(dict.fromkeys(EVERYTHING, "")), unfinished="fr").languages == ("en",)


def test_words_for_a_text_that_has_changed_since_do_not_count(words):
    stale = without(("roads/first", "word")) | {("roads/first", "words"): "mots"}
    assert offered(words(stale)).unsaid == {"fr": Unsaid(topics=frozenset({"roads"}))}


def test_pseudo_languages_say_everything(words):
    assert offered(words(), tags=("en-XA", "ar-XB")).languages == ("en-XA", "ar-XB")


# --- a site's own ------------------------------------------------------------------------------------------

OURS = OwnIds("fr", frozenset({"two"}), frozenset({"papers"}))


@pytest.fixture
def program(words):
    """The program's folder; it says nothing of “two” and “papers”, which are a site's own."""
    said = {key: text for key, text in EVERYTHING.items() if key[0] != "two" and key not in PAPERS}
    folder = words(said)
    write(folder, "", dict.fromkeys(said, ""))
    return folder


def test_a_sites_own_words_are_said_in_its_own_language_alone(program):
    found = offered(program, own=OURS)
    assert found.languages == ("en", "fr")
    assert found.unsaid == {"en": Unsaid(frozenset({"two"}), frozenset({"papers"}))}


def test_a_site_translates_its_own_words_beside_its_content(words, tmp_path):
    own = tmp_path / "own"
    write(own, "en", dict.fromkeys(PANELS | PAPERS, "Hello"))
    found = offered(words(), own, own=OURS)
    assert (found.languages, found.unsaid) == (("en", "fr"), {})


def test_what_a_site_has_copied_from_the_program_is_said_by_the_program(words):
    """Here a French site has copied two files, and changed nothing: English has their words, too."""
    assert offered(words(), own=OURS).unsaid == {}
    assert offered(words(), own=OwnIds("en", frozenset({"two"}), frozenset({"papers"}))).unsaid == {}


def test_a_language_in_which_nothing_plays_is_not_offered(program):
    found = offered(program, own=OURS, plays=frozenset({"two"}))
    assert found.languages == ("fr",)
    assert found.refused["en"] == "no panel that plays here is translated into it"


@pytest.mark.parametrize(("plays", "languages"), [({"one", "two"}, ("en", "fr")), ({"two"}, ("fr",))])
def test_a_panel_that_does_not_play_makes_no_language(program, plays, languages):
    assert offered(program, own=OwnIds("fr", frozenset({"two"})), plays=plays).languages == languages


def test_a_sites_translations_lie_beside_its_content(tmp_path):
    site = tmp_path / "site.toml"
    assert len(Sources(site).catalogues) == 1
    (tmp_path / "translations").mkdir()
    assert Sources(site).catalogues[1:] == (tmp_path / "translations",)
    (tmp_path / "more/translations").mkdir(parents=True)
    assert Sources(site, tmp_path / "more/content").catalogues[1:] == (tmp_path / "more/translations",)
    write(tmp_path / "translations", "fr", {("", "Pause"): "Une pause"})
    assert loader_of(Sources(site)).language("fr").text("Pause") == "Une pause"
    assert loader_of(Sources(site)).language("fr").text("Start again") == "Recommencer"


# --- review ------------------------------------------------------------------------------------------------


def approve(folder, tag, said, review=None, by=NEEDED):
    marks = [mark_of(context, (source,), words) for (context, source), words in said.items()]
    approvals = [Approval(*mark, role, NOW.date()) for mark in marks for role in by]
    file = approvals_file(folder, tag)
    file.parent.mkdir(exist_ok=True)
    file.write_text(text_of(approvals, review), "utf-8")


def each(said):
    return {key: (text,) for key, text in said.items()}


@pytest.mark.parametrize(
    ("review", "said", "approved", "drafts"),
    [
        ("draft", EVERYTHING, EVERYTHING, {"en", "fr"}),
        ("reviewed", EVERYTHING, {}, {"en", "fr"}),
        ("reviewed", EVERYTHING, EVERYTHING, {"en"}),
        ("reviewed", EVERYTHING, without(("", "Pause")), {"en", "fr"}),
        ("reviewed", EVERYTHING | {("", "Pause"): "Une pause"}, EVERYTHING, {"en", "fr"}),
        ("reviewed", without(("topic", "Roads")), EVERYTHING, {"en", "fr"}),
    ],
)
def test_a_language_is_reviewed_when_its_header_and_every_approval_say_so(
    words, review, said, approved, drafts
):
    folder = words(said, review)
    approve(folder, "fr", each(approved))
    assert offered(folder).drafts == drafts


@pytest.mark.parametrize(
    ("by", "drafts"),
    [
        (("native-speaker",), {"en", "fr"}),
        (("survivor-reviewer",), {"en", "fr"}),
        (("lawyer", "native-speaker"), {"en", "fr"}),
        (("survivor-reviewer", "native-speaker"), {"en"}),
    ],
)
def test_one_who_speaks_the_language_and_one_who_has_lived_it_approve(words, by, drafts):
    folder = words(review="reviewed")
    approve(folder, "fr", each(EVERYTHING), by=by)
    assert offered(folder).drafts == drafts


def test_an_approval_ends_when_the_source_changes(words):
    folder = words(review="reviewed")
    approve(folder, "fr", each(EVERYTHING))
    approve(folder, "en", dict.fromkeys(EVERYTHING, ()), "reviewed")
    assert offered(folder).drafts == frozenset()
    write(folder, "", dict.fromkeys(without(("", "Pause")) | {("", "Pause now"): ""}, ""))
    assert offered(folder).drafts == {"en", "fr"}


def test_a_sites_other_words_need_an_approval_of_their_own(words, tmp_path):
    folder, own = words(review="reviewed"), tmp_path / "own"
    approve(folder, "fr", each(EVERYTHING))
    write(own, "fr", {("", "Pause"): "Une pause"})
    assert "fr" in offered(folder, own).drafts
    approve(own, "fr", {("", "Pause"): ("Une pause",)})
    assert "fr" not in offered(folder, own).drafts


# --- the trial ---------------------------------------------------------------------------------------------


def test_a_trial_lasts_for_thirty_days_from_the_first_start(tmp_path):
    file = tmp_path / "state/trial.toml"
    ends = NOW + timedelta(days=30)
    assert trial_ends(file, NOW) == ends
    assert trial_ends(file, NOW + timedelta(days=29)) == ends
    assert file.read_text("utf-8") == "began = 2026-11-25T12:00:00+00:00\n"


@pytest.mark.parametrize("text", ["began = 2031-01-01T00:00:00Z\n", "began = 5\n", "began = 2020-01-01", "}"])
def test_a_trial_that_began_later_than_now_or_cannot_be_read_begins_now(tmp_path, text):
    (tmp_path / "trial.toml").write_text(text, "utf-8")
    assert trial_ends(tmp_path / "trial.toml", NOW) == NOW + timedelta(days=DAYS)


def test_a_trial_whose_start_cannot_be_kept_counts_from_the_build_and_begins_at_no_start_again(
    tmp_path, log_failures
):
    """Otherwise drafts would never end."""
    (tmp_path / "state").write_bytes(b"")
    built = datetime.combine(BUILD_DATE, time(), UTC)
    for day in range(3):
        assert trial_ends(tmp_path / "state/trial.toml", NOW + timedelta(days=day)) == built + timedelta(
            days=DAYS
        )
    (said,) = log_failures()
    assert said.startswith("The start of the trial was not kept in ")


@pytest.mark.parametrize(
    ("setting", "demo", "left", "languages", "until"),
    [
        ('"trial"', False, 1, ("en", "fr"), 1),
        ('"trial"', False, -1, ("en",), None),
        ('"trial"', False, None, ("en", "fr"), None),
        ('"trial"', True, -1, ("en", "fr"), None),
        ("true", False, -1, ("en", "fr"), None),
        ("false", False, 1, ("en",), None),
    ],
)
def test_a_site_says_how_long_it_shows_drafts(tmp_path, setting, demo, left, languages, until):
    text = (
        Path("resources/site.toml")
        .read_text("utf-8")
        .replace('show_drafts = "trial"', f"show_drafts = {setting}")
    )
    text = text.replace("demo = false", f"demo = {str(demo).lower()}")
    (tmp_path / "site.toml").write_text(text, "utf-8")
    ends = None if left is None else NOW + timedelta(days=left)
    loaded = load_world(Sources(tmp_path / "site.toml", demo=demo, trial_ends=ends), NOW)
    world = loaded.world
    told = [each.text for each in loaded.problems if "nobody can be called" not in each.text]
    is_over = setting == '"trial"' and languages == ("en",)
    gone = "languages that nobody has reviewed (fr) are not offered since"
    assert told == ([f"{gone} {ends.date()}: {REVIEW}"] if is_over else [])
    assert world.languages[:2] == languages
    assert world.drafts_until == (ends if until else None)
    assert "en" in world.drafts


@pytest.mark.parametrize(
    ("tag", "advice"),
    [
        ("fr-CA", "it is not known, did you mean “fr”?"),
        ("fra", "it is not known, did you mean “fr”?"),
        ("zh", "it is not known, use one of en, fr"),
    ],
)
def test_a_language_without_any_catalogue_is_not_known(words, tag, advice):
    assert offered(words(), tags=("en", tag)).refused == {tag: advice}


def test_a_language_that_is_refused_is_named_in_the_line_of_languages(tmp_path):
    path = tmp_path / "site.toml"
    path.write_text(
        'organisation = "other"\nname = "Example"\ncountry = ""\ntime_zone = "Europe/Rome"\n'
        '\nlanguages = ["en", "zh"]\n',
        "utf-8",
    )
    _, problem = load_world(Sources(path), NOW).problems
    assert (problem.line, problem.text) == (
        6,
        "“zh” is not offered: it is not known, did you mean “zh-Hans”?",
    )
