"""Names by which content, languages and pages refer to each other."""

import re
from typing import Annotated

from kiosk.core.base.record import matching

_SLUG = "[a-z0-9]+(-[a-z0-9]+)*"

Slug = Annotated[
    str, matching(_SLUG, "use small letters, digits and single hyphens, such as “check-an-offer”")
]

PageRef = Annotated[
    str, matching(f"{_SLUG}(/{_SLUG})?", "write a topic's id, or “topic/page” for one page of a topic")
]


def is_slug(name: str) -> bool:
    return re.fullmatch(_SLUG, name) is not None


LANGUAGE_TAG = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"

LanguageTag = Annotated[
    str,
    matching(LANGUAGE_TAG, "use a language tag such as “en”, “fr”, “fa-AF” or “zh-Hans”"),
]
