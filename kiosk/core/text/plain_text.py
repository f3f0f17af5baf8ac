"""The one check for every text on the screen: plain words, without markup, numbers and addresses."""

from kiosk.base.unsafe_characters import refuse_strange
from kiosk.core.text.disguised_digits import undisguise
from kiosk.core.text.disguised_letters import latin_letters
from kiosk.core.text.markup import find_markup
from kiosk.core.text.messengers import find_messenger
from kiosk.core.text.phone_numbers import find_number, short_numbers
from kiosk.core.text.web_addresses import find_address

LONGEST_TEXT = 4000
"""Characters of one text; no text of content, and no translation, is longer."""


def plain_text(text: str) -> str:
    """Returns the text; raises ValueError with a message that says how to correct it."""
    if numbers := short_numbers(_as_figure(text)):
        raise ValueError(
            f"holds a number that people call in an emergency ({min(numbers)}): numbers stand in site.toml, "
            "figures in the fields of a figure"
        )
    return text


def figure_text(text: str) -> str:
    """The same for the fields of a figure, in which 112 may be a quantity."""
    _as_figure(text)
    return text


def numberless_text(text: str) -> str:
    """The same for the names of a site, without which it has no screen; ``check`` reports the rest."""
    _as_name(text)
    return text


def _as_figure(text: str) -> str:
    """The text undisguised."""
    shown, latin = _as_name(text), latin_letters(text)
    if address := find_address(text) or find_address(latin):
        raise ValueError(
            f"holds an address ({address}): leave it out, what somebody opens can be seen on their phone; "
            "after a full stop in a sentence write a space"
        )
    if name := find_messenger(latin):
        raise ValueError(
            f"names a messenger or a network ({name}): write “a messenger” or “online”, what somebody opens "
            "can be seen on their phone"
        )
    if mark := find_markup(text):
        raise ValueError(f"holds markup ({mark}), which is shown as it is typed: write plain words")
    return shown


def _as_name(text: str) -> str:
    """The text undisguised."""
    refuse_strange(text)
    shown = undisguise(text)
    if number := find_number(shown):
        raise ValueError(
            f"holds a telephone number ({number}): numbers stand in site.toml, where somebody confirms them"
        )
    return shown
