"""Placeholders such as {time}, which every translation must keep."""

import re
from collections.abc import Sequence

PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def placeholders(text: str) -> tuple[str, ...]:
    return tuple(sorted(PLACEHOLDER.findall(text)))


def same_placeholders(sources: Sequence[str], translations: Sequence[str]) -> bool:
    """Whether each translation has the placeholders of one of its sources (a plural has two)."""
    allowed = {placeholders(source) for source in sources}
    return all(placeholders(translation) in allowed for translation in translations)
