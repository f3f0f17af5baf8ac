"""Spoken words that are shown nowhere."""

from kiosk.core.speech.utterance import Utterance
from kiosk.i18n.language import Language


def opening(language: Language) -> Utterance:
    """Returns the first words on a loudspeaker: bystanders hear their purpose before the text."""
    # TRANSLATORS: the first words from a loudspeaker, whenever a text is read aloud; at most 40 characters
    return Utterance(language.tag, language.text("Touch the screen to stop."))


def counter(shown: str, language: Language) -> tuple[Utterance, ...]:
    """Returns the spoken form of a counter such as "1 / 3"."""
    number, _, count = shown.partition(" / ")
    # TRANSLATORS: said aloud at the beginning of each page of a text; at most 30 characters
    words = language.text("Page {number} of {count}").format(number=number, count=count)
    return (Utterance(language.tag, words),)


def ticked(is_ticked: bool, language: Language) -> str:
    # TRANSLATORS: said aloud after the words of a row with a tick; at most 20 characters
    yes = language.text("Ticked")
    # TRANSLATORS: said aloud after the words of a row without a tick; at most 20 characters
    no = language.text("Not ticked")
    return yes if is_ticked else no


def chosen(language: Language) -> str:
    # TRANSLATORS: said aloud after the name of what somebody has chosen; at most 20 characters
    return language.text("Chosen")
