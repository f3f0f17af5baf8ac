"""The questions of a call as a form: what it asks, and what was answered; no answer is chosen beforehand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from kiosk.core.numbers.call_questions import OF_EMERGENCY, OF_HELPLINE, CallQuestion, asked
from kiosk.core.site.helplines import Emergency, EmergencyService, Helpline
from kiosk.i18n.language import ENGLISH
from kiosk.i18n.phrases.number_form import answer

type NumberLine = Emergency | Helpline

Given = Mapping[str, Sequence[str]]
"""What a form sends: the values of each of its fields."""

NEEDED = ("kind", "country", "answered_by", "hours", "cost", "languages")
"""The facts of a helpline without which nobody can add it; a call brings the others."""

OTHER = "other"
"""The choice beside a text input, whose name ends with it."""

MISSING = "Choose an answer."
_ALWAYS = "24/7"
KINDS = {
    "advice": "Advice for anyone",
    "child": "Young people",
    "family-links": "Finding family",
    "home-country": "People from one other country",
}
_COUNTRY = "Two capital letters, such as BD."
_HOURS = "Days and times, such as Mon-Fri 09:00-17:00, Sat 10:00-14:00"
_LANGUAGES = "Others by their short codes, such as so for Somali, ti for Tigrinya"


@dataclass(frozen=True, slots=True)
class CallField:
    """``options`` are answers with their words; ``former`` is the answer so far, in words, "" for none.

    ``given`` was chosen in this form before, and ``other`` typed, None where nobody types; ``fault`` says
    what is wrong with it.
    """

    name: str
    text: str
    reason: str
    shape: Literal["one", "many", "line"]
    options: tuple[tuple[str, str], ...] = ()
    former: str = ""
    given: tuple[str, ...] = ()
    other: str | None = None
    help: str = ""
    fault: str = ""


def fields_of(
    line: NumberLine | type[NumberLine],
    languages: Sequence[str],
    given: Given,
    faults: Mapping[str, str],
    only: Sequence[str] = (),
) -> Iterator[CallField]:
    """Yields the questions about a number, or about a new one of a type; ``languages`` are the site's.

    ``only`` are the names of those that are asked, empty for all.
    """
    model = line if isinstance(line, type) else type(line)
    for question in _questions(model, only):
        former = None if isinstance(line, type) else getattr(line, question.field)
        fault = faults.get(question.field, "")
        yield _field(question, former, model is Emergency, languages, given, fault)


def answers_of(model: type[NumberLine], given: Given, only: Sequence[str] = ()) -> dict[str, object]:
    """Returns the answers by field of the record; a question without one is left out."""
    found: dict[str, object] = {}
    for question in _questions(model, only):
        if asked(question, found) and (said := _said(question, given)):
            found[question.field] = said
    return found


def given_before(line: NumberLine) -> Given:
    """Returns what a form had sent for this number: digits and facts, but no call."""
    found: dict[str, Sequence[str]] = {"number": (line.number,)}
    for question in _questions(type(line), NEEDED):
        value = getattr(line, question.field)
        found[question.field] = value if isinstance(value, tuple) else (str(value),)
    return found


def unanswered(
    model: type[NumberLine], answers: Mapping[str, object], only: Sequence[str] = ()
) -> dict[str, str]:
    """Returns what to do at each question that applies and has no answer."""
    return {
        question.field: _COUNTRY if question.field == "country" else MISSING
        for question in _questions(model, only)
        if asked(question, dict(answers)) and question.field not in answers
    }


def _questions(model: type[NumberLine], only: Sequence[str]) -> Iterator[CallQuestion]:
    for question in OF_EMERGENCY if model is Emergency else OF_HELPLINE:
        if not only or question.field in only:
            yield question


def words_of(field: str, value: object, of_emergency: bool = False) -> str:
    """Returns an answer in plain English, with a capital letter."""
    words = _words(field, value, of_emergency)
    return words[:1].upper() + words[1:]


def _words(field: str, value: object, of_emergency: bool) -> str:
    if isinstance(value, tuple):
        return ENGLISH.list([_words(field, each, of_emergency) for each in value])
    if of_emergency:
        return answer("services", str(value), ENGLISH).lower()
    if field == "kind":
        return KINDS[str(value)]
    return str(value) if field == "country" else answer(field, str(value), ENGLISH)


def _field(
    question: CallQuestion,
    former: object,
    of_emergency: bool,
    languages: Sequence[str],
    given: Given,
    fault: str,
) -> CallField:
    name, chosen = question.field, tuple(given.get(question.field, ()))
    text = question.text.partition("?")[0] + "?"
    known = former if isinstance(former, tuple) else ((str(former),) if former else ())
    values, typed, hint = question.choices, None, ""
    if name == "country":
        values, typed, hint = (), " ".join(chosen), _COUNTRY
    elif of_emergency:
        values = get_args(EmergencyService)
    elif name == "hours":
        values, typed, hint = tuple(dict.fromkeys((*known, _ALWAYS))), _typed(given, name), _HOURS
    elif name == "languages":
        values, typed, hint = tuple(dict.fromkeys((*languages, *known))), _typed(given, name), _LANGUAGES
    return CallField(
        name,
        text,
        question.reason,
        "line" if name == "country" else "many" if question.is_list else "one",
        tuple((value, words_of(name, value, of_emergency)) for value in values),
        words_of(name, former, of_emergency) if former else "",
        chosen,
        typed,
        hint,
        fault,
    )


def _said(question: CallQuestion, given: Given) -> object:
    name, chosen = question.field, [value.strip() for value in given.get(question.field, ()) if value.strip()]
    if question.is_list:
        typed = _typed(given, name).replace(",", " ").split()
        return tuple(dict.fromkeys((*chosen, *typed)))
    if name == "hours" and chosen in ([], [OTHER]):
        return _typed(given, name)
    return (chosen or [""])[0].upper() if name == "country" else (chosen or [""])[0]


def _typed(given: Given, name: str) -> str:
    return " ".join(" ".join(given.get(f"{name}-{OTHER}", ())).split())
