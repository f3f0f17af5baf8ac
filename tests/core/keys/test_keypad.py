"""The codes of keypads, and their settings."""

import pytest

from kiosk.core.base.record_marks import RecordError
from kiosk.core.keys.keypad import CODES, acts_by_code
from kiosk.core.site.keypad_settings import KeypadSettings


def test_no_usual_code_means_two_things_and_all_are_those_that_keyboards_do_not_have():
    codes = [code for given in CODES.values() for code in given]
    assert sorted(codes) == list(range(183, 195))
    assert len(acts_by_code({})) == len(codes)


def test_own_codes_replace_those_of_the_act_and_win_over_others():
    found = acts_by_code({"next": (105, 193), "back": (1,)})
    assert {code: found.get(code) for code in (105, 193, 1, 184)} == {
        105: "next",
        193: "next",
        1: "back",
        184: None,
    }


def test_an_act_without_codes_has_no_key():
    assert "repeat" not in acts_by_code({"repeat": ()}).values()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"scan_s": 0.5}, "1 to 5 seconds"),
        ({"scan_s": 6.0}, "less than or equal to 5"),
        ({"bounce_s": 3.0}, "less than or equal to 2"),
        ({"codes": {"next": [184], "back": [184]}}, "184 more than once"),
        ({"codes": {"next": [300]}}, "less than or equal to 247"),
        ({"codes": {"jump": [184]}}, "Input should be"),
    ],
    ids=str,
)
def test_what_cannot_be_used_is_named(given, said):
    with pytest.raises(RecordError, match=said):
        KeypadSettings.validated(**given)


def test_the_usual_settings():
    assert KeypadSettings.validated() == KeypadSettings.validated(bounce_s=0.5, scan_s=0.0, codes={})
