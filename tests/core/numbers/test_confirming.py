"""What a call changes in a file of confirmations."""

import pytest

from kiosk.core.numbers.confirming import changes, combined, confirmed, forgotten, replaced, withdrawn
from kiosk.core.numbers.merged_confirmations import Confirmations, merged
from tests.core.numbers.test_merged_confirmations import emergency, file, line, wrong
from tests.fakes import TODAY, site

EMPTY = Confirmations.validated(country="IT")


def test_a_confirmed_line_replaces_what_the_file_says_of_its_number():
    before = file(line(days=80), line("555 0155", name="child"), withdrawn=(wrong("5550 142"),))
    after = confirmed(before, line("5550 142", days=0))
    assert [(each.number, each.confirmed_on) for each in after.helplines] == [
        ("555 0155", before.helplines[1].confirmed_on),
        ("5550 142", TODAY),
    ]
    assert after.withdrawn == ()


def test_an_emergency_number_and_a_helpline_of_the_same_digits_do_not_replace_each_other():
    after = confirmed(confirmed(EMPTY, emergency("555 0142", days=0)), line(days=0))
    assert after.emergency and len(after.helplines) == 1
    assert confirmed(after, emergency("555 0199", days=0)).helplines == after.helplines


def test_a_new_emergency_number_withdraws_the_one_before_and_no_touch_of_that_day_brings_it_back():
    old, new = emergency("555 0100", days=3), emergency("555 0199", days=0)
    before = file(line(), emergency=old)
    after = confirmed(before, new, replaced=(old,))
    assert after.emergency == new and after.helplines == before.helplines
    assert [(each.number, each.on, each.by) for each in after.withdrawn] == [("555 0100", TODAY, "desk-team")]
    # Staff confirmed the old one at a screen today: of two records of a day the nearer file counts.
    touched = file(emergency=emergency("555 0100", days=0))
    assert merged(site(emergency=old), [after, touched]).site.emergency == new
    back = confirmed(after, emergency("555 0100", days=0), replaced=(new,))
    assert [each.number for each in back.withdrawn] == ["555 0199"]


@pytest.mark.parametrize(
    ("of_site", "of_file", "of_places", "expected"),
    [
        (site(emergency=emergency("555 0100")), EMPTY, set(), ["555 0100"]),
        # The file may have one that is hidden behind a later one of the site.
        (site(emergency=emergency()), file(emergency=emergency("555 0177")), set(), ["555 0100", "555 0177"]),
        (site(emergency=emergency("5550 199")), EMPTY, set(), []),
        # The screen of another place goes on to show its own.
        (site(emergency=emergency("555 0100")), EMPTY, {"5550100"}, []),
        (site(emergency=emergency("555 0100"), helpline=(line("5550 100"),)), EMPTY, set(), []),
        (site(), EMPTY, set(), []),
    ],
)  # fmt: skip
def test_a_new_emergency_number_takes_the_place_of_those_that_are_nobody_elses(
    of_site, of_file, of_places, expected
):
    found = replaced(emergency("555 0199", days=0), of_site, of_file, of_places)
    assert [each.number for each in found] == expected


def test_the_same_emergency_number_in_other_groups_withdraws_nothing():
    old = emergency("5550 100", days=3)
    assert confirmed(file(emergency=old), emergency("555 0100", days=0), replaced=(old,)).withdrawn == ()


def test_a_withdrawn_number_is_gone_from_the_file_and_from_the_site():
    before = confirmed(file(line(), emergency=emergency("555 0142")), line("555 0155", name="child"))
    after = withdrawn(before, line(number_e164="+15550142"), TODAY, "desk-team")
    assert (after.emergency, [each.id for each in after.helplines]) == (None, ["child"])
    assert [each.number_e164 for each in after.withdrawn] == ["+15550142"]
    assert withdrawn(after, line(), TODAY, "desk-team").withdrawn[0].number == "555 0142"
    assert len(withdrawn(after, line(), TODAY, "desk-team").withdrawn) == 1
    assert merged(site(helpline=(line(days=0),)), [after]).site.helplines[0].id == "child"


def test_a_number_that_is_taken_off_leaves_the_file_and_what_was_wrong_stays_wrong():
    wrong_one = withdrawn(EMPTY, line("555 0155"), TODAY, "desk-team")
    before = confirmed(confirmed(wrong_one, line("555 0142")), emergency("555 0100"))
    after = forgotten(before, line("555 01 42"))
    assert (after.helplines, after.emergency) == ((), before.emergency)
    assert forgotten(after, emergency("555 0100")) == wrong_one
    assert forgotten(wrong_one, line("555 0155")) == wrong_one


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        (file(line(days=10)), file(line(days=3, cost="charged")), [("555 0142", "charged")]),
        (file(line(days=3)), file(line(days=10, cost="charged")), [("555 0142", "free")]),
        (file(line(days=3)), file(line(days=3, cost="charged")), [("555 0142", "free")]),
        (file(line()), file(line("555 0155", name="child")), [("555 0142", "free"), ("555 0155", "free")]),
        (file(line(days=10)), file(withdrawn=(wrong(days=5),)), []),
        (file(withdrawn=(wrong(days=5),)), file(line(days=3)), [("555 0142", "free")]),
    ],
)
def test_two_files_become_one_that_says_what_both_say(mine, theirs, expected):
    both = combined(mine, theirs)
    shown = merged(site(), [both]).site
    assert [(each.number, each.cost) for each in shown.helplines] == expected
    assert merged(site(), [theirs, mine]).site.helplines == shown.helplines
    assert combined(both, theirs) == both == combined(both, mine)
    assert changes(both, combined(both, theirs)) == ()


def test_the_later_of_two_emergency_numbers_is_taken():
    own, other = emergency(days=20), emergency("555 0199", days=3)
    assert combined(file(emergency=own), file(emergency=other)).emergency == other
    assert combined(file(emergency=other), file(emergency=own)).emergency == other


def test_an_emergency_number_that_was_found_to_be_wrong_takes_the_place_of_no_other():
    old, new = file(emergency=emergency("555 0100", days=0)), emergency("555 0199", days=0)
    for theirs in (
        file(emergency=new, withdrawn=(wrong("555 0100", 0),)),
        confirmed(EMPTY, new, replaced=(old.emergency,)),
    ):
        assert combined(old, theirs).emergency == combined(theirs, old).emergency == new
    overtaken = file(emergency=emergency(days=2), withdrawn=(wrong("555 0199", 5),))
    assert combined(file(emergency=emergency("555 0199", days=1)), overtaken).emergency.number == "555 0199"


def test_what_changes_is_said_in_words():
    before = file(line(days=10))
    after = withdrawn(confirmed(before, line(days=0)), line("555 0155"), TODAY, "desk-team")
    assert changes(before, after) == (
        f"555 0142: confirmed on {TODAY} (before: {before.helplines[0].confirmed_on})",
        f"555 0155: found to be wrong on {TODAY}",
    )
    assert changes(EMPTY, before) == (f"555 0142: new, confirmed on {before.helplines[0].confirmed_on}",)
