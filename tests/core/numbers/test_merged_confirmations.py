"""Confirmations of several files: of each number the latest counts, and a withdrawal hides it everywhere."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.base.record_marks import RecordError
from kiosk.core.numbers.merged_confirmations import Confirmations, Withdrawal, merged
from kiosk.core.site.helplines import Emergency, Helpline
from tests.fakes import TODAY, site

ANSWERS = {
    "kind": "advice",
    "answered_by": "charity",
    "hours": "24/7",
    "cost": "free",
    "languages": ("en",),
    "confirmed_by": "desk-team",
}


def ago(days):
    return TODAY - timedelta(days=days)


def line(number="555 0142", days=10, name="advice", **fields):
    on = None if days is None else ago(days)
    known = {**ANSWERS, "id": name, "number": number, "confirmed_on": on, **fields}
    return Helpline.validated(**known if on else {**known, "confirmed_by": None})


def emergency(number="555 0100", days=10):
    on = ago(days)
    return Emergency.validated(
        number=number, answered_by=("police",), confirmed_on=on, confirmed_by="desk-team"
    )


def wrong(number="555 0142", days=5, **fields):
    return Withdrawal.validated(number=number, on=ago(days), by="desk-team", **fields)


def file(*helplines, withdrawn=(), **fields):
    return Confirmations.validated(country="IT", helpline=helplines, withdrawn=withdrawn, **fields)


def shown(of_site, *files):
    result = merged(of_site, files).site
    return [(each.id, each.number, each.cost, (TODAY - each.confirmed_on).days) for each in result.helplines]


@pytest.mark.parametrize(
    ("own", "theirs", "expected"),
    [
        (line(days=10), line(days=3, cost="charged"), [("advice", "555 0142", "charged", 3)]),
        (line(days=3), line(days=10, cost="charged"), [("advice", "555 0142", "free", 3)]),
        # On one day the file nearer to the screen is the later hand.
        (line(days=3), line(days=3, cost="charged"), [("advice", "555 0142", "charged", 3)]),
        (line(days=None), line(days=3, cost="charged"), [("advice", "555 0142", "charged", 3)]),
        # The same digits in other groups, and under the id that the site gives it.
        (line(days=10), line("5550 142", days=3, name="other"), [("advice", "5550 142", "free", 3)]),
        (
            line("0555 0142", days=10, number_e164="+495550142"),
            line("+49 555 0142", days=3, name="other"),
            [("advice", "+49 555 0142", "free", 3)],
        ),
        (
            line(days=10),
            line("555 0155", days=3),
            [("advice", "555 0142", "free", 10), ("advice-2", "555 0155", "free", 3)],
        ),
        # A day in the future is no confirmation today, and still hides what is older.
        (line(days=10), line(days=-1), [("advice", "555 0142", "free", -1)]),
    ],
)
def test_the_latest_record_of_a_number_counts_as_a_whole(own, theirs, expected):
    assert shown(site(helpline=(own,)), file(theirs)) == expected


@pytest.mark.parametrize(
    ("own", "withdrawal", "left"),
    [
        (line(days=10), wrong(days=5), 0),
        (line(days=5), wrong(days=5), 0),
        (line(days=4), wrong(days=5), 1),
        (line(days=None), wrong(days=500 - 200), 0),
        (line("5550 142", days=10), wrong("555 0142"), 0),
        (line("555 0155", days=10), wrong("555 0142"), 1),
        (line("0555 0142", days=10, number_e164="+495550142"), wrong("+49 555 0142"), 0),
        (line("+49 555 0142", days=10), wrong("0555 0142", number_e164="+495550142"), 0),
    ],
)
def test_a_withdrawal_hides_the_number_in_every_file_unless_it_is_confirmed_after_it(own, withdrawal, left):
    told = merged(site(helpline=(own,)), [file(withdrawn=(withdrawal,))])
    assert len(told.site.helplines) == left
    assert [gone.origin.at for gone in told.gone] == [0] * (1 - left)
    if own.confirmed_on:
        assert len(merged(site(), [file(own), file(withdrawn=(withdrawal,))]).site.helplines) == left


@pytest.mark.parametrize("own", [(), (line(days=10),)])
def test_of_two_records_of_a_day_in_one_file_the_later_line_counts(own):
    twice = file(line(days=3), line("5550 142", days=3, cost="charged"))
    assert shown(site(helpline=own), twice) == [("advice", "5550 142", "charged", 3)]


def test_the_emergency_number_is_the_one_that_was_confirmed_last():
    own, newer = emergency(days=20), emergency("555 0199", days=3)
    assert merged(site(emergency=own), [file(emergency=newer)]).site.emergency == newer
    assert merged(site(emergency=newer), [file(emergency=own)]).site.emergency == newer
    back = merged(site(emergency=own), [file(emergency=newer, withdrawn=(wrong("555 0199", 2),))])
    assert back.site.emergency == own
    gone = merged(site(emergency=own), [file(withdrawn=(wrong("555 0100", 2),))])
    assert gone.site.emergency is None
    assert [each.line for each in gone.gone] == [own]


UNCONFIRMED = Emergency.validated(number="555 0199", answered_by=("police",))


@pytest.mark.parametrize(
    ("own", "common", "expected"),
    [
        # Whatever was confirmed later belongs to another place.
        (emergency("555 0199", days=20), file(emergency=emergency(days=3)), ("555 0199", 20)),
        # The same number, confirmed again for all, is confirmed here too.
        (emergency("555 0199", days=20), file(emergency=emergency("5550 199", days=3)), ("5550 199", 3)),
        # Nobody is sent to another place's number by one that has lapsed or was never confirmed.
        (emergency("555 0199", days=200), file(emergency=emergency(days=3)), ("555 0199", 200)),
        (UNCONFIRMED, file(emergency=emergency()), ("555 0199", None)),
        (
            emergency("555 0199", days=20),
            file(emergency=emergency(days=3), withdrawn=(wrong("555 0199", 5),)),
            None,
        ),
        # It was found to be wrong before, and nothing is on the screen.
        (None, file(emergency=emergency(days=3)), None),
    ],
)  # fmt: skip
def test_the_emergency_number_of_one_place_is_never_another_one_that_counts_for_all(own, common, expected):
    result = merged(site(emergency=own), [common], of_place=True)
    found = result.site.emergency
    days = found and found.confirmed_on and (TODAY - found.confirmed_on).days
    assert (found and (found.number, days)) == expected
    same = found is not None and found.number == "5550 199"
    assert [(line.number, origin.file) for line, origin in result.outside] == (
        [] if same else [("555 0100", 1)]
    )


def test_helplines_of_all_stand_beside_those_of_one_place():
    theirs = file(line("555 0155", days=3, name="child"), emergency=emergency(days=3))
    result = merged(site(emergency=emergency("555 0199"), helpline=(line(),)), [theirs], of_place=True)
    assert [each.id for each in result.site.helplines] == ["advice", "child"]


def test_a_site_leaves_out_a_line_of_another_file_by_its_id_and_never_one_of_its_own():
    result = merged(
        site(helpline=(line(),), hide=("advice", "child")), [file(line("555 0155", name="child"))]
    )
    assert [each.id for each in result.site.helplines] == ["advice"]
    assert result.hidden == {"child"}


@pytest.mark.parametrize(
    "fields",
    [
        {"country": ""},
        {"country": "IT", "helpline": (line(days=None),)},
        {"country": "IT", "helpline": (replace(line(), confirmed_on=date(2025, 12, 31)),)},
        {
            "country": "IT",
            "withdrawn": ({"number": "555 0142", "on": date(2025, 12, 31), "by": "desk-team"},),
        },
        {"country": "IT", "withdrawn": ({"number": "555 0142", "on": TODAY},)},
        {"country": "IT", "emergency": Emergency.validated(number="555 0100", answered_by=("police",))},
    ],
)
def test_nothing_unconfirmed_and_nothing_before_the_program_is_a_record(fields):
    with pytest.raises(RecordError):
        Confirmations.validated(**fields)


NUMBERS = st.sampled_from(["555 0142", "5550 142", "555 0155", "555 0199"])
LINES = st.builds(line, NUMBERS, st.integers(0, 200), st.sampled_from(["advice", "child"]))
FILES = st.builds(
    lambda lines, gone: file(*lines, withdrawn=gone),
    st.lists(LINES, max_size=3),
    st.lists(st.builds(wrong, NUMBERS, st.integers(0, 200)), max_size=2).map(tuple),
)


@settings(max_examples=50, deadline=None)
@given(st.lists(LINES, max_size=2), st.lists(FILES, max_size=3))
def test_only_confirmed_numbers_come_out_and_merging_again_changes_nothing(own, files):
    unlike = {each.id: each for each in own}
    place = site(helpline=tuple(unlike.values()))
    result = merged(place, files).site
    told = [*place.helplines, *(each for it in files for each in it.helplines)]
    said = {(each.number, each.confirmed_on, each.confirmed_by) for each in told}
    assert {(each.number, each.confirmed_on, each.confirmed_by) for each in result.helplines} <= said
    assert len({each.id for each in result.helplines}) == len(result.helplines)
    assert merged(result, files).site == result
    gone = {(each.number.replace(" ", ""), each.on) for it in files for each in it.withdrawn}
    for each in result.helplines:
        assert not [
            on for number, on in gone if number == each.number.replace(" ", "") and on >= each.confirmed_on
        ]


@settings(max_examples=50, deadline=None)
@given(st.lists(FILES, max_size=3))
def test_the_order_of_files_changes_no_day_and_no_number(files):
    def days(order):
        digits = [
            (each.number.replace(" ", ""), each.confirmed_on) for each in merged(site(), order).site.helplines
        ]
        return sorted(digits)

    assert len({tuple(days(order)) for order in permutations(files)}) <= 1
