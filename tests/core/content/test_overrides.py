"""Own words in place of others: what each kind of change makes of a page, a part and a panel."""

import tomllib
from copy import deepcopy
from datetime import date

import pytest

from kiosk.core.content.overridden import WhyNot
from kiosk.core.content.overrides import Override
from kiosk.core.content.overriding import override
from kiosk.core.content.topics import Topic

TOPIC = {
    "id": "roads",
    "title": "Roads",
    "field": "clay",
    "motif": "bus",
    "page": [
        {
            "id": "first",
            "title": "First page",
            "links": ["roads/second", "rails"],
            "part": [
                {
                    "heading": "What helps",
                    "text": "One is here. Two is here.\nThree is here.\n\n- a row\n- another row\n",
                    "icons": ["bus", "train"],
                    "sources": ["A source, 2024"],
                },
                {"kind": "card", "label": "A card", "text": "Its text. More of it.", "seed": ["point"]},
                {"text": "A law.", "legal": True, "seed": ["law"]},
            ],
        },
        {"id": "second", "title": "Second page", "part": [{"text": "Alone."}]},
    ],
}
PANEL = {
    "kind": "list",
    "id": "rows",
    "headline": "Rows",
    "lead": "Three things:",
    "items": ["One.", "Two.", "Three."],
    "icons": ["bus", "train", "car"],
    "closing": "The end.",
}


def made(toml, data=TOPIC, whole=False):
    before = deepcopy(data)
    changes = Override.validated(**tomllib.loads(toml))
    result = override(data, changes, changes.entries, whole)
    assert data == before
    return result


def blocks(result, page=0):
    topic = Topic.validated(**result.data)
    return [(block.text, block.icon) for block in topic.pages[page].blocks_on(date.min)]


PAGE = [
    ("What helps", ""),
    ("One is here. Two is here. Three is here.", ""),
    ("a row", "bus"),
    ("another row", "train"),
    ("A card", ""),
    ("Its text. More of it.", ""),
    ("A law.", ""),
]


def changed(**at):
    """The page with other blocks at these places; None takes one away."""
    found = [at.get(f"b{n}", block) for n, block in enumerate(PAGE)]
    return [block for block in found if block]


REPLACE = '[[replace]]\npage = "first"\nwas = "{}"\ntext = "New."\n'
ADD = '[[add]]\npage = "first"\nafter = "{}"\ntext = "New."\n'
HIDE = '[[hide]]\npage = "first"\nwas = "{}"\n'


@pytest.mark.parametrize(
    ("toml", "page"),
    [
        (REPLACE.format("Two is here."), changed(b1=("One is here. New. Three is here.", ""))),
        (REPLACE.format("Two  is here. Three is here."), changed(b1=("One is here. New.", ""))),
        (REPLACE.format("One is here. Two is here. Three is here."), changed(b1=("New.", ""))),
        (REPLACE.format("another row"), changed(b3=("New.", "train"))),
        (REPLACE.format("- a row"), changed(b2=("New.", "bus"))),
        (REPLACE.format("What helps"), changed(b0=("New.", ""))),
        (REPLACE.format("A card"), changed(b4=("New.", ""))),
        (REPLACE.format("More of it."), changed(b5=("Its text. New.", ""))),
        (REPLACE.format("A law."), changed(b6=("New.", ""))),
        (HIDE.format("Two is here."), changed(b1=("One is here. Three is here.", ""))),
        (HIDE.format("a row"), changed(b2=None)),
        (HIDE.format("A law."), changed(b6=None)),
        (HIDE.format("Its text. More of it."), changed(b4=None, b5=None)),
        (ADD.format("One is here."), [*PAGE[:2], ("New.", ""), *PAGE[2:]]),
        (ADD.format("a row") + 'icon = "car"\n', [*PAGE[:3], ("New.", "car"), *PAGE[3:]]),
        (ADD.format("Its text."), [*PAGE[:6], ("New.", ""), PAGE[6]]),
        (ADD.format("A law."), [*PAGE, ("New.", "")]),
        ('[[add]]\npage = "first"\ntext = "New."\n', [*PAGE, ("New.", "")]),
        (
            ADD.format("A law.") + ADD.format("A law.").replace("New", "Newer"),
            [*PAGE, ("New.", ""), ("Newer.", "")],
        ),
        (
            ADD.format("A law.") + REPLACE.format("A law.").replace("New", "Other"),
            [*PAGE[:6], ("Other.", ""), ("New.", "")],
        ),
    ],
)
def test_what_a_change_makes_of_a_page(toml, page):
    result = made(toml)
    assert result.faults == ()
    assert blocks(result) == page
    assert blocks(result, 1) == [("Alone.", "")]


def test_a_page_is_hidden_and_a_link_goes_or_comes_instead():
    assert [page["id"] for page in made('[[hide]]\npage = "second"\n').data["page"]] == ["first"]
    for toml, links in (
        ('[[hide]]\npage = "first"\nlink = "rails"\n', ["roads/second"]),
        ('[[link]]\npage = "first"\nto = "night"\n', ["roads/second", "rails", "night"]),
        ('[[link]]\npage = "first"\nto = "night"\ninstead = "roads/second"\n', ["night", "rails"]),
        ('[[link]]\npage = "second"\nto = "night"\n', ["roads/second", "rails"]),
    ):
        result = made(toml)
        assert (result.faults, result.data["page"][0]["links"]) == ((), links)
    assert result.data["page"][1]["links"] == ["night"]


@pytest.mark.parametrize(
    ("toml", "items", "icons"),
    [
        ('[[replace]]\nwas = "Two."\ntext = "New."\n', ["One.", "New.", "Three."], ["bus", "train", "car"]),
        ('[[hide]]\nwas = "Two."\n', ["One.", "Three."], ["bus", "car"]),
        ('[[add]]\nafter = "One."\ntext = "New."\nicon = "bed"\n', ["One.", "New.", "Two.", "Three."], None),
        ('[[add]]\ntext = "New."\nicon = "bed"\n', ["One.", "Two.", "Three.", "New."], None),
    ],
)
def test_the_rows_of_a_panel(toml, items, icons):
    result = made(toml, PANEL)
    assert (result.faults, result.data["items"]) == ((), items)
    assert icons is None or result.data["icons"] == icons
    assert len(result.data["icons"]) == len(items)


def test_a_line_of_a_panel_goes_or_changes():
    assert "closing" not in made('[[hide]]\nwas = "The end."\n', PANEL).data
    assert made('[[replace]]\nwas = "Rows"\ntext = "New"\n', PANEL).data["headline"] == "New"


def test_new_words_bring_their_own_source_and_say_if_they_are_law():
    result = made(REPLACE.format("A law.") + 'sources = ["An act, 2019"]\nlegal = false\n')
    part = result.data["page"][0]["part"][-1]
    assert (part["sources"], part["legal"], part["seed"]) == (["An act, 2019"], False, ["law"])
    first = made(REPLACE.format("a row") + 'sources = ["An act, 2019"]\n').data["page"][0]["part"]
    assert [part["sources"] for part in first[:3]] == [
        ["A source, 2024"],
        ["An act, 2019"],
        ["A source, 2024"],
    ]


@pytest.mark.parametrize(
    ("toml", "why", "known"),
    [
        (REPLACE.format("Two is her."), WhyNot.NOT_SAID, "Two is here."),
        (REPLACE.format("is here."), WhyNot.NOT_SAID, "One is here."),
        (ADD.format("Nothing."), WhyNot.NOT_SAID, "A law."),
        (HIDE.format("A law.") + REPLACE.format("A law."), WhyNot.TWICE, "A law."),
        ('[[hide]]\npage = "third"\n', WhyNot.NO_PAGE, "second"),
        ('[[hide]]\nwas = "A law."\n', WhyNot.PAGE_MISSING, "first"),
        ('[[hide]]\npage = "first"\nlink = "roads"\n', WhyNot.NO_LINK, "rails"),
        ('[[link]]\npage = "second"\nto = "rails"\ninstead = "roads"\n', WhyNot.NO_LINK, None),
    ],
)
def test_what_cannot_be_done_is_told_and_leaves_the_words(toml, why, known):
    result = made(toml)
    (fault,) = result.faults
    assert fault.why is why
    assert known is None or known in fault.known


def test_a_panel_takes_no_page_and_is_not_hidden_here():
    for toml, why in (
        ('[[hide]]\npage = "first"\n', WhyNot.PAGE_NEEDLESS),
        ("[[hide]]\n", WhyNot.NO_PLACE),
        ('[[add]]\nafter = "Rows"\ntext = "New."\n', WhyNot.NO_PLACE),
    ):
        assert [fault.why for fault in made(toml, PANEL).faults] == [why]


def test_two_languages_never_share_a_paragraph():
    (fault,) = made(REPLACE.format("Two is here."), whole=True).faults
    assert (fault.why, fault.known) == (WhyNot.NOT_WHOLE, (PAGE[1][0],))
    assert made(REPLACE.format("A law."), whole=True).faults == ()
    assert blocks(made(HIDE.format("Two is here."), whole=True)) == changed(b1=None), "with its paragraph"
    assert blocks(made(ADD.format("One is here."), whole=True))[1:3] == [PAGE[1], ("New.", "")]


def test_a_heading_and_its_part_change_together():
    result = made(REPLACE.format("What helps") + REPLACE.format("a row").replace("New", "Newer"))
    assert blocks(result) == changed(b0=("New.", ""), b2=("Newer.", "bus"))
    assert {key[1] for _, _, key in result.words("roads")} == {"New.", "Newer."}
    after = made(ADD.format("What helps") + HIDE.format("a row"))
    assert blocks(after) == [*PAGE[:2], PAGE[3], ("New.", ""), *PAGE[4:]]


def test_where_words_come_from():
    result = made(REPLACE.format("a row") + ADD.format("A law."))
    assert [(origin, key) for origin, _, key in result.words("roads")] == [
        (("replace", 0), ("roads/first", "New.")),
        (("add", 0), ("roads/first", "New.")),
    ]
    assert result.former["page", 0, "part", 2] == ("page", 0, "part", 0)
    assert result.below["page", 0, "part", 2] == 4
