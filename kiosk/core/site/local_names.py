"""The names that a site writes, by language."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from kiosk.core.base.ids import LANGUAGE_TAG
from kiosk.core.base.record import matching, name_line

_Tag = Annotated[str, matching(f"({LANGUAGE_TAG})?", "use a language tag such as “en”, “fr” or “zh-Hans”")]

LocalText = dict[str, str]
"""A text by language tag; under "" is a proper name that is the same in all languages."""


def _by_language(value: object) -> object:
    return {"": value} if isinstance(value, str) else value


Name = Annotated[
    dict[_Tag, Annotated[str, name_line(40)]], BeforeValidator(_by_language), Field(min_length=1)
]
LongName = Annotated[
    dict[_Tag, Annotated[str, name_line(80)]], BeforeValidator(_by_language), Field(min_length=1)
]
