"""The sentences around an exported talk: the last day of its numbers, and the limits of a copy."""

from kiosk.commands.export.talk_copy import SlideCopy, TalkCopy
from kiosk.i18n.language import Language


def validity(talk: TalkCopy) -> str:
    """Returns the sentence on how long the numbers may be shown, or that there are none."""
    language = talk.staff
    if talk.demo:
        # TRANSLATORS: on each page of notes of an exported talk with made-up numbers; at most 90 characters
        return language.text("This is an example with made-up numbers. Do not show them to anyone.")
    if talk.valid_until is None:
        # TRANSLATORS: on each page of notes of an exported talk, at most 90 characters
        return language.text("No number is confirmed for this place, so the slides show none.")
    # TRANSLATORS: on each page of notes of an exported talk, at most 60 characters
    return language.text("Numbers valid until {date}").format(date=language.date(talk.valid_until))


def lost_in_short(language: Language) -> str:
    """Returns the short form for every page of notes."""
    # TRANSLATORS: on each page of notes of an exported talk, at most 160 characters
    return language.text(
        "This is a copy. Its language and numbers do not change, and you cannot lead it from a phone. "
        "These notes could appear on the room’s screen."
    )


def lost(language: Language) -> tuple[str, ...]:
    """Returns a heading, and a sentence for each ability that an exported talk has lost."""
    return (
        # TRANSLATORS: heading on the first page of an exported talk, at most 40 characters
        language.text("What this copy cannot do"),
        # TRANSLATORS: sentence on the first page of an exported talk, at most 110 characters
        language.text(
            "The language of the slides cannot be changed. Export the talk once for each language."
        ),
        # TRANSLATORS: sentence on the first page of an exported talk, at most 110 characters
        language.text("Numbers stay on these slides after they expire. Check the date before each talk."),
        # TRANSLATORS: sentence on the first page of an exported talk, at most 110 characters
        language.text("You cannot lead this talk from a phone."),
        # TRANSLATORS: sentence on the first page of an exported talk, at most 110 characters
        language.text(
            "These notes could appear on the room’s screen. Check that screen before people come in."
        ),
    )


def for_you(language: Language) -> str:
    # TRANSLATORS: over the first page of an exported talk, at most 60 characters
    return language.text("This page is for you. The room does not see it.")


def renew(talk: TalkCopy) -> str:
    """Returns when to export the talk again; "" for an example."""
    if talk.demo:
        return ""
    if talk.valid_until is None:
        # TRANSLATORS: on the first page of an exported talk without numbers, at most 110 characters
        return talk.staff.text("Export the talk again as soon as a number is confirmed.")
    # TRANSLATORS: under the last day on the first page of an exported talk, at most 150 characters
    return talk.staff.text(
        "Do not use this copy after that day. Export the talk again then, and whenever a number changes."
    )


def numbers(talk: TalkCopy) -> tuple[str, ...]:
    """Returns each number with who answers it."""
    return tuple(f"{line.number} · {line.who}" for line in talk.numbers)


def heading_of(slide: SlideCopy, language: Language) -> str:
    """Returns number and title of a slide, with its planned minutes."""
    # TRANSLATORS: minutes of a slide, beside its title on paper, at most 10 characters
    minutes = language.text("{n} min").format(n=language.number(slide.minutes))
    return f"{language.number(slide.number)}. {slide.title} · {minutes}"


def step_of(slide: SlideCopy, step: int, language: Language) -> str:
    """Returns the step and the number of steps; "" for the only one."""
    if len(slide.steps) == 1:
        return ""
    # TRANSLATORS: which step of a slide, where its rows come one by one; at most 30 characters
    words = language.text("Step {n} of {count}")
    return words.format(n=language.number(step), count=language.number(len(slide.steps)))
