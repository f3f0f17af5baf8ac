"""One line places one panel among those of the program."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.base.problems import Severity
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.deck.order_after import Placing, placed
from kiosk.content.design import DesignNames
from tests.fakes import site

NAMES = DesignNames(frozenset({"bus"}), frozenset({"clay", "teal", "plum", "wine", "olive"}), frozenset())
FIELDS = ("clay", "teal", "plum", "wine", "olive")
PANEL = 'kind = "statement"\nid = "{}"\nfield = "{}"\nmotif = "bus"\nheadline = "One."\nlead = "Two."\n'


@pytest.mark.parametrize(
    ("listed", "placings", "former", "order"),
    [
        ("abc", [("b", "x")], "", "abxc"),
        ("abc", [("b", "xy")], "", "abxyc"),
        ("abc", [("c", "x"), ("a", "y")], "", "aybcx"),
        ("abc", [("b", "x"), ("b", "y")], "", "abxyc"),
        ("abc", [("b", "x"), ("x", "y"), ("b", "z")], "", "abxyzc"),
        ("abc", [("x", "y"), ("b", "x")], "", "abxyc"),
        ("abc", [("?", "x"), ("a", "y")], "", "aybcx"),
        ("ac", [("b", "x")], "abc", "axc"),
        ("bc", [("a", "x")], "abc", "xbc"),
        ("a", [("c", "y"), ("b", "x")], "abc", "axy"),
        ("abc", [("x", "y"), ("y", "x")], "", "abcyx"),
        ("abc", [("b", "cx")], "", "abxc"),
        ("abc", [("a", "x"), ("b", "x")], "", "axbc"),
        ("", [("a", "x")], "", "x"),
    ],
)
def test_where_things_are_put(listed, placings, former, order):
    found = placed(listed, [Placing(anchor, tuple(names)) for anchor, names in placings], former)
    assert "".join(found) == order


_LETTERS = st.sampled_from("abcdefgxyz")


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.sampled_from("abcdefg"), unique=True),
    st.lists(st.tuples(_LETTERS, st.lists(_LETTERS, max_size=4))),
    st.permutations("abcdefg"),
)
def test_the_listed_order_never_changes_and_everything_plays_once(listed, placings, former):
    found = placed(listed, [Placing(anchor, tuple(names)) for anchor, names in placings], former)
    assert [name for name in found if name in listed] == listed
    assert sorted(found) == sorted({*listed, *(name for _, names in placings for name in names)})


@pytest.fixture
def folders(tmp_path):
    """folders(name=(panels, order), …): content folders, the program's first."""

    def make(**contents):
        for name, (panels, order) in contents.items():
            (tmp_path / name / "panels").mkdir(parents=True)
            for at, panel in enumerate(panels):
                text = PANEL.format(panel, FIELDS[(at + len(name)) % 5])
                (tmp_path / name / f"panels/{panel}.toml").write_text(text, "utf-8")
            (tmp_path / name / "order.toml").write_text(order, "utf-8")
        return load_deck([tmp_path / name for name in contents], NAMES)

    return make


PROGRAM = (("one", "two", "three"), 'panels = ["one", "two", "three"]\ntopics = []\n')


def ids(loaded):
    return [panel.id for panel in loaded.deck.panels]


def told(loaded):
    found = [(p.severity, p.line, p.text) for p in loaded.problems if "share the field" not in p.text]
    return [(str(severity), line, text) for severity, line, text in found]


def test_one_line_places_one_panel(folders):
    loaded = folders(program=PROGRAM, own=(["bus"], '[after]\n"two" = ["bus"]\n'))
    assert ids(loaded) == ["one", "two", "bus", "three"]
    assert told(loaded) == []


def test_a_country_and_a_site_put_theirs_at_the_same_place(folders):
    loaded = folders(
        program=PROGRAM,
        country=(["land"], '[after]\n"two" = ["land"]\n'),
        own=(["bus", "shop"], '[after]\ntwo = ["bus"]\nland = ["shop"]\n'),
    )
    assert ids(loaded) == ["one", "two", "land", "shop", "bus", "three"]
    assert told(loaded) == []


def test_a_list_replaces_what_was_put_before_and_keeps_what_the_same_file_puts(folders):
    loaded = folders(
        program=PROGRAM,
        country=(["land"], '[after]\n"two" = ["land"]\n'),
        own=(["bus"], 'panels = ["three", "one"]\n[after]\n"three" = ["bus"]\n'),
    )
    assert ids(loaded) == ["three", "bus", "one"]
    assert told(loaded) == []


def test_an_anchor_that_the_site_leaves_out_holds_its_place(folders):
    loaded = folders(program=PROGRAM, own=(["bus"], 'panels = ["one", "three"]\n[after]\n"two" = ["bus"]\n'))
    assert ids(loaded) == ["one", "bus", "three"]
    assert told(loaded) == [
        ("warning", 3, "“two” is not shown, so bus comes where it stood: put it after another")
    ]


def test_a_panel_can_be_put_in_the_place_of_a_hidden_one(folders):
    loaded = folders(program=PROGRAM, own=(["bus"], '[after]\ntwo = ["bus"]\n'))
    shown = loaded.deck.for_site(site(hide=("two",)))
    assert [panel.id for panel in shown.panels] == ["one", "bus", "three"]
    assert told(loaded) == []


def test_a_faulty_anchor_holds_its_place(folders, tmp_path):
    folders(program=PROGRAM, own=(["bus"], '[after]\n"two" = ["bus"]\n'))
    (tmp_path / "program/panels/two.toml").write_text("kind = 1", "utf-8")
    loaded = load_deck([tmp_path / "program", tmp_path / "own"], NAMES)
    assert ids(loaded) == ["one", "bus", "three"]


@pytest.mark.parametrize(
    ("order", "plays", "problem"),
    [
        (
            '[after]\n"tow" = ["bus"]\n',
            ["one", "two", "three", "bus"],
            ("error", 2, "there is no “tow”, so bus comes last: did you mean “two”?"),
        ),
        (
            '[after]\n"two" = ["bus"]\n"three" = ["bus"]\n',
            ["one", "two", "bus", "three"],
            ("error", 3, "“bus” stands in [after] too: keep one"),
        ),
        (
            '[after]\n"two" = [\n  "three",\n  "bus",\n]\n',
            ["one", "two", "bus", "three"],
            ("error", 3, "“three” stands in panels too: keep one"),
        ),
        (
            '[after]\n"two" = ["bos", "bus"]\n',
            ["one", "two", "bus", "three"],
            ("error", 2, "there is no file bos.toml: did you mean “bus”?"),
        ),
        (
            '[after]\n"two" = "bus"\n',
            ["one", "two", "three"],
            ("error", 2, 'after.two must be a list: ["bus"]'),
        ),
        (
            '[after]\ntwo = ["bus"]\npanels = ["one"]\n',
            ["one", "two", "three"],
            ("error", 1, "after holds panels: move panels above the first [table]"),
        ),
    ],
)
def test_what_is_wrong_is_named_at_its_line(folders, order, plays, problem):
    loaded = folders(program=PROGRAM, own=(["bus"], order))
    assert ids(loaded) == plays
    assert told(loaded) == [problem]


def test_a_circle_is_named_and_plays_last(folders):
    loaded = folders(program=PROGRAM, own=(["bus", "shop"], '[after]\nbus = ["shop"]\nshop = ["bus"]\n'))
    assert ids(loaded) == ["one", "two", "three", "shop", "bus"]
    assert {(problem.severity, problem.line) for problem in loaded.problems} >= {
        (Severity.ERROR, 2),
        (Severity.ERROR, 3),
    }


def test_who_lists_nothing_is_told_the_one_line(folders):
    loaded = folders(program=PROGRAM, own=(["bus"], ""))
    assert ids(loaded) == ["one", "two", "three"]
    ((severity, _, text),) = told(loaded)
    assert severity == "warning"
    assert text == (
        "“bus” is not shown: say after which one it comes, such as "
        '[after] and below it "three" = ["bus"], in order.toml'
    )
