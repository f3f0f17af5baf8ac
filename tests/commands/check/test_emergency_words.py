"""Staff are never told to call an emergency number: that would keep somebody in danger waiting."""

import re
from datetime import UTC, datetime

import pytest
from icalendar import Calendar

from kiosk.commands.doctor import content
from kiosk.commands.due.calendar import calendar
from kiosk.commands.due.words import line
from kiosk.content.files.document import Document
from kiosk.content.site import number_faults
from kiosk.core.content.deck import Deck
from kiosk.core.site_choice.due_dates import dues
from tests.core.site_choice.test_due_dates import emergency, helpline
from tests.fakes import EXPIRED, SOON, TODAY, site

DAYS_AGO = [None, -1, 0, SOON, EXPIRED]
_CALLS = re.compile(r"\b(?:call|ring|dial)\w*")


def advice(**numbers):
    """All that staff are told about the numbers of a site."""
    of_site = site(**numbers, country="IT")
    document = Document("site.toml", {})
    found = dues(of_site, Deck((), ()))
    events = Calendar.from_ical(calendar(found, "Port", datetime.now(UTC))).walk("VEVENT")
    return [
        *(problem.text for problem in number_faults.check(of_site, document, TODAY)),
        *(f"{finding.text} {finding.mend}" for finding in content.judge_numbers(of_site, TODAY)),
        *(line(due, TODAY) for due in found),
        *(str(event["DESCRIPTION"]) for event in events),
    ]


@pytest.mark.parametrize("days_ago", DAYS_AGO)
def test_no_word_tells_anybody_to_call_an_emergency_number(days_ago):
    told = [text for text in advice(emergency=emergency(days_ago)) if "helpline" not in text]
    assert told
    for text in told:
        assert not _CALLS.search(text.replace("without calling it", "")), text
    if days_ago != 0:  # what is shown and stays has nothing to do
        assert any("ask the authority that runs it" in text for text in told)


@pytest.mark.parametrize("days_ago", DAYS_AGO)
def test_a_helpline_is_called(days_ago):
    """So that the words above are looked for in what could hold them."""
    told = advice(helpline=(helpline(days_ago),))
    assert any(_CALLS.search(text) for text in told)
