"""Asks the questions of a call at a terminal; Enter repeats the former answer."""

from collections.abc import Callable, Mapping, Sequence, Set
from datetime import date
from types import MappingProxyType
from typing import Any

from kiosk.base.unsafe_characters import printable
from kiosk.commands.confirm.listing import Row, rows
from kiosk.content.rules.telephone import phone_forms
from kiosk.core.base.record_marks import annotations_of
from kiosk.core.numbers import confirming
from kiosk.core.numbers.call_questions import (
    ID,
    NUMBER,
    OF_EMERGENCY,
    OF_HELPLINE,
    ROLES,
    CallQuestion,
    asked,
)
from kiosk.core.numbers.merged_confirmations import Confirmations
from kiosk.core.site.confirmations import Confirmable, Role
from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site.phone_forms import form_of, with_dialled
from kiosk.core.site.settings import Site

type Ask = Callable[[str], str]

_SAY = """\
Call {number}, best from a telephone such as travellers have. Say that you call for an information screen.
"""
_EMERGENCY = """\
Do not call {number} to try it: ask the authority that runs it.
"""


class Ended(Exception):
    """Nothing is to be written; its text gives the reason."""


def talk_through(
    site: Site, before: Confirmations, today: date, ask: Ask, of_places: Set[str] = frozenset()
) -> Confirmations:
    """Asks all questions of a call. ``of_places`` are the forms of numbers in files of single screens. Raises
    Ended.
    """
    found = rows(site, today)
    for at, row in enumerate(found, 1):
        print(f"{at:>3}  {row.state:<38} {row.line.number:<16} {row.name}")
    instead = f", instead of {site.emergency.number}" if site.emergency else ""
    print(f"  n  another helpline\n  e  another emergency number{instead}")
    listed = {str(at): row for at, row in enumerate(found, 1)}
    # The places in the list change with each call, the numbers do not.
    by_number = {row.line.number: at for at, row in listed.items()}
    choice = _choose(ask, "Which one? Its place, or the number itself", [*listed, "n", "e"], by_number)
    if choice == "n":
        return confirming.confirmed(before, _filled(Helpline, {}, ask, today, site.country))
    if choice == "e":
        call = _filled(Emergency, {}, ask, today, site.country)
        return confirming.confirmed(before, call, confirming.replaced(call, site, before, of_places))
    return _of_known(listed[choice], before, today, ask, site.country)


def _of_known(row: Row, before: Confirmations, today: date, ask: Ask, country: str) -> Confirmations:
    line = row.line
    is_call = isinstance(line, Helpline)
    print((_SAY if is_call else _EMERGENCY).format(number=line.number), end="")
    answered = "They answered" if is_call else "The authority confirmed this number"
    outcomes = ["right", "wrong", *(["nobody"] if is_call else [])]
    nobody = ", nobody: nobody answers" if is_call else ""
    print(f"  right: {answered}, wrong: the number is wrong{nobody}")
    match _choose(ask, "What happened?", outcomes):
        case "nobody":
            raise Ended("Nothing was written down, and the number stays due. Call again at another hour.")
        case "wrong":
            new = ", which was confirmed today," if line.confirmed_on == today else ""
            if (
                _choose(ask, f"Hide {line.number}{new} on every screen with this file?", ["yes", "no"])
                == "no"
            ):
                raise Ended("Nothing was written down.")
            return confirming.withdrawn(before, line, today, _role(ask))
        case _:
            answers = {name: getattr(line, name) for name in annotations_of(type(line))}
            return confirming.confirmed(before, _filled(type(line), answers, ask, today, country))


def _filled[Line: Confirmable](
    model: type[Line], answers: dict[str, Any], ask: Ask, today: date, country: str
) -> Line:
    """Asks every question once, and repeats those whose answers cannot be used."""
    questions = OF_EMERGENCY if model is Emergency else OF_HELPLINE
    given = {**answers}
    if not answers:
        given["number"] = _new_number(country, ask)
        _ask_all((ID,) if model is Helpline else (), given, ask)
    _ask_all(questions, given, ask)
    given |= {"confirmed_on": today, "confirmed_by": _role(ask)}
    while True:
        if given.get("kind") != "home-country":
            given.pop("country", None)
        line = confirming.line_of(model, given)
        if not isinstance(line, dict):
            return line if answers else with_dialled(line, country)
        print(*(f"{name}: {text}" for name, text in line.items()), sep="\n")
        known = (NUMBER, ID, *questions)
        _ask_all([each for each in known if each.field in line], given, ask)


def _new_number(country: str, ask: Ask) -> str:
    """Returns the number as typed, or in its spoken form; warns of one that looks wrong, which may stay."""
    typed = str(_answer(NUMBER, None, ask))
    if unusual := phone_forms.oddity(typed, country):
        print(unusual)
    grouped = form_of(typed, country).grouped
    if not grouped or grouped == typed:
        return typed
    return typed if _choose(ask, f"Show it as {grouped}?", ["yes", "no"]) == "no" else grouped


def _ask_all(questions: Sequence[CallQuestion], given: dict[str, Any], ask: Ask) -> None:
    for question in questions:
        if asked(question, given):
            given[question.field] = _answer(question, given.get(question.field), ask)


def _answer(question: CallQuestion, former: Any, ask: Ask) -> Any:
    as_before = ", ".join(former) if isinstance(former, tuple) else str(former or "")
    choices = f" ({', '.join(question.choices)})" if question.choices else ""
    example = f" (such as {question.example})" if question.example and not as_before else ""
    while True:
        typed = ask(f"{question.text}{choices}{example}{f' [{as_before}]' if as_before else ''}: ").strip()
        if not typed and as_before:
            return former
        if not typed or (question.choices and typed not in question.choices):
            print(_refusal(typed, question.choices) if question.choices else "Write an answer.")
            continue
        return tuple(part.strip() for part in typed.split(",")) if question.is_list else typed


def _role(ask: Ask) -> Role:
    roles = {str(at): role for at, role in enumerate(ROLES, 1)}
    print(*(f"{at:>3}  {role}" for at, role in roles.items()), sep="\n")
    place = _choose(
        ask, "Your role? Its place, or the role itself", [*roles], {role: at for at, role in roles.items()}
    )
    return roles[place]


def _choose(
    ask: Ask, question: str, choices: Sequence[str], names: Mapping[str, str] = MappingProxyType({})
) -> str:
    """``names`` are other answers, each with the choice that it means."""
    while True:
        typed = ask(f"{question} ({', '.join(choices)}): ").strip()
        if (chosen := names.get(typed, typed)) in choices:
            return chosen
        print(_refusal(typed, choices))


def _refusal(typed: str, choices: Sequence[str]) -> str:
    what = f"“{printable(typed)}” is no answer here. " if typed else ""
    return f"{what}Write one of: {', '.join(choices)}"
