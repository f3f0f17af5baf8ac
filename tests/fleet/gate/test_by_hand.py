"""What a person reads who brings a signed site; tests/commands/site_transfer brings real ones."""

import pytest

from kiosk.base.enrolment.refusal import Reason
from kiosk.fleet.gate.by_hand import REFUSED, UNENROLLED, told
from kiosk.fleet.gate.site_update import Answer


@pytest.mark.parametrize("reason", Reason)
def test_each_refusal_has_a_sentence(reason):
    lines, code = told(Answer(refused=reason, faults=("site.toml:1: error",)))
    assert code == 1 and lines == (REFUSED[reason], "site.toml:1: error", "Nothing was changed.")


def test_what_was_taken_and_what_is_missing_is_said():
    assert told(Answer("a" * 64))[1] == 0
    lines, code = told(Answer(missing=("a", "b")))
    assert code == 1 and lines[0].startswith("2 files are missing") and lines[-1] == "Nothing was changed."
    assert told(None) == ((UNENROLLED, "Nothing was changed."), 1)
