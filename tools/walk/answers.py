"""Which event each control answers a touch with."""

from collections.abc import Iterable

from tools.walk.choosing import is_choice

_OF = {
    "explore": "ExploreTouched",
    "allTopics": "ExploreTouched",
    "pause": "PauseToggled",
    "adviceLink": "LinkFollowed",
    "cardNames": "NamesTurnedTo",
    "cardLanguages": "NamesTurnedTo",
    "earlierScreenButton": "TurnedTo",
    "laterScreenButton": "TurnedTo",
    "languages": "LanguagesOpened",
    "language": "LanguagesOpened",
    "wayToAsk": "LinkFollowed",
    "stripAdvice": "AdviceOpened",
    "advicePill": "AdviceOpened",
    "back": "BackPressed",
    "contrast": "ContrastToggled",
    "largerText": "TextSizeChosen(larger=True)",
    "smallerText": "TextSizeChosen(larger=False)",
    "low": "LowToggled",
    "later": "TurnedTo",
    "earlier": "TurnedTo",
    "next": "TurnedTo",
    "startAgain": "StartedAgain",
    "startAgainTool": "StartedAgain",
    "continue": "Continued",
    "cover": "Continued",
    "readAloud": "ReadAloudPressed",
    "listen": "ListeningAnswered(listens=True)",
    "notNow": "ListeningAnswered(listens=False)",
}
_BY_BEGINNING = {
    "panelAnswer-": "AnswerTouched",
    "tile-": "LinkFollowed(ref='{}'",
    "link-": "LinkFollowed(ref='{}'",
    "chip-": "LanguageChosen(language='{}'",
    "language-": "LanguageChosen(language='{}'",
    "row-": "Marked(number={}",
    "answer-": "Marked(number={}",
}
_NO_ANSWERS = ("Ticked", "Touched", "FootPressed", "FootLeft", "ScreenCut", "Plate", "WorldChanged", "Files")


def expected(control: str, panel: str = "") -> str:
    """What the event holds that follows a touch on a control of this name; "" for any.

    A control without a name is the ``panel`` of the loop, if that is seen; one that asks takes a touch as an
    answer first.
    """
    if panel and not control:
        return f"Touched(panel='{panel}'"
    if is_choice(control):
        return "TurnedTo"
    for beginning, event in _BY_BEGINNING.items():
        if control.startswith(beginning):
            return event.format(control.removeprefix(beginning))
    return _OF.get(control, "")


def answers(events: Iterable[str]) -> list[str]:
    """The events that follow from a control, and not from time, files or any touch."""
    return [event for event in events if not event.startswith(_NO_ANSWERS)]
