"""Headlines that need more room than there is are named, in every language."""

import re
from pathlib import Path

import pytest

from kiosk.core.content.panels import KINDS
from kiosk.window.text.headline_fit_check import ON_ONE_LINE, misfit

PANELS = Path(__file__).parents[3] / "kiosk/qml/Kiosk/Panels"


@pytest.mark.parametrize(
    ("kind", "headline", "language", "where"),
    [
        ("statement", "Going to work abroad? Check the offer first.", "en", ""),
        ("question", "Is this offer safe?", "en", ""),
        ("list", "Before you travel", "en", ""),
        ("statement", "هل هذا العرض آمن؟ اسأل قبل أن تسافر", "ar", ""),
        # Too wide a word in the size of its length, but not in the next.
        ("statement", "Arbeitsverhältnisse", "en", ""),
        (
            "statement",
            "Arbeitnehmerüberlassung",
            "en",
            "(en) is about 4 characters too long for a line with one word at",
        ),
        (
            "statement",
            "Internationally operating recruiters misrepresent responsibilities",
            "en",
            "(en) is about 16 characters too long for 3 lines at 1920 × 1080 and 1080 × 1920: shorten it",
        ),
        (
            "list",
            "M" * 24,
            "en",
            "(en) is about 5 characters too long for one line at 1920 × 1080 and 1080 × 1920: shorten it",
        ),
    ],
)
def test_headlines_fit_their_place(qapp, kind, headline, language, where):
    fault = misfit(kind, headline, language)
    assert (fault is None) == (not where)
    assert where in (fault or "")


def test_kinds_with_one_line_are_those_whose_panel_has_one():
    """For others check allows three lines."""
    files = dict(re.findall(r"Component (\w+): (\w+) \{", (PANELS / "PanelKinds.qml").read_text("utf-8")))
    assert files.keys() >= KINDS.keys()
    on_one_line = {
        kind for kind in KINDS if "Headlines.onOneLine(" in (PANELS / f"{files[kind]}.qml").read_text("utf-8")
    }
    assert on_one_line == ON_ONE_LINE
