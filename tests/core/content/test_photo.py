"""A photograph beside a panel: what its table may say, and from when on it is shown."""

from datetime import date

import pytest

from kiosk.core.base.record_marks import RecordError
from kiosk.core.content.photo import Photo

GOOD = {"file": "desk.jpg", "alt": "A desk", "credit": "Photo: Example", "people": "none"}
SIGNED = {"on": date(2026, 11, 20), "by": "branch-manager"}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, ""),
        ({"file": "IMG_0231.JPG"}, ""),
        ({"file": "our desk.jpeg"}, ""),
        ({"file": "desk (1).jpg"}, "with letters, digits, spaces"),
        ({"file": ".desk.jpg"}, "content/pictures"),
        ({"people": "unrecognisable"}, ""),
        ({"people": "signed", "signed": SIGNED}, ""),
        ({"people": "signed"}, "somebody signs that each of them has agreed"),
        ({"people": "signed", "signed": SIGNED | {"on": date(2020, 1, 1)}}, "an example"),
        ({"people": "yes"}, "people"),
        ({"people": None}, "people"),
        ({"file": "../desk.jpg"}, "content/pictures"),
        ({"file": "/etc/desk.png"}, "content/pictures"),
        ({"file": "desk.svg"}, "content/pictures"),
        ({"alt": "Call 555 0142"}, "alt"),
        ({"credit": "Photo: 555 0142"}, "credit"),
        ({"alt": ""}, "alt"),
        ({"alt": "a" * 91}, "too long"),
    ],
)
def test_a_table(changes, told):
    table = {key: value for key, value in (GOOD | changes).items() if value is not None}
    if not told:
        assert Photo.validated(**table)
        return
    with pytest.raises(RecordError) as refused:
        Photo.validated(**table)
    assert told in str(refused.value)


@pytest.mark.parametrize(("day", "shown"), [(19, False), (20, True), (21, True)])
def test_people_are_shown_from_the_day_of_the_signature(day, shown):
    photo = Photo.validated(**(GOOD | {"people": "signed", "signed": SIGNED}))
    assert photo.may_be_shown(date(2026, 11, day)) == shown
    assert Photo.validated(**GOOD).may_be_shown(date(2026, 11, day))
