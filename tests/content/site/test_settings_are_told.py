"""Every setting is in the file that sites begin with, and in the pages for those who write one."""

import re
from inspect import isclass
from typing import get_args

from kiosk.core.base.record import Record
from kiosk.core.site.settings import Site
from kiosk.places import DOCS, RESOURCES

WRITTEN_BY_THE_PROGRAM = frozenset({"demo"})
"""Only the site that comes with the program has it."""


def kinds(annotation):
    yield annotation
    for inner in get_args(annotation):
        yield from kinds(inner)


def keys_of(model):
    """What a site can write, in tables too."""
    for name, field in model.model_fields.items():
        yield field.alias or name
        for kind in kinds(field.annotation):
            if isclass(kind) and issubclass(kind, Record):
                yield from keys_of(kind)


def told_in(text):
    """Keys before an equals sign, in the name of a table, or as code."""
    named = re.findall(r"(?<![\w.])([\w.]+) = |`(\w+)`|\[\[?([\w.]+)\]", text)
    return {key for found in named for each in found for key in each.split(".")}


def test_every_setting_is_told():
    keys = set(keys_of(Site)) - WRITTEN_BY_THE_PROGRAM
    assert len(keys) > 80
    pages = "\n".join(page.read_text("utf-8") for page in sorted(DOCS.glob("*.md")))
    assert keys - told_in((RESOURCES / "site.toml").read_text("utf-8")) == set()
    assert keys - told_in(pages) == set()
