"""What `check` says of a screen that is too small for fingers and eyes, or that hangs too high or too low."""

import pytest

from kiosk.base.problems import Severity
from kiosk.content.files.document import read_document
from kiosk.content.rules import measures
from kiosk.core.site.mount import Mount


@pytest.fixture
def said(tmp_path):
    def said(inches, top, turned=0):
        file = tmp_path / "site.toml"
        file.write_text(f"[mount]\ndiagonal_inches = {inches}\ntop_edge_m = {top}\nturned = {turned}\n")
        mount = Mount.validated(diagonal_inches=inches, top_edge_m=top, turned=turned)
        return list(measures.check(mount, read_document(file)))

    return said


def test_an_unmeasured_screen_is_not_judged(tmp_path):
    (tmp_path / "site.toml").write_text("")
    assert list(measures.check(Mount.validated(), read_document(tmp_path / "site.toml"))) == []


@pytest.mark.parametrize(
    ("inches", "top", "turned"), [(43, 1.5, 0), (43, 1.7, 90), (32, 1.4, 0), (24, 1.35, 0)]
)
def test_a_screen_that_fits_people_is_not_mentioned(said, inches, top, turned):
    assert said(inches, top, turned) == []


@pytest.mark.parametrize(
    ("inches", "words", "severity"),
    [
        (21.5, "from 130 % on they do", Severity.WARNING),
        (15, "from 160 % on they do", Severity.WARNING),
        (10, "at no size of text they do", Severity.WARNING),
        (21.5, "mm apart", Severity.WARNING),
        (15, "buttons are 16.6 mm high", Severity.WARNING),
        (13, "buttons are 14.4 mm high", Severity.ERROR),
        (15, "which a screen of 19 inches has", Severity.WARNING),
    ],
)
def test_a_small_screen_says_what_is_too_small_and_from_which_size_it_is_not(said, inches, words, severity):
    (problem,) = [problem for problem in said(inches, 1.2) if words in problem.text]
    assert problem.severity is severity
    assert problem.line == 2


@pytest.mark.parametrize(
    ("inches", "top", "turned", "words"),
    [
        (43, 1.57, 0, "its upper edge at 1.54 m at most"),
        (43, 1.9, 90, "its upper edge at 1.76 m at most"),
        (43, 0.8, 0, "its upper edge at 0.87 m at least"),
        (43, 1.2, 90, "its upper edge at 1.28 m at least"),
    ],
)
def test_a_screen_that_hangs_wrong_says_where_to_hang_it(said, inches, top, turned, words):
    (problem,) = said(inches, top, turned)
    assert words in problem.text
    assert problem.severity is Severity.WARNING
    assert problem.line == 3
