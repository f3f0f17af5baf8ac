"""Recipes and CONTRIBUTING.md are short, and name only what is there."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.sources import text_of

ROOT = Path(__file__).parent.parent
LIST = ROOT / "docs/recipes/README.md"
RECIPES = sorted(set((ROOT / "docs/recipes").glob("*.md")) - {LIST})
GUIDES = [
    ROOT / "CONTRIBUTING.md",
    ROOT / "README.md",
    ROOT / "docs/why/architecture.md",
    ROOT / "docs/reference/followers-timers-files.md",
    ROOT / "docs/reference/programs.md",
    ROOT / "docs/how-to/testing.md",
]
SOURCES = {".py", ".qml", ".js", ".html", ".toml"}
PLACE = re.compile(r"`((?:kiosk|tests|tools|resources)/[\w/.@-]+)`|\b(docs/[\w/-]+\.md)")
NAMED = re.compile(r"`([A-Za-z_][\w.]*)(?:\(\))?` (?:of|in) `((?:kiosk|tests|resources)/[\w/.-]+)`")
"""A name and the place that has it, as a recipe names them."""
THERE = re.compile(r"`([A-Za-z_]\w*)(?:\(\))?` there\b")
"""A name in the place that the line has named last."""
FILE = re.compile(r"`([\w-]+\.(?:py|qml|js|html))`")
CODE = re.compile(r"`([A-Z][A-Z_]{3,}|[A-Z][a-z]+[A-Z]\w+|_[a-z]\w+|[a-z]+_[a-z_]+)`")
"""A constant, a class or a function, by how it is written."""


def _relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def _words_of(place: Path) -> set[str]:
    files = [place] if place.is_file() else [path for path in place.rglob("*") if path.suffix in SOURCES]
    return {word for path in files for word in re.findall(r"\w+", text_of(path))}


@cache
def _files() -> set[str]:
    return {path.name for part in ("kiosk", "tests", "tools") for path in (ROOT / part).rglob("*")}


def _missing(text: str) -> list[str]:
    """What a text names that is not there: in the place that it names with it, or anywhere."""
    places = [one or other for one, other in PLACE.findall(text)]
    named = [(name, ROOT / place) for name, place in (*NAMED.findall(text), *_there(text))]
    code = set(CODE.findall(text)) - {name for name, _ in named}
    return [
        *(place for place in places if not (ROOT / place).exists()),
        *(f"{name} in {_relative(place)}" for name, place in named if not _has(place, name)),
        *(name for name in FILE.findall(text) if name not in _files()),
        *sorted(code - _words_of(ROOT / "kiosk") - _words_of(ROOT / "Makefile")),
    ]


def _there(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        for found in THERE.finditer(line):
            before = [one for one, _ in PLACE.findall(line[: found.start()]) if one]
            yield from ((found[1], before[-1]) for _ in before[:1])


def _has(place: Path, name: str) -> bool:
    return place.exists() and name.rpartition(".")[2] in _words_of(place)


@pytest.mark.parametrize(
    "text",
    [
        "`kiosk/core/gone.py`",
        "docs/gone.md",
        "`gone` of `kiosk/core/step.py`",
        "`kiosk/core/dark/rules.py`, `wakes_up` there",
        "`gone_file.py` there",
        "`_gone_name`",
        "`GoneClass`",
        "`GONE_VALUE`",
    ],
)
def test_a_name_that_is_gone_is_found(text):
    assert _missing(f"as `wake_at` of `kiosk/core/step.py`, docs/why/architecture.md and {text} say") != []


@pytest.mark.parametrize("document", RECIPES + GUIDES, ids=_relative)
def test_what_a_recipe_or_a_guide_names_is_there(document):
    assert _missing(document.read_text("utf-8")) == []


def test_recipes_name_enough_to_be_compared():
    text = "".join(path.read_text("utf-8") for path in RECIPES)
    assert len(PLACE.findall(text)) > 150
    assert len(NAMED.findall(text)) > 60
    assert len(FILE.findall(text)) > 30
    assert len(CODE.findall(text)) > 90


def test_the_list_of_recipes_has_each_once_by_its_title():
    listed = re.findall(r"^- \[(.+)\]\(([\w-]+\.md)\)$", LIST.read_text("utf-8"), re.MULTILINE)
    found = [(path.read_text("utf-8").partition("\n")[0].removeprefix("# "), path.name) for path in RECIPES]
    assert sorted(listed, key=lambda each: each[1]) == found
    assert len(found) > 40


@pytest.mark.parametrize("recipe", RECIPES, ids=_relative)
def test_a_recipe_begins_with_its_main_place_and_is_short(recipe):
    text = recipe.read_text("utf-8")
    title, blank, main, *_ = text.splitlines()
    assert title.startswith("# ") and not blank and main.startswith("**Main place:** ")
    assert len(text.split()) <= 400


def test_a_newcomer_reads_the_guide_in_six_minutes():
    assert len((ROOT / "CONTRIBUTING.md").read_text("utf-8").split()) <= 1500


def test_a_row_of_where_things_are_is_short():
    """What needs more words is a recipe."""
    section = (
        (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("\n## Where things are\n")[1].split("\n## ")[0]
    )
    rows = [line for line in section.splitlines() if line.startswith("|")]
    assert [row for row in rows if len(row) > 300] == []
    assert len(rows) > 15
