"""The commands that a page of docs gives people to type."""

import re
from collections.abc import Iterator

from tools.shared import ROOT

_BLOCK = re.compile(r"(?m)^ {4,}(\S.*)$")
_HEADING = re.compile(r"(?m)^#+ (.*)$")


def commands(page: str, heading: str) -> Iterator[str]:
    """Each of a section, those of several lines as one, without the remark behind it."""
    told = dict(sections(page))
    assert heading in told, f"docs/{page} has no heading “{heading}”"
    yield from told[heading]


def sections(page: str) -> Iterator[tuple[str, list[str]]]:
    """By heading, in order, all commands of a page."""
    _, *parts = _HEADING.split((ROOT / "docs" / page).read_text("utf-8"))
    for heading, text in zip(parts[::2], parts[1::2], strict=True):
        joined = re.sub(r" *\\\n +", " ", text)
        yield heading, [re.sub(r" +# .*$", "", line) for line in _BLOCK.findall(joined)]
