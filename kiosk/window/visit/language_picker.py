"""Derives the language picker: its tiles, and a heading made of the offered languages."""

from collections.abc import Callable, Sequence

from kiosk.core.state.world import World
from kiosk.core.text.scripts import face_of, script_of
from kiosk.i18n.language import Language
from kiosk.window.base.choices import named
from kiosk.window.base.rows import Row

FEW = 8
"""Up to this many languages have large tiles with a greeting."""

MOST_WORDS = 6
"""The most words in the heading."""

_LEADING = 5
"""The site's first languages lead; the others are grouped by script, so that readers find theirs."""


def is_few(offered: Sequence[str]) -> bool:
    return len(offered) <= FEW


def tiles(world: World, chosen: str, languages: Callable[[str], Language]) -> list[Row]:
    """Returns the tiles, with the keys of ``named``, and greeting (empty if there are many, and for sign
    languages).
    """
    offered = world.languages
    known = {tag: languages(tag) for tag in offered}
    others = sorted(offered[_LEADING:], key=lambda tag: (script_of(tag).name, known[tag].own_name.casefold()))
    few = is_few(world.choices)
    rows = named((*offered[:_LEADING], *others, *world.signs), chosen, world, languages)
    return [
        row | {"greeting": _greeting(known[row["language"]]) if few and not row["signed"] else ""}
        for row in rows
    ]


def heading(offered: Sequence[str], languages: Callable[[str], Language]) -> list[Row]:
    """Returns the word *language*: once in each offered script, then in further languages while there is
    room.
    """
    words = {tag: languages(tag).text("Language") for tag in offered}
    first = {face_of(tag): tag for tag in reversed(offered)}.values()
    by_need = sorted(offered, key=lambda tag: tag not in first)
    found: dict[str, str] = {}
    for tag in by_need:
        found.setdefault(words[tag], tag)
    shown = set([*found.values()][:MOST_WORDS])
    return [{"language": tag, "text": words[tag]} for tag in offered if tag in shown]


def _greeting(language: Language) -> str:
    """Returns the greeting; empty if the language has no word for it."""
    # TRANSLATORS: what one says to a stranger, large on the tile of a language; at most 18 characters
    said = language.text("Hello")
    return said if language.tag.startswith("en") or said != "Hello" else ""
