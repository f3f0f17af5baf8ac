"""Problems of a site, and when they are reported."""

import pytest

from kiosk.base.problems import REPEATED, Problem, Severity, to_report

A, B = (Problem(name, 1, Severity.ERROR, "is wrong") for name in ("a.toml", "b.toml"))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([(0, [A]), (10, [A]), (20, [A])], [[A], [], []]),
        ([(0, [A]), (10, [A, B])], [[A], [B]]),
        ([(0, [A]), (REPEATED - 1, [A]), (REPEATED, [A]), (REPEATED + 10, [A])], [[A], [], [A], []]),
        ([(0, [A]), (10, []), (20, [A])], [[A], [], [A]]),
    ],
    ids=["once", "another at once", "every hour", "when it comes back"],
)
def test_what_is_said(found, said):
    told = {}
    for (now, problems), expected in zip(found, said, strict=True):
        new, told = to_report(problems, told, now)
        assert list(new) == expected


@pytest.mark.parametrize(
    ("file", "shown"),
    [
        ("a\nERROR kiosk: forged", r"a\nERROR kiosk: forged"),
        ("\x1b[31mred", r"\x1b[31mred"),
        ("\udcdcbersicht", r"\udcdcbersicht"),
        ("txt.\u202elmot", r"txt.\u202elmot"),
        ("zwölf Bäume\u00a0.toml", "zwölf Bäume\u00a0.toml"),
    ],
)
def test_a_name_neither_forges_a_line_nor_steers_a_terminal(file, shown):
    said = str(Problem(file, 1, Severity.ERROR, f"“{file}” is wrong"))
    assert said == f"{shown}:1: error: “{shown}” is wrong"
    said.encode("utf-8")
