"""Determines the audience of a text, visitors or staff, from the files that use it."""

import re

_VISITORS = (
    "kiosk/qml/Kiosk/Loop/",
    "kiosk/qml/Kiosk/Visit/",
    "kiosk/",
    "resources/content/panels/",
    "resources/content/topics/",
    "content/panels/",
    "content/topics/",
    "content/overrides/",
    "layers/",
)
"""Sources of texts for visitors, in the order of the catalogues. The last ones are a site's own."""

_STAFF = (
    "resources/content/slides/",
    "kiosk/qml/Kiosk/Console/",
    "kiosk/qml/Kiosk/Loop/RoomSign.qml",
    "kiosk/qml/Kiosk/Staff/",
    "kiosk/commands/handout/desk_card_words.py",
    "kiosk/commands/handout/notes.py",
    "kiosk/commands/export/",
    "kiosk/i18n/phrases/announce_form.py",
    "kiosk/i18n/phrases/desk_sentences.py",
    "kiosk/i18n/phrases/fleet_words.py",
    "kiosk/i18n/phrases/number_form.py",
    "kiosk/i18n/phrases/site_changes.py",
    "kiosk/i18n/phrases/stick_words.py",
    "kiosk/i18n/phrases/studio_words.py",
    "kiosk/studio/",
    "kiosk/window/staff/",
    "kiosk/window/talk/",
    "resources/content/programmes/",
    "resources/content/notes/",
    "resources/content/guides/",
)
"""Sources of texts for talks, and for people who look after the screen."""

_RANKS = {start: rank for rank, start in enumerate((*_VISITORS, *_STAFF))}
_PLACES = re.compile(r"^#: (.*)", re.MULTILINE)


def rank(place: str) -> int:
    """The position in a catalogue of a text from this file: texts for visitors come first."""
    starts = (start for start in _RANKS if place.startswith(start))
    return _RANKS[longest] if (longest := max(starts, key=len, default="")) else len(_RANKS)


def is_for_visitors(notes: str) -> bool:
    """Decides by the comments above a message; one that names no file is for visitors."""
    places = " ".join(_PLACES.findall(notes)).split()
    return not places or any(map(_is_for_visitors, places))


def _is_for_visitors(place: str) -> bool:
    """Decides by the longest source that fits: those of staff are within those of visitors, if at all."""
    return place.startswith(_VISITORS) and not place.startswith(_STAFF)
