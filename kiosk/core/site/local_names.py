"""A site's names, by language."""

from typing import Annotated

from kiosk.core.base.ids import LANGUAGE_TAG
from kiosk.core.base.record import matching, name_line
from kiosk.core.base.record_marks import Bounds, CheckBefore

Tag = Annotated[str, matching(f"({LANGUAGE_TAG})?", "use a language tag such as “en”, “fr” or “zh-Hans”")]

LocalText = dict[str, str]
"""A text by language tag; under "" is a proper name that is the same in all languages."""


def by_language(value: object) -> object:
    """A text without a language is under ""."""
    return {"": value} if isinstance(value, str) else value


Name = Annotated[dict[Tag, Annotated[str, name_line(40)]], CheckBefore(by_language), Bounds(min_length=1)]
LongName = Annotated[dict[Tag, Annotated[str, name_line(80)]], CheckBefore(by_language), Bounds(min_length=1)]
