"""Lists the languages that visitors can choose, each by its own name; a sign language as a hand and its
name.
"""

from collections.abc import Iterable

from kiosk.core.state.world import World
from kiosk.i18n.language import LanguageOf
from kiosk.window.base.rows import Row


def named(tags: Iterable[str], chosen: str, world: World, languages: LanguageOf) -> list[Row]:
    """Returns a row: language, name, written (the language of the name), signed, chosen."""
    return [
        {"language": tag, "signed": tag in world.signs, "chosen": tag == chosen}
        | _name(tag, world, languages)
        for tag in tags
    ]


def _name(tag: str, world: World, languages: LanguageOf) -> Row:
    if sign := world.signs.get(tag):
        return {"name": sign.name, "written": sign.written}
    return {"name": languages(tag).own_name, "written": tag}
