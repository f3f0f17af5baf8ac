"""Headlines that need more room than there is are named, in every language."""

import pytest

from kiosk.window.text.headline_fit_check import misfit


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
