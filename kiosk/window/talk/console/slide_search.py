"""Finds slides for staff: by words of titles and notes, and by typed digits."""

from collections.abc import Sequence
from unicodedata import combining, normalize

from kiosk.core.content.translatable import NOTES
from kiosk.core.state.world import World
from kiosk.i18n.language import Language
from kiosk.window.base.rows import Row


def found(words: str, rows: Sequence[Row], world: World, language: Language) -> list[Row]:
    """Returns the rows whose number is ``words``, or whose title or notes hold them; titles come first.

    ``in_notes``: only the notes hold them.
    """
    wanted = _folded(words)
    by_title = [row for row in rows if row["number"] == wanted or wanted in _folded(row["title"])]
    by_notes = [
        row for row in rows if row not in by_title and wanted in _folded(_notes(row["ref"], world, language))
    ]
    return [*by_title, *(row | {"inNotes": True} for row in by_notes)]


def typed_words(digits: str, missed: bool, slides: int, language: Language) -> str:
    """Returns the meaning of typed digits; ``missed``: they were entered, and lead nowhere."""
    if not digits:
        return ""
    number = language.number(int(digits))
    if missed or not 1 <= int(digits) <= slides:
        # TRANSLATORS: on the console, when somebody types a number; at most 28 characters
        return language.text("There is no slide {n}").format(n=number)
    # TRANSLATORS: on the console, while somebody types a number; at most 28 characters
    return language.text("Enter: slide {n}").format(n=number)


def _notes(ref: str, world: World, language: Language) -> str:
    return "\n".join(language.text(block.text, f"{NOTES}/{ref}") for block in world.talks.notes_on(ref))


def _folded(text: str) -> str:
    """Returns the text without the difference of capitals and of marks above and below letters."""
    letters = normalize("NFKD", text.strip()).casefold()
    return "".join(letter for letter in letters if not combining(letter))
