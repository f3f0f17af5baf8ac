"""Files of overrides: which panel or topic they change, what is told at which line, and what rules see."""

import shutil
from pathlib import Path

import pytest

from kiosk.base.places import DOCS, RESOURCES
from kiosk.base.problems import Severity
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from kiosk.content.passages import read_sheets
from kiosk.core.text.sentences import split_sentences

NAMES = load_design().names
BUILT_IN = RESOURCES / "content"
WAS = "International rules say: no employer is allowed to keep your passport or other documents."
OURS = "In our country, no employer is allowed to keep your passport or other documents."
PAGE = 'page = "papers-at-work"\n'
REPLACE = f'[[replace]]\n{PAGE}was = "{WAS}"\ntext = "{OURS}"\nsources = ["Act 12 of 2019, section 4"]\n'


@pytest.fixture
def site(tmp_path):
    """site(text, name): a content folder with one file of overrides."""

    def write(text, name="your-rights", folder="own"):
        where = tmp_path / folder / "overrides"
        where.mkdir(parents=True, exist_ok=True)
        (where / f"{name}.toml").write_text(text, "utf-8")
        return tmp_path / folder

    return write


def load(*folders, language="en"):
    return load_deck([BUILT_IN, *folders], NAMES, language)


def told(loaded):
    return [(Path(p.file).name, p.line, str(p.severity), p.text) for p in loaded.problems]


def texts(topic, page="papers-at-work"):
    return topic.page(page).texts


def test_one_sentence_is_said_otherwise_and_the_rest_stays(site):
    loaded = load(site(REPLACE))
    before, after = load().deck.find_topic("your-rights"), loaded.deck.find_topic("your-rights")
    assert told(loaded) == []
    assert texts(after) == tuple(OURS if text == WAS else text for text in texts(before))
    assert [page.texts for page in after.pages if page.id != "papers-at-work"] == [
        page.texts for page in before.pages if page.id != "papers-at-work"
    ]
    assert loaded.own_words == {("your-rights/papers-at-work", OURS)}
    assert loaded.own_topics == frozenset()
    assert texts(loaded.reduced.find_topic("your-rights")) == texts(before)


def test_what_is_hidden_is_hidden_in_every_language(site):
    loaded = load(site(REPLACE + '[[hide]]\npage = "fair-pay-and-hours"\n'))
    assert told(loaded) == [], "links of the program to the hidden page end silently"
    for deck in (loaded.deck, loaded.reduced):
        assert deck.find_topic("your-rights").page("fair-pay-and-hours") is None
    links = [ref for topic in loaded.deck.topics for page in topic.pages for ref in page.links]
    assert "your-rights/fair-pay-and-hours" not in links


def test_an_update_that_says_it_otherwise_is_named_and_its_words_stay(site, tmp_path):
    update = tmp_path / "update"
    shutil.copytree(BUILT_IN, update)
    topic = update / "topics/your-rights.toml"
    text = topic.read_text("utf-8")
    assert WAS in text
    topic.write_text(text.replace(WAS, WAS.replace("International", "Some")), "utf-8")
    loaded = load_deck([update, site(REPLACE + f'[[hide]]\n{PAGE}was = "Keep a copy."\n')], NAMES)
    now = WAS.replace("International", "Some")
    (first, second) = told(loaded)
    assert first[:3] == ("your-rights.toml", 3, "error")
    assert first[3].startswith(
        "your-rights/papers-at-work does not say “International rules say: no employer"
    )
    assert first[3].endswith(f"it says “{now}” now, read it again; until then its own words stay")
    assert second[:3] == ("your-rights.toml", 8, "error")
    assert now in texts(loaded.deck.find_topic("your-rights"))
    assert loaded.own_words == frozenset()


@pytest.mark.parametrize(
    ("text", "name", "problem"),
    [
        (
            REPLACE,
            "your-right",
            (1, "there is no panel or topic “your-right” to change: did you mean “your-rights”?"),
        ),
        (
            REPLACE,
            "worried-about-someone",
            (
                1,
                "“worried-about-someone” is a panel and a topic: write kind",
            ),
        ),
        ('kind = "panel"\n' + REPLACE, "your-rights", (1, "there is no panel “your-rights” to change: ")),
        ("", "your-rights", (1, "changes nothing: write [[replace]], [[add]], [[hide]] or [[link]]")),
        ('[[replace]]\nwas = "One."\n', "your-rights", (1, "text is missing: add it")),
        (
            REPLACE.replace("papers-at-work", "papers"),
            "your-rights",
            (2, "your-rights has no page “papers”: "),
        ),
        (REPLACE.replace(PAGE, ""), "your-rights", (1, "says no page: add page = one of ")),
        (REPLACE, "what-it-means", (2, "a panel has no pages: take the page away")),
        (
            REPLACE.replace(OURS, "Call 0800 555 0142 at any time."),
            "your-rights",
            (4, "text holds a telephone number (0800 555 0142): "),
        ),
        (
            f'[[add]]\n{PAGE}text = "- a row"\nicon = "busss"\n',
            "your-rights",
            (3, "there is no icon “busss”: "),
        ),
        (
            f'[[link]]\n{PAGE}to = "your-rights/nowhere"\n',
            "your-rights",
            (1, "link “your-rights/nowhere” leads nowhere"),
        ),
    ],
)
def test_what_is_wrong_is_told_in_the_file_of_the_site(site, text, name, problem):
    loaded = load(site(text, name))
    ((file, line, severity, said),) = told(loaded)
    assert (file, severity) == (f"{name}.toml", "error")
    assert said.removeprefix("the file ").startswith(problem[1][:60]), said
    assert line == problem[0]
    assert (
        loaded.deck.find_topic("your-rights").pages[0].texts
        == load().deck.find_topic("your-rights").pages[0].texts
    )


def test_a_change_that_does_no_good_keeps_none_of_the_others_away(site):
    bad = REPLACE.replace(OURS, "Call 0800 555 0142 at any time.")
    loaded = load(site(bad + '[[hide]]\npage = "fair-pay-and-hours"\n'))
    assert [problem.severity for problem in loaded.problems] == [Severity.ERROR]
    assert loaded.deck.find_topic("your-rights").page("fair-pay-and-hours") is None
    assert WAS in texts(loaded.deck.find_topic("your-rights"))


def test_a_country_changes_first_and_a_site_what_it_left(site):
    country = site(REPLACE, folder="country")
    own = site(REPLACE.replace(OURS, "Ours.").replace(WAS, OURS), folder="own")
    loaded = load(country, own)
    assert told(loaded) == []
    assert "Ours." in texts(loaded.deck.find_topic("your-rights"))
    assert WAS in texts(loaded.reduced.find_topic("your-rights"))


def test_an_own_file_of_the_same_folder_is_changed_by_itself(site):
    own = site(REPLACE)
    (own / "topics").mkdir()
    shutil.copy(BUILT_IN / "topics/your-rights.toml", own / "topics")
    assert told(load(own)) == [
        (
            "your-rights.toml",
            1,
            "error",
            "topics/your-rights.toml is yours: write it there, and take this file away",
        )
    ]


def test_rules_see_the_finished_page_and_tell_the_line_of_the_override(site):
    own = site(REPLACE)
    sheets = {sheet.ref: sheet for sheet in read_sheets({BUILT_IN: "en", own: "fr"}) if sheet.kind == "page"}
    page, other = sheets["your-rights/papers-at-work"], sheets["your-rights/leaving-a-job"]
    (ours,) = [passage for passage in page.passages if passage.text == OURS]
    assert (Path(ours.file), ours.line) == (own / "overrides/your-rights.toml", 4)
    assert ours.table["sources"] == ["Act 12 of 2019, section 4"]
    assert (page.language, other.language) == ("fr", "en")
    lines = (BUILT_IN / "topics/your-rights.toml").read_text("utf-8").split("\n")
    for passage in (*page.passages, *other.passages):
        if passage is not ours:
            assert Path(passage.file) == BUILT_IN / "topics/your-rights.toml"
            assert passage.text.split()[0] in lines[passage.line - 1]


def test_a_page_in_two_languages_takes_whole_paragraphs(site):
    topic = load().deck.find_topic("your-rights")
    block = next(text for text in texts(topic) if len(split_sentences(text)) > 1)
    sentence = split_sentences(block)[0]
    own = site(REPLACE.replace(WAS, sentence).replace(OURS, "Chez nous."))
    assert told(load(own)) == []
    ((_, line, _, text),) = told(load(own, language="fr"))
    assert (line, text) == (3, f"this paragraph is in another language: replace all of it, “{block}”")


def test_the_example_of_the_guide_works(site):
    guide = (DOCS / "how-to/overrides.md").read_text("utf-8")
    example = guide.partition("This is `overrides/your-rights.toml`:\n\n```toml\n")[2].partition("```")[0]
    assert example.count("[[") == 4
    loaded = load(site(example))
    (problem,) = loaded.problems
    assert problem.text.startswith("link “night-travel” leads nowhere")
    said = texts(loaded.deck.find_topic("your-rights"))
    assert said.index("The labour office can help to get them back.") == said.index(OURS) + 1
