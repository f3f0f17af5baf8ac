"""Babel extractor for content files: one message for each headline, paragraph, list item, heading, title."""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any

from kiosk.core.blocks import BlockKind, parse_with_lines

Extracted = tuple[int, str, tuple[str, str], list[str]]
"""Line, the function that would say it, context and text, what translators should know."""

_PANEL_FIELDS = {
    "figure": "the number of a figure panel, at most 10 characters",
    "unit": "what the number of the figure panel counts, at most 70 characters",
    "headline": "headline of an attract panel, at most 70 characters",
    "lead": "text under the headline of an attract panel, at most 140 characters",
    "items": "row of a list on an attract panel, at most 70 characters",
    "closing": "last line of a list on an attract panel, at most 70 characters",
    "button": "button on an attract panel, at most 30 characters",
    "source": "source of the figure panel's number, at most 120 characters",
}
_LIST_FIELDS = {
    "headline": "headline of a list on an attract panel, at most 40 characters",
    "lead": "line under the headline of a list on an attract panel, at most 60 characters",
}
_BLOCKS = {BlockKind.PARAGRAPH: "paragraph of a page", BlockKind.ITEM: "item of a list on a page"}


@dataclass(frozen=True, slots=True)
class _Text:
    line: int
    context: str
    text: str
    comment: str


def extract(
    file: IO[bytes], keywords: Collection[str], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Extracted]:
    """The interface that Babel asks for."""
    source = file.read().decode("utf-8")
    data = tomllib.loads(source)
    lines = source.split("\n")
    texts = _topic(data, lines) if "page" in data else _panel(data, lines)
    for found in texts:
        yield found.line, "pgettext", (found.context, found.text), [found.comment]


def _panel(panel: Mapping[str, Any], lines: Sequence[str]) -> Iterator[_Text]:
    comments = _PANEL_FIELDS | (_LIST_FIELDS if panel["kind"] == "list" else {})
    for key, comment in comments.items():
        value = panel.get(key, "")
        line = _key_line(lines, key)
        for text in value if isinstance(value, list) else [value]:
            if text:
                line = _text_line(lines, text, line)
                yield _Text(line, panel["id"], text, comment)


def _topic(topic: Mapping[str, Any], lines: Sequence[str]) -> Iterator[_Text]:
    title = _key_line(lines, "title")
    yield _Text(title, "topic", topic["title"], "title of a topic on its tile, at most 45 characters")
    line = title
    for page in topic["page"]:
        context = f"{topic['id']}/{page['id']}"
        line = _key_line(lines, "[[page]]", line)
        title = _key_line(lines, "title", line)
        yield _Text(title, context, page["title"], "title of a page, at most 60 characters")
        for part in page["part"]:
            line = _key_line(lines, "[[page.part]]", line)
            yield from _part(part, context, lines, line)


def _part(part: Mapping[str, Any], context: str, lines: Sequence[str], start: int) -> Iterator[_Text]:
    if heading := part.get("heading"):
        line = _key_line(lines, "heading", start)
        yield _Text(line, context, heading, "heading on a page, at most 70 characters")
    line = _key_line(lines, "text", start)
    # TOML drops the line break that follows the opening quotes at once.
    first = line + 1 if re.search(r"=\s*(\"{3}|'{3})\s*$", lines[line - 1]) else line
    for offset, block in parse_with_lines(part["text"]):
        yield _Text(first + offset, context, block.text, _BLOCKS[block.kind])


def _key_line(lines: Sequence[str], key: str, after: int = 0) -> int:
    """The first line, counted from 1, beyond ``after`` that sets the key or opens the table."""
    opening = re.compile(rf"\s*{re.escape(key)}" + ("" if key.startswith("[") else r"\s*="))
    return next((n for n, line in enumerate(lines, 1) if n > after and opening.match(line)), after)


def _text_line(lines: Sequence[str], text: str, start: int) -> int:
    """The line, not before ``start``, that holds the text, or ``start`` if it is written with escapes."""
    return next((n for n, line in enumerate(lines, 1) if n >= start and text in line), start)
