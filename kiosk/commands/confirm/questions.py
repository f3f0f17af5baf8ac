"""The questions that staff ask a line, one for each field of its record."""

from dataclasses import dataclass
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
    """``choices`` is empty for free text; several answers are written with commas."""

    field: str
    text: str
    choices: tuple[str, ...] = ()
    is_list: bool = False
    example: str = ""


NUMBER = CallQuestion("number", "The number, grouped as it is spoken")
ID = CallQuestion("id", "A short name for it", example="advice-line")

OF_HELPLINE = (
    CallQuestion("kind", "What is it for?", get_args(HelplineKind)),
    CallQuestion("country", "Of which country is it? Two letters"),
    CallQuestion("answered_by", "Who answers?", get_args(AnsweredBy)),
    CallQuestion("hours", "When does somebody answer?", example="24/7, or Mon-Fri 09:00-17:00"),
    CallQuestion("languages", "In which languages?", is_list=True, example="en, fr"),
    CallQuestion(
        "cost", "What does the call cost, also from a foreign phone and without credit?", get_args(Cost)
    ),
    CallQuestion("name_needed", "Must callers give a name?", get_args(NameNeeded)),
    CallQuestion("may_tell_police", "When do they tell the police?", get_args(MayTellPolice)),
    CallQuestion("text_channel", "Can one reach it without speaking?", get_args(TextChannel)),
    CallQuestion("caller_number", "Do they see the number of the caller?", get_args(CallerNumber)),
    CallQuestion("recorded", "Do they record calls?", get_args(Recorded)),
)
OF_EMERGENCY = (
    CallQuestion("answered_by", "Who answers? police, fire, ambulance", is_list=True, example="police, fire"),
)


def asked(question: CallQuestion, answers: dict[str, object]) -> bool:
    """Whether the question applies: only a line of another country has a country."""
    return question.field != "country" or answers.get("kind") == "home-country"
