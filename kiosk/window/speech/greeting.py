"""What is said to a person who has just put a headset on."""

from collections.abc import Sequence

from kiosk.core.speech.utterance import Utterance
from kiosk.i18n.language import Language


def greeting(language: Language, others: Sequence[Language]) -> tuple[Utterance, ...]:
    """How the screen is heard; and in each language how another one is chosen."""
    # TRANSLATORS: said aloud to a person who has put a headset on; at most 120 characters
    how = language.text(
        "You can hear this screen. The arrow keys lead from one thing to the next, and Enter chooses."
    )
    # TRANSLATORS: said aloud after those words; a thing as in them, not a key; at most 100 characters
    hides = language.text("The last thing is “Hide the screen”. Others then do not see what you hear.")
    choices = (_choice(each) for each in (language, *others) if others)
    return (Utterance(language.tag, how), Utterance(language.tag, hides), *choices)


def _choice(language: Language) -> Utterance:
    # TRANSLATORS: said aloud after those words, in each language; at most 80 characters
    return Utterance(language.tag, language.text("For another language, press Enter now."))
