"""The keys that lead a talk, on clickers and keyboards."""

from typing import Final, Literal

Act = Literal["next", "previous", "blank", "first", "last", "swap"]

KEYS: Final[dict[Act, tuple[str, ...]]] = {
    "next": ("PgDown", "Right", "Down", "Space"),
    "previous": ("PgUp", "Left", "Up", "Backspace"),
    "blank": ("B", ".", "F5", "Shift+F5", "Esc"),
    "first": ("Home",),
    "last": ("End",),
    "swap": ("S",),
}
"""By name, as Qt writes keys. Remotes of the Logitech kind send F5 and Esc alternately from one button."""
