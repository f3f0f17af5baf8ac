"""Lists the keys of a talk for staff."""

from collections.abc import Mapping

from kiosk.core.site.clicker_keys import KEYS, Act
from kiosk.i18n.language import Language
from kiosk.window.base.rows import Row

_NAMES = {"PgDown": "Page Down", "PgUp": "Page Up"}
_ICONS = {"Right": "arrow-right", "Left": "arrow-left", "Down": "arrow-down", "Up": "arrow-up"}
"""No font of ours has arrows."""

_SAME = frozenset({"Shift++", "Shift+?", "Shift+F5"})
"""Keys that a keyboard labels as one that is listed."""


def key_rows(own: Mapping[Act, tuple[str, ...]], language: Language) -> list[Row]:
    """Returns the rows; ``own`` are the site's keys, besides the defaults. ``keys`` are words and icons in a
    row.
    """

    def row(does: str, *acts: Act) -> Row:
        names = [name for act in acts for name in (*KEYS[act], *own.get(act, ())) if name not in _SAME]
        return {"keys": [part for name in names for part in _parts(name)], "does": does}

    return [
        row(language.text("Next step"), "next"),
        # TRANSLATORS: what a key does, at most 40 characters
        row(language.text("One step back"), "previous"),
        # TRANSLATORS: what a key does to the screen of the room, at most 40 characters
        row(language.text("Blank the screen, or show it again"), "blank"),
        # TRANSLATORS: what a key does to the screen of the room, at most 40 characters
        row(language.text("Freeze or unfreeze the slide"), "freeze"),
        # TRANSLATORS: what a key does to the screen of the room, at most 40 characters
        row(language.text("Show or hide the logo"), "logo"),
        # TRANSLATORS: what a key does to slides in two languages, at most 40 characters
        row(language.text("Both languages, or only one"), "languages"),
        # TRANSLATORS: what two keys do, at most 40 characters
        row(language.text("First slide, last slide"), "first", "last"),
        # TRANSLATORS: what digits do, followed by the key Enter; at most 40 characters
        {"keys": [_part("0 … 9"), _part("Enter")], "does": language.text("The slide with that number")},
        # TRANSLATORS: what a key opens, at most 40 characters
        row(language.text("All slides"), "overview"),
        row(language.text("Find a slide"), "find"),
        # TRANSLATORS: what two keys do, at most 40 characters
        row(language.text("Scroll the notes down or up"), "notes_down", "notes_up"),
        # TRANSLATORS: what two keys do, at most 40 characters
        row(language.text("Larger or smaller notes"), "notes_larger", "notes_smaller"),
        row(language.text("If someone tells you"), "told"),
        # TRANSLATORS: what a key does to the clock of a talk, at most 40 characters
        row(language.text("Pause or start the clock"), "clock"),
        row(language.text("Swap slides and notes"), "swap"),
        # TRANSLATORS: what a key shows where there is no second screen, at most 40 characters
        row(language.text("With one screen: console or slides"), "console"),
        # TRANSLATORS: what a key opens, at most 40 characters
        row(language.text("This list of keys"), "keys"),
    ]


def _parts(name: str) -> list[Row]:
    *with_keys, key = name.split("+") if not name.endswith("+") else [*name[:-1].split("+")[:-1], "+"]
    return [*map(_part, with_keys), _part(_NAMES.get(key, key), _ICONS.get(key, ""))]


def _part(text: str, icon: str = "") -> Row:
    """Returns a word, or an icon in its place."""
    return {"text": text, "icon": icon}
