"""The first words for a person who has just put a headset on."""

from collections.abc import Iterator, Sequence

from kiosk.core.speech.utterance import Utterance
from kiosk.i18n.language import Language
from kiosk.window.loop.bar_view import BarProps


def greeting(bar: BarProps, language: Language, others: Sequence[Language]) -> tuple[Utterance, ...]:
    """Returns the number and its purpose; in each language how to choose another one; how to hear the
    screen.
    """
    # TRANSLATORS: said aloud to a person who has put a headset on; at most 120 characters
    how = language.text("This screen speaks to you. Move with the arrow keys, and choose with Enter.")
    # TRANSLATORS: said aloud after those words; a button on the screen, not a key; at most 100 characters
    hides = language.text(
        "The last button is “Hide the screen”. With it, nobody near you sees what you hear."
    )
    choices = (_choice(each) for each in (language, *others) if others)
    return (*_number(bar), *choices, Utterance(language.tag, how), Utterance(language.tag, hides))


def _number(bar: BarProps) -> Iterator[Utterance]:
    """Returns the number by the shortest caption: nobody has to listen for long until the number comes."""
    if bar.number:
        yield from (Utterance(bar.caption_language, words) for words in (*bar.captions[-1:], bar.number))


def _choice(language: Language) -> Utterance:
    # TRANSLATORS: said aloud to a person who has put a headset on, in each language; at most 80 characters
    return Utterance(language.tag, language.text("For another language, press Enter now."))
