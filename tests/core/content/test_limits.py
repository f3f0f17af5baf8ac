"""The limits that the starter files name are those of the fields."""

import re
from itertools import chain

import pytest

from kiosk.base.places import RESOURCES
from kiosk.core.base.record import lines_of
from kiosk.core.content import pages, panels, parts
from kiosk.core.content.pages.base import MOST_LINKS
from kiosk.core.content.pages.offer import OfferRow
from kiosk.core.content.pages.quiz import QuizQuestion
from kiosk.core.content.talks.guide import GuidePart
from kiosk.core.content.talks.programme import Programme
from kiosk.core.content.topics import Topic

STARTER = sorted((RESOURCES / "starter/content").rglob("*.toml"))


def models_of(example):
    """The model of each line of an example, by its table and its ``kind``."""
    tables = re.split(r"^(?=\[\[)", example, flags=re.MULTILINE)
    for table in tables:
        kind = re.search(r'^kind = "(\w+)"', table, re.MULTILINE)
        name = re.match(r"\[\[([\w.]+)\]\]", table)
        match name[1] if name else "":
            case "page.part":
                model = parts.KINDS[kind[1] if kind else "text"]
            case "part":
                model = GuidePart
            case "page":
                model = pages.KINDS["text"]
            case "slide":
                continue
            case _ if kind:
                model = panels.KINDS[kind[1]]
            case _:
                model = Programme if "[[slide]]" in example else Topic
        yield model, table


def limits_in(example):
    """(model, key, limit) of each key whose own comment, or that of the line above, names a limit."""
    for model, table in models_of(example):
        above = ""
        for line in table.splitlines():
            if key := re.match(r"(\w+) = ", line):
                named = re.search(r"# .*?[Aa]t most (\d+)", line) or re.match(r"# At most (\d+)", above)
                if named:
                    yield model, key[1], int(named[1])
            above = line


def is_content(example):
    return re.search(r"^(kind|title|heading) = ", example, re.MULTILINE) is not None


def wrong_in(examples):
    return [
        (model.__name__, key, limit)
        for model, key, limit in chain.from_iterable(map(limits_in, filter(is_content, examples)))
        if limit != (MOST_LINKS if key == "links" else lines_of(model)[key].longest)
    ]


def test_the_starter_files_name_the_limits_of_the_fields():
    texts = [file.read_text("utf-8") for file in STARTER]
    assert len([*chain.from_iterable(map(limits_in, texts))]) >= 8
    assert wrong_in(texts) == []


def test_a_wrong_limit_is_found():
    assert wrong_in(['kind = "list"\nheadline = "A"  # at most 41\n']) == [("ListPanel", "headline", 41)]
    assert wrong_in(['kind = "list"\n# At most 41.\nheadline = "A"\n']) == [("ListPanel", "headline", 41)]


@pytest.mark.parametrize(
    "model",
    [
        *panels.KINDS.values(),
        *parts.KINDS.values(),
        *pages.KINDS.values(),
        Topic,
        OfferRow,
        QuizQuestion,
        Programme,
        GuidePart,
    ],
)
def test_what_is_translated_has_a_note(model):
    for key, line in lines_of(model).items():
        assert line.comment == f"{line.note}, at most {line.longest} characters"
        assert line.note, key
