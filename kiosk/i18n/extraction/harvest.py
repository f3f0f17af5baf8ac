"""Collects every message of a project, program or site, with its comments for translators."""

import ast
import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_keywords, parse_mapping_cfg
from babel.messages.pofile import read_po

from kiosk.base.places import RESOURCES, TRANSLATIONS
from kiosk.core.content.translatable import Key
from kiosk.i18n.catalogues.audience_of_text import rank
from kiosk.i18n.catalogues.completeness import (
    SOURCE_LANGUAGE,
    catalogue_file,
    template_file,
    translated_by_program,
)
from kiosk.i18n.catalogues.scan import translations
from kiosk.i18n.extraction import overrides
from kiosk.i18n.extraction.parsing import is_translated

_FUNCTIONS = "text:1,1t text:1,2c,2t mark:1,1t mark:1,2c,2t plural:1,2 qsTr:1,1t qsTr:1,2c,2t pgettext:1c,2"
_KEYWORDS = parse_keywords(_FUNCTIONS.split())
_KEPT = 256
_COMMENT_TAG = "TRANSLATORS:"
_HEAD = re.compile(rf"\{{# {_COMMENT_TAG} (.*?) ?#\}}", re.DOTALL)
"""The first comment of a template, which applies to each message without one of its own."""

_EXTRACTOR = "kiosk.i18n.extraction.extract:extract"
_OF_A_SITE = [
    (f"{where}content/{kind}/**.toml", _EXTRACTOR)
    for where in ("", "layers/*/")
    for kind in ("panels", "topics")
]
"""The locations of messages in a site's own folder."""


class _Table(NamedTuple):
    """A statement with the comment above it, which applies to each message in it."""

    first: int
    last: int
    note: str


def harvest(root: Path) -> Catalog:
    """Collects all messages of the project in ``root``: a checkout, or a folder with a site's own content.

    Visitors' texts come first, so that translators begin with them.
    """
    methods, options = _where(root)
    catalogue = Catalog()
    everywhere = extract_from_dir(root, methods, options, _KEYWORDS, [_COMMENT_TAG], strip_comment_tags=True)
    found = sorted(everywhere, key=lambda message: rank(Path(message[0]).as_posix()))
    above: dict[tuple[str, int], list[str]] = {}
    for file, line, msgid, notes, context in found:
        # Babel attaches a comment only to the first message of a line.
        own = [" ".join(notes)] if notes else list(_note(root / file, line))
        told = above.setdefault((file, line), own)
        catalogue.add(msgid, None, [(file, line)], auto_comments=told, context=context)
    for place, (context, text) in _changed(root) if is_site(root) else ():
        catalogue.add(text, None, [place], auto_comments=[overrides.NOTE], context=context)
    return catalogue


def _changed(root: Path) -> Iterator[tuple[tuple[str, int], Key]]:
    return overrides.words(root, RESOURCES / "content", own_language(root) != SOURCE_LANGUAGE)


def is_site(root: Path) -> bool:
    return not (root / "babel.cfg").is_file()


def own_language(root: Path) -> str:
    """The language of a site's own texts: the first in its file."""
    try:
        languages = tomllib.loads((root / "site.toml").read_text("utf-8-sig"))["languages"]
        return str(languages[0])
    except (OSError, ValueError, KeyError, IndexError, TypeError):
        return SOURCE_LANGUAGE


def for_site(
    template: Catalog, catalogue: Catalog, tag: str, written_in: str, layers: Sequence[Path] = ()
) -> Catalog:
    """The messages of a site's catalogue: its own messages without a translation into ``tag``, and all
    messages that it overrides, whether of the program or its own.

    ``written_in`` is the language of its own texts, which need no translation there. The translations of
    ``layers`` are left out.
    """
    program = read_po(BytesIO(template_file(TRANSLATIONS).read_bytes()))
    said = frozenset(translated_by_program(tag, TRANSLATIONS)).union(
        *(translations(catalogue_file(layer / "translations", tag)).keys() for layer in layers)
    )
    whole = Catalog()
    for each in (*template, *program):
        if not each.id or whole.get(each.id, each.context):
            continue
        mine = catalogue.get(each.id, each.context)
        is_own = template.get(each.id, each.context) is not None
        is_asked = is_own and tag != written_in and _key(each) not in said
        if is_asked or (mine and is_translated(mine)):
            whole.add(each.id, None, each.locations, auto_comments=each.auto_comments, context=each.context)
    return whole


def _key(message: Message) -> Key:
    return message.context or "", message.id if isinstance(message.id, str) else message.id[0]


def _where(root: Path) -> tuple[list[tuple[str, str]], dict[str, dict[str, str]]]:
    if is_site(root):
        return _OF_A_SITE, {}
    with (root / "babel.cfg").open(encoding="utf-8") as stream:
        return parse_mapping_cfg(stream)  # type: ignore[no-untyped-call,no-any-return]


def _note(file: Path, line: int) -> Iterator[str]:
    if file.suffix == ".py":
        tables = _tables(file.read_text("utf-8"))
        yield from (table.note for table in tables if table.first <= line <= table.last)
    elif file.suffix == ".html" and (head := _HEAD.match(file.read_text("utf-8"))):
        yield " ".join(head[1].split())


@lru_cache(_KEPT)
def _tables(text: str) -> tuple[_Table, ...]:
    lines = text.split("\n")
    statements = [each for each in ast.parse(text).body if isinstance(each, ast.Assign | ast.AnnAssign)]
    found = ((each, _above(lines, each.lineno - 1)) for each in statements)
    return tuple(_Table(each.lineno, each.end_lineno or each.lineno, note) for each, note in found if note)


def _above(lines: list[str], at: int) -> str:
    """The comment for translators that ends above a line; "" if there is none."""
    begins = at
    while begins and lines[begins - 1].startswith("# "):
        begins -= 1
    comment = " ".join(line.removeprefix("# ") for line in lines[begins:at])
    return comment.removeprefix(_COMMENT_TAG).strip() if comment.startswith(_COMMENT_TAG) else ""
