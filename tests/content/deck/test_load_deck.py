import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import DesignNames, load_design
from kiosk.content.passages import read_sheets
from kiosk.core.text.word_count import count_words

ROOT = Path(__file__).parents[3]
GOOD = ROOT / "tests/samples/good"
NAMES = DesignNames(
    frozenset({"bus", "key"}), frozenset({"clay", "teal", "plum"}), frozenset({"house", "phone"})
)
NAMES_OF_ALL = load_design().names
OPTIONAL = {"clock", "figure"}

OWN = """\
kind = "statement"
id = "{id}"
field = "{field}"
motif = "bus"
headline = "Our own headline"
lead = "Our own lead."
"""


@pytest.fixture
def site(tmp_path):
    """An empty content folder of a site."""
    (tmp_path / "panels").mkdir()
    return tmp_path


def write_panel(folder, panel_id, field="plum"):
    (folder / f"panels/{panel_id}.toml").write_text(OWN.format(id=panel_id, field=field), "utf-8")


def load(*folders):
    return load_deck(folders, NAMES)


def ids(loaded):
    return [panel.id for panel in loaded.deck.panels]


def test_what_is_delivered_has_no_faults():
    loaded = load_deck([ROOT / "resources/content"], load_design().names)
    assert loaded.problems == ()
    assert loaded.deck.panels and loaded.deck.topics


# Three ways with choices are counted whole, though each visitor reads one choice of three.
MOST_WORDS_OF_TOPICS = 6820


def test_a_slow_reader_reads_all_topics_within_65_minutes():
    sheets = [
        sheet for sheet in read_sheets({ROOT / "resources/content": "en"}) if sheet.kind in {"tile", "page"}
    ]
    for organisation in ("national-society", "other"):
        said = [p.text for sheet in sheets for p in sheet.passages if p.only_for in (None, organisation)]
        assert count_words(*said) <= MOST_WORDS_OF_TOPICS


def test_every_second_panel_is_of_use_by_itself():
    """Also where the optional ones, clock and figure, are not shown."""
    deck = load_deck([ROOT / "resources/content"], NAMES_OF_ALL).deck
    for organisation in ("national-society", "other"):
        panels = [p for p in deck.panels if p.only_for in (None, organisation) and p.kind not in OPTIONAL]
        assert 20 <= len(panels) <= 22
        assert panels[0].id == "going-to-work-abroad"
        assert [a.id for a, b in pairwise([*panels, panels[0]]) if not (a.practical or b.practical)] == []


def test_the_later_folder_wins_by_id(site):
    write_panel(site, "statement", "clay")
    loaded = load(GOOD, site)
    assert loaded.problems == ()
    assert loaded.deck.panels[0].texts[0] == "Our own headline"
    assert ids(loaded) == ids(load(GOOD))


def test_a_faulty_panel_of_the_site_leaves_the_delivered_one(site):
    (site / "panels/statement.toml").write_text("kind = 1", "utf-8")
    loaded = load(GOOD, site)
    assert [problem.file for problem in loaded.problems] == [str(site / "panels/statement.toml")]
    assert ids(loaded) == ids(load(GOOD))


def test_a_site_may_order_panels_and_leave_topics_as_they_are(site):
    write_panel(site, "own")
    (site / "order.toml").write_text('panels = ["own", "figure"]', "utf-8")
    loaded = load(GOOD, site)
    assert ids(loaded) == ["own", "figure"]
    assert [topic.id for topic in loaded.deck.topics] == ["roads"]
    assert loaded.problems == ()


def test_a_faulty_order_of_the_site_leaves_the_delivered_one(site):
    (site / "order.toml").write_text('panel = ["figure"]\npanels = "figure"', "utf-8")
    loaded = load(GOOD, site)
    assert ids(loaded) == ids(load(GOOD))
    assert [(problem.line, problem.text) for problem in loaded.problems] == [
        (1, "panel is not known here: did you mean “panels”?"),
        (2, 'panels must be a list: ["figure"]'),
    ]


def test_a_folder_without_order_shows_nothing_and_says_so(site):
    write_panel(site, "own")
    loaded = load(site)
    assert ids(loaded) == []
    assert [problem.text for problem in loaded.problems] == [
        'panels are not listed, none is shown: add panels = ["one", "two"]',
        'topics are not listed, none is shown: add topics = ["one", "two"]',
    ]


def test_a_folder_that_is_not_there_is_named(tmp_path):
    loaded = load(GOOD, tmp_path / "nowhere")
    assert [str(problem) for problem in loaded.problems] == [
        f"{tmp_path / 'nowhere'}:1: error: there is no such folder: check its name and place"
    ]
    assert ids(loaded) == ids(load(GOOD))


def test_hidden_files_are_passed_over(site):
    (site / "panels/.statement.toml").write_text("left by an editor", "utf-8")
    assert load(GOOD, site).problems == ()


def test_panels_that_are_links_out_of_the_folder_are_left_out(tmp_path):
    shutil.copytree(GOOD, tmp_path / "content")
    panel = tmp_path / "content/panels/statement.toml"
    panel.rename(tmp_path / "statement.toml")
    panel.symlink_to(tmp_path / "statement.toml")
    loaded = load(tmp_path / "content")
    assert "statement" not in ids(loaded)
    assert "leads out of its folder" in str(loaded.problems[0])


def test_a_panel_goes_with_its_topic(tmp_path):
    shutil.copytree(GOOD, tmp_path / "content")
    (tmp_path / "content/topics/roads.toml").write_text('id = "roads"', "utf-8")
    loaded = load(tmp_path / "content")
    assert ids(loaded) == ["question", "figure"]
    told = [(Path(problem.file).stem, problem.line, problem.follows) for problem in loaded.problems]
    others = [each for each in told if each[0] != "roads"]
    assert others == [("statement", 6, True), ("list", 5, True), ("story", 5, True)]
    assert [each for each in told if each[0] == "roads"] == [("roads", 1, False)] * 4
    texts = [problem.text for problem in loaded.problems if problem.follows]
    assert texts == ["the panel is left out with the topic “roads”: mend roads.toml"] * 3


@pytest.mark.parametrize(
    ("file", "panel_id", "told"),
    [
        ("own panel", "own-panel", "call the file own-panel.toml"),
        ("Own Panel", "own panel", "call both own-panel"),
        ("own-panel", "own-pannel", "make it “own-panel”"),
    ],
)
def test_a_file_and_its_id_become_one_name_that_can_be_used(site, file, panel_id, told):
    (site / f"panels/{file}.toml").write_text(OWN.format(id=panel_id, field="plum"), "utf-8")
    found = [problem.text for problem in load(GOOD, site).problems if "not the name" in problem.text]
    assert found == [f"id “{panel_id}” is not the name of the file: {told}"]


def test_a_file_that_is_called_otherwise_is_named_once(site):
    """Its line in order.toml has no fault."""
    (site / "panels/own panel.toml").write_text(OWN.format(id="own-panel", field="plum"), "utf-8")
    (site / "order.toml").write_text('[after]\nfigure = ["own-panel"]\n', "utf-8")
    assert [Path(problem.file).name for problem in load(GOOD, site).problems] == ["own panel.toml"]


def test_a_colour_is_changed_in_the_site_and_free_ones_are_named(site):
    """Also where a panel of the program comes after the site's."""
    write_panel(site, "own", "plum")
    (site / "order.toml").write_text('panels = ["statement", "list", "own", "question"]', "utf-8")
    (problem,) = load(GOOD, site).problems
    assert (problem.file, problem.line) == (str(site / "panels/own.toml"), 3)
    assert problem.text == "“own” and “question” follow each other and share the field “plum”: " + (
        "give “own” another, one of clay"
    )


def test_a_topic_that_has_a_fault_is_meant_too(tmp_path):
    shutil.copytree(GOOD, tmp_path / "content")
    (tmp_path / "content/topics/roads.toml").write_text('id = "roads"', "utf-8")
    panel = tmp_path / "content/panels/list.toml"
    panel.write_text(panel.read_text("utf-8").replace('"roads/second"', '"raods"'), "utf-8")
    (found,) = (p.text for p in load(tmp_path / "content").problems if p.file == str(panel))
    assert found.endswith("did you mean “roads”?")


OWN_TOPIC = """\
id = "own-topic"
title = "Own topic"
field = "plum"
motif = "bus"

[[page]]
id = "page"
title = "Page"
links = [{links}]

[[page.part]]
text = "Words."
"""


@pytest.fixture
def own_topics(site):
    """own_topics(links) writes a topic of the site with such links, which alone is listed."""
    (site / "topics").mkdir()

    def write(links=""):
        (site / "topics/own-topic.toml").write_text(OWN_TOPIC.format(links=links), "utf-8")
        (site / "order.toml").write_text('topics = ["own-topic"]', "utf-8")
        return load(GOOD, site)

    return write


@pytest.mark.parametrize("text", ["id = [TOML", 'id = "roads"'])
def test_a_topic_with_a_fault_is_named_once_and_no_link_to_it(own_topics, site, text):
    own_topics('"roads", "roads/first"')
    (site / "topics/roads.toml").write_text(text, "utf-8")
    (site / "order.toml").write_text('topics = ["own-topic", "roads"]\n', "utf-8")
    assert {Path(p.file).name for p in load(GOOD, site).problems if not p.follows} == {"roads.toml"}


def test_a_faulty_order_is_named_alone(own_topics, site):
    """That its panels and topics are not listed follows from it."""
    own_topics('"own-topic/page"')
    (site / "order.toml").write_text('topics = ["own-topic"\npanels = []\n', "utf-8")
    found = load(GOOD, site).problems
    assert [Path(problem.file).name for problem in found] == ["order.toml"]


def test_a_site_that_shows_fewer_topics_does_no_fault(own_topics):
    loaded = own_topics()
    assert loaded.problems == ()
    assert [topic.id for topic in loaded.deck.topics] == ["own-topic"]
    assert ids(loaded) == ids(load(GOOD)), "a touch opens all topics instead"


def test_links_between_delivered_topics_end_where_a_site_leaves_one_out(site):
    roads = (GOOD / "topics/roads.toml").read_text("utf-8")
    delivered = site / "delivered"
    (delivered / "panels").mkdir(parents=True)
    (delivered / "topics").mkdir()
    for name in ("roads", "rails"):
        topic = roads.replace('id = "roads"', f'id = "{name}"').replace("roads/second", "rails/second")
        (delivered / f"topics/{name}.toml").write_text(topic, "utf-8")
    (delivered / "order.toml").write_text('panels = []\ntopics = ["roads"]', "utf-8")
    (site / "order.toml").write_text('panels = []\ntopics = ["roads"]', "utf-8")
    loaded = load(delivered, site)
    assert [p.text for p in loaded.problems] == []
    assert [page.links for page in loaded.deck.topics[0].pages] == [(), ()]


def test_an_own_link_to_what_is_left_out_is_named(own_topics):
    loaded = own_topics('"roads", "rods"')
    assert [problem.text for problem in loaded.problems] == [
        "link “roads” is not shown: add the topic to topics or [topics_after] in order.toml, "
        "or remove the link",
        "link “rods” leads nowhere: use one of own-topic, own-topic/page",
    ]
    assert loaded.deck.topics[0].pages[0].links == ()


def test_an_own_panel_to_what_is_left_out_is_named(site, own_topics):
    own_topics()
    (site / "panels/own.toml").write_text(
        OWN.format(id="own", field="plum") + 'topic = "roads/second"\n', "utf-8"
    )
    (site / "order.toml").write_text('panels = ["own", "figure"]\ntopics = ["own-topic"]', "utf-8")
    loaded = load(GOOD, site)
    assert [problem.text for problem in loaded.problems] == [
        "topic “roads/second” is not shown: add the topic to topics or [topics_after] in order.toml"
    ]
    assert ids(loaded) == ["figure"]


def test_tiles_that_touch_differ_on_wide_and_upright_screens(tmp_path):
    topic = (GOOD / "topics/roads.toml").read_text("utf-8").replace('links = ["roads/second"]\n', "")
    (tmp_path / "topics").mkdir()
    names = list("abcdefg")
    for name in names:
        own = topic.replace('id = "roads"', f'id = "{name}"')
        (tmp_path / f"topics/{name}.toml").write_text(own, "utf-8")
    (tmp_path / "order.toml").write_text(f"panels = []\ntopics = {names}".replace("'", '"'), "utf-8")
    touching = {tuple(problem.text.split("”")[0:2]) for problem in load(tmp_path).problems}
    pairs = {(one[-1], other[-1]) for one, other in touching}
    wide = {("a", "b"), ("b", "c"), ("d", "e"), ("e", "f"), ("a", "d"), ("b", "e"), ("c", "f"), ("d", "g")}
    upright = {("a", "c"), ("b", "d"), ("c", "e"), ("d", "f"), ("e", "g"), ("a", "b"), ("c", "d"), ("e", "f")}
    assert pairs == wide | upright


def test_no_page_names_an_advice_line_that_a_site_may_not_have():
    loaded = load_deck([ROOT / "resources/content"], NAMES_OF_ALL)
    said = [
        (panel.id, text)
        for panel in (*loaded.deck.panels, *(page for topic in loaded.deck.topics for page in topic.pages))
        for text in panel.texts
    ]
    assert len(said) > 400
    assert [(where, text) for where, text in said if "advice line" in text.casefold()] == []


@pytest.mark.parametrize(
    ("page", "arises"),
    [
        (
            "asking-for-advice/when-you-call",
            ["your-rights/leaving-a-job", "worried-about-someone/when-you-ask"],
        ),
        ("asking-for-advice/no-credit-or-sim", ["asking-for-advice/when-you-call"]),
        (
            "asking-for-advice/speaking-alone",
            ["asking-for-advice/when-you-call", "safer-on-the-way/at-a-border"],
        ),
        (
            "safer-on-the-way/at-a-border",
            ["safer-on-the-way/your-papers", "safer-on-the-way/who-is-official"],
        ),
        ("safer-on-the-way/ill-or-hurt", ["asking-for-advice/speaking-alone"]),
        ("safer-on-the-way/looking-for-family", ["safer-on-the-way/children-with-you"]),
        ("safer-on-the-way/going-home", ["your-rights/leaving-a-job", "who-we-are/life-after"]),
        ("your-rights/your-money", ["your-rights/costs-and-debts"]),
        ("your-rights/leaving-a-job", ["your-rights/going-out-and-leaving"]),
        ("your-rights/work-for-family", ["your-rights/work-in-a-home"]),
        ("check-an-offer/jobs-that-become-scams", ["check-an-offer/offers-online"]),
        ("young-and-travelling/photos-and-threats", ["young-and-travelling/new-friends-online"]),
        ("young-and-travelling/alone-here", ["young-and-travelling/without-family"]),
    ],
)
def test_a_page_leads_on_to_what_it_makes_one_ask(page, arises):
    deck = load_deck([ROOT / "resources/content"], NAMES_OF_ALL).deck
    assert [deck.find_page(ref).id for ref in arises if page not in deck.find_page(ref).links] == []


def test_advice_leads_to_what_a_call_is_like():
    deck = load_deck([ROOT / "resources/content"], NAMES_OF_ALL).deck
    assert deck.of_advice.id == "asking-for-advice"
    assert deck.of_advice.pages[0].id == "when-you-call"
    assert len(deck.tiles) == 9
