"""Sentences that staff at a desk show to visitors on paper: ordinary ones, and none that promises help.

In a catalogue they count as texts for staff, so that no screen waits for words that are on paper alone.
"""

from kiosk.i18n.language import ENGLISH, Language, mark

_NO_BREAK = "\u00a0"

SENTENCES = (
    # TRANSLATORS: on a card that staff at a desk show to a visitor, who may ask about a train; at most 50
    # characters. For the lawyer: may this desk answer everybody?
    mark("You can ask me about anything."),
    # TRANSLATORS: on a card that staff at a desk show to a visitor; at most 50 characters
    mark("You can wait here."),
    # TRANSLATORS: on a card that staff at a desk show to a visitor: a person who interprets speech; at most
    # 50 characters
    mark("Do you want an interpreter?"),
    # TRANSLATORS: on a card that staff at a desk show to a visitor, before they tell anybody; at most 50
    # characters
    mark("May I ask a colleague?"),
    # TRANSLATORS: on a card that staff at a desk show to a visitor; at most 50 characters. For the lawyer:
    # may people ask here without a name?
    mark("You do not have to tell me your name."),
)


def desk_sentences(language: Language) -> tuple[str, ...]:
    """Returns the sentences with their numbers, which are the same in every language.

    A sentence without a translation is left out: nobody is shown English as their own language.
    """
    own = language.tag.partition("-")[0] == ENGLISH.tag
    said = ((number, each.msgid, language.text(*each)) for number, each in enumerate(SENTENCES, 1))
    return tuple(f"{number}.{_NO_BREAK}{text}" for number, english, text in said if own or text != english)


def yes_and_no(language: Language) -> tuple[str, ...]:
    """Returns the answers that a visitor can point at."""
    # TRANSLATORS: one of three answers to a question, each on a button; at most 16 characters
    return language.text("Yes"), language.text("No")
