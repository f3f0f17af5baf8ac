"""The keys that lead a talk, on clickers and keyboards."""

from typing import Final, Literal

Act = Literal[
    "next",
    "previous",
    "blank",
    "first",
    "last",
    "swap",
    "clock",
    "freeze",
    "logo",
    "languages",
    "notes_down",
    "notes_up",
    "notes_larger",
    "notes_smaller",
    "told",
    "overview",
    "find",
    "keys",
    "console",
]

LOOKS: Final[frozenset[Act]] = frozenset(
    {"notes_down", "notes_up", "notes_larger", "notes_smaller", "told", "overview", "find", "keys", "console"}
)
"""Acts that only the console carries out. On the only screen ``console`` exchanges it with the slides; the
others change nothing for the audience.
"""

KEYS: Final[dict[Act, tuple[str, ...]]] = {
    "next": ("PgDown", "Right", "Down", "Space"),
    "previous": ("PgUp", "Left", "Up", "Backspace"),
    "blank": ("B", ".", "F5", "Shift+F5", "Esc"),
    "first": ("Home",),
    "last": ("End",),
    "swap": ("S",),
    "clock": ("P", "F4"),
    "notes_down": ("Ctrl+Down",),
    "notes_up": ("Ctrl+Up",),
    "notes_larger": ("+", "Shift++"),
    "notes_smaller": ("-",),
    "told": ("I", "F2"),
    "overview": ("O", "F3"),
    "find": ("Ctrl+F",),
    "keys": ("?", "Shift+?", "F1"),
    "freeze": ("F",),
    "logo": ("W",),
    "languages": ("L",),
    "console": ("C", "F6"),
}
"""By name, as Qt writes keys. Remotes of the Logitech kind send F5 and Esc alternately from one button.

No remote sends the keys of ``LOOKS``.
"""
