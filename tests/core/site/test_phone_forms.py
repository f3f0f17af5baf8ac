"""The forms of numbers: nothing is refused, and what is shown has the digits that were typed."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.site.confirmations import LONGEST_NUMBER
from kiosk.core.site.phone_forms import FormFault, form_of, with_dialled
from tests.core.site_choice.test_due_dates import helpline


@pytest.mark.parametrize(
    ("number", "country", "grouped", "fault"),
    [
        ("112", "IT", "112", "none"),
        ("116111", "IT", "116 111", "none"),
        ("116 000", "FR", "116 000", "none"),
        ("5550142", "IT", "555 0142", "none"),
        ("8005550199", "IT", "800 555 0199", "none"),
        ("800 555 0199", "", "800 555 0199", "none"),
        ("80012345", "IT", "8001 2345", "unknown"),
        ("12", "IT", "12", "short"),
        ("06123456789012345", "IT", "", "long"),
        ("+391", "IT", "+391", "short"),
        ("+999123456", "IT", "+999 123 456", "short"),
    ],
)
def test_a_number_is_grouped_as_it_is_spoken_and_what_is_unusual_is_said(number, country, grouped, fault):
    form = form_of(number, country)
    assert (form.grouped, form.fault) == (grouped, FormFault(fault))


@settings(max_examples=40, deadline=None)
@given(st.from_regex(r"\+?[0-9]{2,15}", fullmatch=True), st.sampled_from(["IT", "GB", "ET", "US", "AE", ""]))
@pytest.mark.slow
def test_no_digit_is_lost_or_added_and_each_group_is_short(number, country):
    grouped = form_of(number, country).grouped
    assert grouped.replace(" ", "") in (number, "")
    assert len(grouped) <= LONGEST_NUMBER
    assert all(len(group.lstrip("+")) <= 5 for group in grouped.split())


def test_a_number_of_a_known_form_is_known_as_dialled_from_abroad_too():
    example = form_of("020 7946 0142", "GB")
    line = replace(helpline(0), number="020 7946 0142")
    assert with_dialled(line, "GB").number_e164 == example.e164
    assert example.e164 in ("", "+442079460142")
    assert with_dialled(helpline(0), "IT") == helpline(0), "fiction has no form"
