"""Checks that a panel can be read during its dwell, in every language of the loop."""

from collections.abc import Callable, Iterator, Sequence

from kiosk.base.problems import Problem
from kiosk.content.passages import Sheet
from kiosk.core.state.pace import Pace
from kiosk.core.text.word_count import count_words

SLACK = 1.25
"""A panel may have this many times the words of the longest dwell; most people read faster."""


def check(
    sheets: Sequence[Sheet],
    pace: Pace,
    languages: Callable[[Sheet], Sequence[str]],
    say: Callable[[str, str, str], str],
) -> Iterator[Problem]:
    """Checks the translations in ``languages(sheet)``; ``say(language, text, context)`` is a text in one."""
    for sheet in sheets:
        for language in languages(sheet) if sheet.kind == "panel" else ():
            words = count_words(*(say(language, passage.text, sheet.ref) for passage in sheet.passages))
            if words > pace.most_words * SLACK:
                yield sheet.warning(
                    f"the panel has {words} words in {language}, "
                    f"and stays only as long as {pace.most_words:g} take to read: shorten it"
                )
