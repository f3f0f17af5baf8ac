"""What a translation must not lose: the named gaps of its source, such as {time}."""

import re
from collections.abc import Sequence

PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def placeholders(text: str) -> tuple[str, ...]:
    return tuple(sorted(PLACEHOLDER.findall(text)))


def same_placeholders(sources: Sequence[str], translations: Sequence[str]) -> bool:
    """Whether each translation has the gaps of one of its sources (of a plural there are two)."""
    allowed = {placeholders(source) for source in sources}
    return all(placeholders(translation) in allowed for translation in translations)
