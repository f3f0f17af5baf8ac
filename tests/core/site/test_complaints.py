"""Where people report how an aid worker behaves: words, and no number that nobody has confirmed."""

import pytest

from kiosk.core.base.record_marks import RecordError
from kiosk.core.site.complaints import Complaints
from tests.fakes import site

OFFICE = {"name": "Complaints office", "where": {"en": "the white box beside the lift"}}


def test_no_site_has_to_name_it():
    assert site().complaints is None
    assert site(complaints=OFFICE).complaints == Complaints.validated(**OFFICE)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"where": "call 0800 555 0142"}, "number"),
        ({"name": "Office 0800 555 0142"}, "number"),
        ({"where": "x" * 81}, "too long"),
        ({"where": {}}, "where"),
    ],
)
def test_what_it_cannot_say(changed, said):
    with pytest.raises(RecordError, match=said):
        Complaints.validated(**{**OFFICE, **changed})
