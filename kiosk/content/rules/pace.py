"""Checks that a panel can be read during its dwell, in every language of the loop."""

from collections.abc import Callable, Iterator, Sequence

from kiosk.content.sheets import Sheet
from kiosk.core.base.problems import Problem
from kiosk.core.kernel.pace import Pace
from kiosk.core.loop.reading_time import count_words

SLACK = 1.25
"""A slow reader may need this many times the longest dwell of a panel; most read faster."""


def check(
    sheets: Sequence[Sheet],
    pace: Pace,
    languages: Callable[[Sheet], Sequence[str]],
    say: Callable[[str, str, str], str],
) -> Iterator[Problem]:
    """``languages(sheet)`` have a translation; ``say(language, text, context)`` is a text in one of them."""
    for sheet in sheets:
        for language in languages(sheet) if sheet.kind == "panel" else ():
            words = count_words(*(say(language, passage.text, sheet.ref) for passage in sheet.passages))
            needed = words * pace.dwell_per_word
            if needed > pace.dwell_most * SLACK:
                yield sheet.warning(
                    f"the panel takes {needed:.0f} seconds to read in {language}, "
                    f"and stays {pace.dwell_most:g} at most: shorten it"
                )
