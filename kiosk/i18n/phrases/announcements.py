"""The prepared announcements: calm, without a promise and without a reproach."""

from kiosk.core.state.announcement import Prepared
from kiosk.i18n.language import Language


def _evacuation(language: Language) -> tuple[str, str]:
    return (
        # TRANSLATORS: announcement over the whole screen: everybody is to leave the building; at most 40
        # characters
        language.text("Please go to the nearest exit now"),
        # TRANSLATORS: below it; at most 90 characters
        language.text("Leave calmly and follow the signs. If you cannot use stairs, tell staff."),
    )


def _delay(language: Language) -> tuple[str, str]:
    return (
        # TRANSLATORS: announcement over the whole screen, about trains, buses or ships; at most 40 characters
        language.text("There are delays"),
        # TRANSLATORS: below it; at most 90 characters
        language.text("Times may have changed. Please look again, or ask staff."),
    )


def _desk_closed(language: Language) -> tuple[str, str]:
    return (
        # TRANSLATORS: announcement over the whole screen; at most 40 characters
        language.text("Our desk is closed now"),
        # TRANSLATORS: below it; at most 90 characters
        language.text("Please come back later, or ask other staff here."),
    )


def _ask_staff(language: Language) -> tuple[str, str]:
    return (
        # TRANSLATORS: announcement over the whole screen; at most 40 characters
        language.text("Please speak to staff"),
        # TRANSLATORS: below it; no promise of help; at most 90 characters
        language.text("You can ask staff here about anything."),
    )


def prepared_words(prepared: Prepared, language: Language) -> tuple[str, str]:
    """The title and the sentence below it."""
    match prepared:
        case Prepared.EVACUATION:
            return _evacuation(language)
        case Prepared.DELAY:
            return _delay(language)
        case Prepared.DESK_CLOSED:
            return _desk_closed(language)
        case Prepared.ASK_STAFF:
            return _ask_staff(language)
