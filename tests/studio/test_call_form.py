"""What the form of a call asks, and how its answers are read."""

import pytest

from kiosk.core.numbers.call_questions import OF_EMERGENCY, OF_HELPLINE
from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.studio.numbers.call_form import (
    MISSING,
    NEEDED,
    answers_of,
    fields_of,
    given_before,
    unanswered,
)

LINE = Helpline.validated(
    id="advice",
    kind="advice",
    answered_by="charity",
    number="800 555 0142",
    hours="Mon-Fri 09:00-17:00",
    cost="free",
    languages=("en", "so"),
)
CALL = Emergency(number="555 0100", answered_by=("police", "fire"))


@pytest.mark.parametrize(("line", "questions"), [(LINE, OF_HELPLINE), (CALL, OF_EMERGENCY)])
def test_it_asks_what_the_command_asks_with_a_reason_and_chooses_nothing(line, questions):
    fields = tuple(fields_of(line, ("en", "fr"), {}, {}))
    assert [field.name for field in fields] == [question.field for question in questions]
    assert [field.name for field in fields if not field.reason.endswith(".")] == []
    assert [field.given for field in fields if field.given] == []
    assert [field.name for field in fields if not (field.options or field.other is not None)] == []


def test_the_former_answer_is_said_in_words():
    said = {field.name: field.former for field in fields_of(LINE, ("en", "fr"), {}, {})}
    assert said["answered_by"] == "A charity answers"
    assert said["hours"] == "Mon–Fri 9–17"
    assert said["languages"] == "English and Somali"
    assert [field.former for field in fields_of(CALL, ("en",), {}, {})] == ["Police and fire brigade"]
    assert {field.former for field in fields_of(Helpline, ("en",), {}, {})} == {""}


@pytest.mark.parametrize(
    ("given", "field", "answer"),
    [
        ({"cost": ["free"]}, "cost", "free"),
        ({"hours": ["24/7"]}, "hours", "24/7"),
        ({"hours": ["other"], "hours-other": [" Mon-Fri  10:00-12:00 "]}, "hours", "Mon-Fri 10:00-12:00"),
        ({"hours-other": ["Sat 10:00-12:00"]}, "hours", "Sat 10:00-12:00"),
        ({"hours": ["24/7"], "hours-other": ["Sat 10:00-12:00"]}, "hours", "24/7"),
        ({"languages": ["en"], "languages-other": ["so, ti"]}, "languages", ("en", "so", "ti")),
        ({"languages": ["en", "en"]}, "languages", ("en",)),
        ({"kind": ["home-country"], "country": ["bd"]}, "country", "BD"),
    ],
)
def test_an_answer_is_read(given, field, answer):
    assert answers_of(Helpline, given)[field] == answer


@pytest.mark.parametrize(
    ("given", "without"),
    [
        ({}, {"kind"}),
        ({"kind": ["home-country"]}, {"country"}),
        ({"kind": ["advice"], "hours": ["other"], "country": ["BD"]}, set()),
    ],
)
def test_each_question_without_an_answer_is_named(given, without):
    answers = answers_of(Helpline, given, NEEDED)
    faults = unanswered(Helpline, answers, NEEDED)
    assert {*faults} == without | {"answered_by", "hours", "languages", "cost"}
    assert faults["answered_by"] == MISSING


def test_a_form_of_a_number_that_is_changed_has_its_facts():
    given = given_before(LINE)
    assert given["number"] == ("800 555 0142",)
    assert answers_of(Helpline, given, NEEDED)["languages"] == ("en", "so")
    assert unanswered(Helpline, answers_of(Helpline, given, NEEDED), NEEDED) == {}
    assert "role" not in given
