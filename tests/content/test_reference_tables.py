"""The tables of docs/reference have each key of a file, with its default, its limits and its choices."""

import re
import types
from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import Annotated, Literal, get_args, get_origin

import pytest

from kiosk.base.places import DOCS
from kiosk.core.base.record import Record, lines_of, records_in
from kiosk.core.base.record_marks import Bounds, FromOthers, annotations_of, key_of, keys_of
from kiosk.core.content import panels, parts
from kiosk.core.content.pages.choices import Choice, ChoiceScene, ChoicesPage
from kiosk.core.content.pages.offer import OfferPage, OfferRow
from kiosk.core.content.pages.quiz import QuizPage, QuizQuestion
from kiosk.core.content.pages.text import TextPage
from kiosk.core.content.panels.base import PanelBase
from kiosk.core.content.photo import Photo
from kiosk.core.content.talks.guide import Guide, GuidePart
from kiosk.core.content.talks.programme import Programme, Slide
from kiosk.core.content.topics import Topic
from kiosk.core.schedule.playlist import Playlist
from kiosk.core.site.desk import NamedPlace
from kiosk.core.site.hours.screen_hours import HoursException
from kiosk.core.site.settings import Site

SETTINGS = DOCS / "reference/site-settings.md"
CONTENT = DOCS / "reference/content-files.md"

TABLES = {key: kinds[0] for key, annotation in keys_of(Site).items() if (kinds := records_in(annotation))}
"""By the key of a site, the record of its table."""
WITHOUT_ROWS = {"clicker", "demo"}
"""Keys that are actions, and one that only the program's own site has."""
PLAIN = set(keys_of(Site)) - TABLES.keys() - WITHOUT_ROWS

OF_SITES: dict[str, tuple[type[Record], set[str]]] = {
    "Plain keys": (Site, PLAIN),
    **{f"`[{name}]`": (kind, set(keys_of(kind))) for name, kind in TABLES.items()},
    "`[place]`": (NamedPlace, {"name"}),
    "`[[hours.exception]]`": (HoursException, set(keys_of(HoursException))),
}
OF_SITES["`[[helpline]]`"] = OF_SITES.pop("`[helpline]`")
OF_SITES["`[sign.ils]`"] = OF_SITES.pop("`[sign]`")


def own_keys(kind: type[Record], *of_all: str) -> set[str]:
    """The keys that only this kind of panel, part or page has."""
    base = PanelBase if issubclass(kind, PanelBase) else kind.__mro__[1]
    return set(keys_of(kind)) - set(keys_of(base)) - {"kind", *of_all}


ALL_OF: dict[str, type[Record]] = {
    "`[photo]`": Photo,
    "Topics": Topic,
    "Every page": TextPage,
    "A row of an offer": OfferRow,
    "A question of a quiz": QuizQuestion,
    "A scene of choices": ChoiceScene,
    "A choice": Choice,
    "Playlist": Playlist,
    "Programme": Programme,
    "A slide of a programme": Slide,
    "Guide": Guide,
    "A part of a guide": GuidePart,
}
ONLY_OF: dict[str, type[Record]] = {
    "Statement": panels.Statement,
    "List": panels.ListPanel,
    "Story": panels.Story,
    "Question": panels.Question,
    "Figure": panels.Figure,
    "Number": panels.Number,
    "Text": parts.Text,
    "Step": parts.Step,
    "Card": parts.Card,
    "Figure on a page": parts.Figure,
    "An offer": OfferPage,
    "A quiz": QuizPage,
    "Choices": ChoicesPage,
}
OF_CONTENT: dict[str, tuple[type[Record], set[str]]] = {
    "Every panel": (panels.Statement, {*keys_of(PanelBase), "kind"}),
    "Every part": (parts.Text, set(keys_of(parts.Text)) - {"heading", "icons"}),
    **{heading: (kind, set(keys_of(kind))) for heading, kind in ALL_OF.items()},
    **{
        heading: (kind, own_keys(kind, *(["text"] if kind.__mro__[1] is parts.PartBase else [])))
        for heading, kind in ONLY_OF.items()
    },
}
CASES = [
    pytest.param(page, heading, *case, id=f"{page.stem}-{heading}")
    for page, cases in ((SETTINGS, OF_SITES), (CONTENT, OF_CONTENT))
    for heading, case in cases.items()
]


def rows_of(text: str, heading: str) -> dict[str, tuple[str, str]]:
    """By key the default and what is allowed, of the table below a heading."""
    section = re.split(r"(?m)^#+ ", text.partition(f"# {heading}\n")[2])[0]
    table = section.partition("| key | type | default | allowed | effect |\n")[2].partition("\n\n")[0]
    cells = (re.split(r" *\| *", line)[1:-1] for line in table.splitlines()[1:])
    return {key.strip("`"): (default, allowed) for key, _, default, allowed, _ in cells}


def written(value: object) -> str:
    """A default as a file has it."""
    match value:
        case bool():
            return f"`{str(value).lower()}`"
        case int() | float():
            return f"`{value:g}`"
        case str():
            return f'`"{value}"`'
    return "`[]`"


def defaults_of(kind: type[Record]) -> dict[str, str]:
    """By key *needed*, or the default of those that are a word, a number or an empty list."""
    found = {}
    for each in fields(kind):
        annotation = annotations_of(kind)[each.name]
        from_others = any(isinstance(mark, FromOthers) for mark in get_args(annotation)[1:])
        if from_others or each.name == "kind" or (each.default == () and records_in(annotation)):
            continue
        key = key_of(each.name, annotation)
        if each.default is MISSING and each.default_factory is MISSING:
            found[key] = "needed"
        elif isinstance(each.default, str | int | float) or each.default == ():
            found[key] = written(each.default)
    return found


def parts_of(annotation: object) -> Iterator[object]:
    """An annotation, the types in it and their marks, without those of tables."""
    yield annotation
    if get_origin(annotation) in {Annotated, tuple, types.UnionType}:
        for inner in get_args(annotation):
            yield from parts_of(inner)


def limits_of(annotation: object) -> Iterator[str]:
    """What the cell of the allowed values says."""
    for each in parts_of(annotation):
        if get_origin(each) is Literal:
            yield from map(written, get_args(each))
        elif isinstance(each, Bounds):
            least = each.ge if each.ge is not None else each.min_length
            most = each.le if each.le is not None else each.max_length
            if most is not None:
                span = f"at most {most:g}" if least is None else f"{least:g} to {most:g}"
                yield f"{most:g}" if least == most else span


def wrong_in(text: str, heading: str, kind: type[Record], keys: set[str]) -> list[str]:
    rows = rows_of(text, heading)
    if rows.keys() != keys:
        return [f"{heading}: keys {sorted(rows.keys() ^ keys)}"]
    defaults, lines, annotations = defaults_of(kind), lines_of(kind), keys_of(kind)
    found = []
    for key, (default, allowed) in rows.items():
        if key in defaults and default != defaults[key]:
            found.append(f"{key}: {default} is {defaults[key]}")
        said = [*limits_of(annotations[key])] if "role" not in allowed and key != "kind" else []
        said += [f"at most {lines[key].longest} characters"] if key in lines else []
        found += [f"{key}: {allowed} without {each}" for each in said if each not in allowed]
    return found


@pytest.mark.parametrize(("page", "heading", "kind", "keys"), CASES)
def test_a_table_has_each_key_with_default_limits_and_choices(page, heading, kind, keys):
    assert wrong_in(page.read_text("utf-8"), heading, kind, keys) == []


def test_each_table_of_the_pages_is_compared():
    told = [
        re.findall(r"(?m)^#+ (.+)$", before)[-1]
        for page in (SETTINGS, CONTENT)
        for before in page.read_text("utf-8").split("\n| key | type |")[:-1]
    ]
    assert sorted(told) == sorted([*OF_SITES, *OF_CONTENT])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("| `depth` |", "| `deep` |"),
        ("| `pace` | number | `100` |", "| `pace` | number | `90` |"),
        ("| 30 to 120 |", "| 30 to 110 |"),
        ('| `"kiosk"`, `"loop"`, `"present"` |', '| `"kiosk"`, `"loop"` |'),
        ("| needed | at most 80 characters,", "| needed | at most 90 characters,"),
        ("| `organisation` | text | needed |", '| `organisation` | text | `"other"` |'),
    ],
)
def test_a_wrong_row_is_found(before, after):
    text = SETTINGS.read_text("utf-8")
    assert before in text
    changed = text.replace(before, after, 1)
    assert len(wrong_in(changed, "Plain keys", *OF_SITES["Plain keys"])) == 1
