"""Refuses a talk that does not begin with a way out and the number, and end with the number."""

from collections.abc import Collection

from kiosk.base.problems import Problem
from kiosk.content.deck.cross_checks import Found
from kiosk.content.files.pydantic_errors import named
from kiosk.core.content.panels import Panel
from kiosk.core.content.panels.number import Number
from kiosk.core.content.talks.programme import Programme

WELCOME, NUMBER_FIRST, NUMBER_LAST = "talk-welcome", "talk-number-first", "talk-number-last"


def unframed(found: Found[Programme], slides: Collection[Found[Panel]]) -> Problem | None:
    """Why a talk cannot be offered; any slide of the kind *number* is valid."""
    numbers = {slide.item.id for slide in slides if isinstance(slide.item, Number)}
    shows = [slide.show for slide in found.item.slides]
    missing = [
        name
        for name, is_there in (
            (WELCOME, shows[0] == WELCOME),
            (NUMBER_FIRST, not numbers.isdisjoint(shows[:2])),
            (NUMBER_LAST, len(shows) > 2 and shows[-1] in numbers),
        )
        if not is_there
    ]
    if not missing:
        return None
    text = (
        f"the talk is left out: it begins with “{WELCOME}” and “{NUMBER_FIRST}” and ends with “{NUMBER_LAST}”"
    )
    return found.document.error(("slide", 0), f"{text}: add {named(missing)}")
