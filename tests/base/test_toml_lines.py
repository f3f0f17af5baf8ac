import time
import tomllib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.base.places import RESOURCES
from kiosk.base.toml_lines import MOST_DEPTH, find_lines, is_too_deep

SOURCE = '''\
# a note
plain = 1
dotted.key = "x # ] }"
list = [ # one
  "first", # two
  'second',
  ["inner", {deep = 1, deeper.yet = [
      2]}],
]
inline = { a = "}", b = { c = 1 } }

[table."quoted.\\u0041"]
long = """
text "" " \\"""
more""""" # three
flat = """text"""
literal = \'\'\'
# no note
\'\'\'

[[page]]
id = 'first' # four
date = 1979-05-27 07:32:00

[[page.part]]
empty = {}

[[ page . part ]]
none = []

[page.more]
key=1

[[page]]
[[page.part]]
"spaced key" = 1
'''

LINES = {
    ("plain",): 2,
    ("dotted",): 3,
    ("dotted", "key"): 3,
    ("list",): 4,
    ("list", 0): 5,
    ("list", 1): 6,
    ("list", 2): 7,
    ("list", 2, 0): 7,
    ("list", 2, 1, "deep"): 7,
    ("list", 2, 1, "deeper", "yet"): 7,
    ("list", 2, 1, "deeper", "yet", 0): 8,
    ("inline",): 10,
    ("inline", "b", "c"): 10,
    ("table",): 12,
    ("table", "quoted.A"): 12,
    ("table", "quoted.A", "long"): 13,
    ("table", "quoted.A", "flat"): 16,
    ("table", "quoted.A", "literal"): 17,
    ("page",): 21,
    ("page", 0): 21,
    ("page", 0, "id"): 22,
    ("page", 0, "date"): 23,
    ("page", 0, "part"): 25,
    ("page", 0, "part", 0): 25,
    ("page", 0, "part", 0, "empty"): 26,
    ("page", 0, "part", 1): 28,
    ("page", 0, "part", 1, "none"): 29,
    ("page", 0, "more"): 31,
    ("page", 0, "more", "key"): 32,
    ("page", 1): 34,
    ("page", 1, "part", 0): 35,
    ("page", 1, "part", 0, "spaced key"): 36,
}


def paths(value, path=()):
    """Every path in what tomllib read."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, below in inner:
        yield (*path, step)
        yield from paths(below, (*path, step))


@pytest.mark.parametrize(("path", "line"), LINES.items(), ids=str)
def test_the_line_of_a_key(path, line):
    assert find_lines(SOURCE).of(path) == line


def test_every_key_that_tomllib_reads_has_a_line():
    assert set(paths(tomllib.loads(SOURCE))) == find_lines(SOURCE).keys.keys()


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("table", "quoted.A", "long"), 14),
        (("table", "quoted.A", "flat"), 16),
        (("table", "quoted.A", "literal"), 18),
        (("page", 0, "id"), 22),
        (("plain",), 2),
    ],
)
def test_the_line_on_which_the_words_begin(path, line):
    assert find_lines(SOURCE).of_text(path) == line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("page", 0, "title"), 21),
        (("page", 1, "part", 0, "text"), 35),
        (("list", 9), 4),
        (("nowhere",), 1),
        ((), 1),
    ],
)
def test_what_is_missing_is_placed_where_it_should_be(path, line):
    assert find_lines(SOURCE).of(path) == line


def test_line_ends_of_other_systems():
    assert find_lines(SOURCE.replace("\n", "\r\n")).keys == find_lines(SOURCE).keys
    assert find_lines(SOURCE.replace("\n", "\r\n")).texts == find_lines(SOURCE).texts


def test_a_table_that_is_named_after_its_inner_table():
    lines = find_lines("[a.b]\nx = 1\n[a]\ny = 1\n")
    assert (lines.of(("a",)), lines.of(("a", "b")), lines.of(("a", "y"))) == (3, 1, 4)


FRAGMENTS = st.sampled_from(
    [
        *("a", "b.c", '"q"', "'l'", '"\\u0041"', " ", "\t", "\n", "\r\n", "# note [\n", "=", " = ", ",", "."),
        *("[", "]", "[[", "]]", "{", "}", '"', "'", '"""', "'''", "\\", "\\\\", '\\"', "é", "\x00", "\x0b"),
        *("1", "-1.5e3", "true", "inf", "1979-05-27 07:32:00", '"text"', '"""\nlong\n"""', "'''x'''"),
        *("a = 1\n", "[t]\n", "[[t]]\n", "[[t.u]]\n", "[t.u]\n", "k = [1, 2]\n", "k = { x = 1 }\n"),
    ]
)


@given(st.lists(FRAGMENTS, max_size=30).map("".join))
@example('a = """' + '"' * 5)
@example("a = [[{b = [1\n]}, 2]\n,]")
@example("a = [")
@example("a = {b = ")
@example('[["')
@example("a = [}, 1]\nb = 2")
@settings(max_examples=150, deadline=None)
def test_strange_input_never_raises_and_loses_no_key(source):
    lines = find_lines(source)
    assert all(1 <= line <= source.count("\n") + 1 for line in lines.keys.values())
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError:
        return
    assert set(paths(data)) <= lines.keys.keys()


NAMES = st.text(st.sampled_from("abc-_ .é\"\\'#]"), min_size=1, max_size=4)
VALUES = st.recursive(
    st.integers() | st.booleans() | st.text(st.sampled_from("ab \n\"\\'#[]{},=é"), max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)


def quoted(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def written(value):
    match value:
        case bool():
            return str(value).lower()
        case int():
            return str(value)
        case str():
            return quoted(value)
        case list():
            return "[\n" + "".join(f"  {written(entry)}, # note\n" for entry in value) + "]"
        case _:
            return (
                "{ " + ", ".join(f"{quoted(key)} = {written(entry)}" for key, entry in value.items()) + " }"
            )


@given(st.dictionaries(NAMES, VALUES, max_size=5))
@settings(max_examples=50, deadline=None)
def test_whatever_is_written_is_found_on_its_line(data):
    source = "".join(f"\n{quoted(key)} = {written(value)}\n" for key, value in data.items())
    assert tomllib.loads(source) == data
    lines = find_lines(source)
    assert set(paths(data)) == lines.keys.keys()
    for key in data:
        assert source.split("\n")[lines.of((key,)) - 1].startswith(f"{quoted(key)} = ")


@pytest.mark.parametrize(
    "source",
    [
        "a = " + "[" * 200_000,
        "a = [" + "1," * 400_000,
        'a = """' + '\\"' * 400_000,
        "[" * 900_000,
        "a.b." * 200_000,
    ],
    ids=["brackets", "entries", "escapes", "headers", "dots"],
)
@pytest.mark.sample(2)
def test_large_input_takes_no_time(source):
    began = time.process_time()
    find_lines(source)
    assert time.process_time() - began < 5


# --- depth -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "is_deep"),
    [
        ("a = " + "[" * MOST_DEPTH + "]" * MOST_DEPTH, False),
        ("a = " + "[" * (MOST_DEPTH + 1) + "]" * (MOST_DEPTH + 1), True),
        ("a = [\n" * (MOST_DEPTH + 1), False),
        ("a = " + "[\n" * (MOST_DEPTH + 1), True),
        ("a = " + "{a = " * (MOST_DEPTH + 1), True),
        ("a = " + '["", ["x", "y"], ' * (MOST_DEPTH + 1), True),
        ("a = " + '["""x"]""", ' * (MOST_DEPTH + 1), True),
        ("a = " + '["x\\"]", ' * (MOST_DEPTH + 1), True),
        ("a = " + '["x\n"]\n' * (MOST_DEPTH + 1), True),
        ("a = " + "[#]\n" * (MOST_DEPTH + 1), True),
        (".".join("a" * (MOST_DEPTH + 1)) + " = 1", True),
        (".".join("a" * MOST_DEPTH) + " = 1", False),
        ("[" + ".".join("a" * (MOST_DEPTH + 1)) + "]", True),
        ('[[page.part]]\na = ["b", "c"]\nb = []\n' * 100, False),
        ('a = """' + "[" * 100 + '"""', False),
    ],
)
def test_deep_nesting_is_known(source, is_deep):
    assert is_too_deep(source) is is_deep


@given(st.lists(FRAGMENTS, min_size=1, max_size=6), st.integers(1, 2 * MOST_DEPTH))
@example(['["""x"]\n'], 2 * MOST_DEPTH)
@example(["a = [[", "]]"], 2 * MOST_DEPTH)
@settings(max_examples=400, deadline=None)
@pytest.mark.slow
def test_a_first_look_passes_nothing_that_is_deep(fragments, times):
    source = "a = " + "".join(fragments) * times
    assert is_too_deep(source) is (find_lines(source).depth > MOST_DEPTH)


def test_shipped_files_are_shallow_at_first_sight():
    """So that a start scans no lines."""
    find_lines.cache_clear()
    files = tuple((RESOURCES / "content").rglob("*.toml"))
    assert len(files) > 30
    assert not any(is_too_deep(path.read_text("utf-8")) for path in files)
    assert find_lines.cache_info().misses == 0
