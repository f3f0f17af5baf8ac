"""The questions that staff ask a line, one for each field of its record."""

from dataclasses import KW_ONLY, dataclass
from typing import get_args

from kiosk.core.site.confirmations import Role
from kiosk.core.site.helplines import (
    AnsweredBy,
    CallerNumber,
    Cost,
    HelplineKind,
    MayTellPolice,
    NameNeeded,
    Recorded,
    TextChannel,
)

ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class CallQuestion:
    """``choices`` is empty for free text; several answers are written with commas. ``reason`` says why the
    question is asked.
    """

    field: str
    text: str
    reason: str = ""
    _: KW_ONLY
    choices: tuple[str, ...] = ()
    is_list: bool = False
    example: str = ""


NUMBER = CallQuestion("number", "The number, grouped as it is spoken")
ID = CallQuestion("id", "A short name for it", example="advice-line")

OF_HELPLINE = (
    CallQuestion(
        "kind",
        "What is it for?",
        "People look for the line that is for them.",
        choices=get_args(HelplineKind),
    ),
    CallQuestion(
        "country",
        "Of which country is it? Two letters",
        "People know their own country by its name.",
        example="BD",
    ),
    CallQuestion(
        "answered_by",
        "Who answers?",
        "Many people fear the police or the state. The screen says who it is before they call.",
        choices=get_args(AnsweredBy),
    ),
    CallQuestion(
        "hours",
        "When does somebody answer?",
        "A call that nobody answers may be the only one that a person can make.",
        example="24/7, or Mon-Fri 09:00-17:00",
    ),
    CallQuestion(
        "languages",
        "In which languages?",
        "People dare to call if they can speak their own language.",
        is_list=True,
        example="en, fr",
    ),
    CallQuestion(
        "cost",
        "What does the call cost, also from a foreign phone and without credit?",
        "A traveller may have a foreign phone and no credit.",
        choices=get_args(Cost),
    ),
    CallQuestion(
        "name_needed",
        "Must callers give a name?",
        "Many people call only if nobody asks who they are.",
        choices=get_args(NameNeeded),
    ),
    CallQuestion(
        "may_tell_police",
        "When do they tell the police?",
        "People decide for themselves what they say, if they know this before.",
        choices=get_args(MayTellPolice),
    ),
    CallQuestion(
        "text_channel",
        "Can one reach it without speaking?",
        "Some people cannot hear, and some cannot speak while others listen.",
        choices=get_args(TextChannel),
    ),
    CallQuestion(
        "caller_number",
        "Do they see the number of the caller?",
        "Somebody else may own the phone.",
        choices=get_args(CallerNumber),
    ),
    CallQuestion(
        "recorded",
        "Do they record calls?",
        "People have a right to know it before they speak.",
        choices=get_args(Recorded),
    ),
)
OF_EMERGENCY = (
    CallQuestion(
        "answered_by",
        "Who answers? police, fire, ambulance",
        "In some countries one number reaches all three, in others each has its own.",
        is_list=True,
        example="police, fire",
    ),
)


def asked(question: CallQuestion, answers: dict[str, object]) -> bool:
    """Whether the question applies: only a line of another country has a country."""
    return question.field != "country" or answers.get("kind") == "home-country"
