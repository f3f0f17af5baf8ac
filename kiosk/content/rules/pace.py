"""A panel is read in the time it stays, in every language of the loop."""

from collections.abc import Callable, Iterator, Sequence

from kiosk.content.sheets import Sheet
from kiosk.core.pace import Pace
from kiosk.core.problems import Problem
from kiosk.core.reading import count_words

SLACK = 1.5
"""How much longer than usual for its kind a panel may stay; the loop stretches it to its words."""


def check(
    sheets: Sequence[Sheet], pace: Pace, languages: Sequence[str], say: Callable[[str, str, str], str]
) -> Iterator[Problem]:
    """``say(language, text, context)`` is a text in a language of the loop."""
    for sheet in sheets:
        usual = pace.dwell.get(str(sheet.table.get("kind"))) if sheet.kind == "panel" else None
        for language in languages if usual else ():
            words = count_words(*(say(language, passage.text, sheet.ref) for passage in sheet.passages))
            needed = words * pace.dwell_per_word
            if usual and needed > usual * SLACK:
                yield sheet.warning(
                    f"the panel takes {needed:.0f} seconds to read in {language}, not {usual:g}: shorten it"
                )
