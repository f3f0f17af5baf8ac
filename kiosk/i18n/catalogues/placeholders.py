"""Placeholders such as {time}, which every translation must keep."""

import re
from collections.abc import Sequence, Set

PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def placeholders(text: str) -> tuple[str, ...]:
    return tuple(sorted(PLACEHOLDER.findall(text)))


NUMBER = "{n}"
"""The placeholder for the number of a plural."""


def same_placeholders(
    sources: Sequence[str], translations: Sequence[str], of_one_number: Set[int] = frozenset()
) -> bool:
    """Whether each translation has the placeholders of one of its sources (a plural has two).

    Forms ``of_one_number`` may leave it out, such as "two days" in one word.
    """
    allowed = {placeholders(source) for source in sources}
    in_words = {tuple(part for part in known if part != NUMBER) for known in allowed}
    return all(
        placeholders(translation) in (allowed | in_words if form in of_one_number else allowed)
        for form, translation in enumerate(translations)
    )
