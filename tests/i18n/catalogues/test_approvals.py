"""Approvals: who, when, of which words."""

import tomllib
from datetime import date

import pytest

from kiosk.i18n.catalogues.approvals import NEEDED, Approval, Approvals, add, read_approvals, text_of

DAY = date(2026, 11, 25)
CURRENT = {("", "Pause"): ("", "0a0a0a0a"), ("p", "Title"): ("p", "0b0b0b0b")}


def test_each_role_counts_once_and_what_fits_no_words_any_more_is_dropped():
    old = Approval("", "0a0a0a0a", "native-speaker", DAY)
    stale = Approval("p", "ffffffff", "native-speaker", DAY)
    again = Approval("", "0a0a0a0a", "native-speaker", date(2026, 12, 1))
    other = Approval("", "0a0a0a0a", "survivor-reviewer", DAY)
    assert set(add(Approvals((old, stale)), [again, other], CURRENT)) == {again, other}


def test_what_was_written_is_read_again(tmp_path):
    approvals = [
        Approval("", "0a0a0a0a", "native-speaker", DAY),
        Approval('p "q" \\', "0b0b0b0b", "survivor-reviewer", DAY),
    ]
    file = tmp_path / "reviewed.toml"
    file.write_text(text_of(approvals, "draft"), "utf-8")
    assert (set(read_approvals(file).all), read_approvals(file).review) == (set(approvals), "draft")
    assert read_approvals(file).problems == ()


def test_names_of_people_and_other_entries_are_refused_with_their_line(tmp_path):
    file = tmp_path / "reviewed.toml"
    file.write_text(
        '\n[[approved]]\ncontext = ""\nhash = "0a0a0a0a"\nby = "Anna"\non = 2026-11-25\n'
        '[[approved]]\ncontext = ""\nhash = "0a0a0a0a"\nby = "lawyer"\non = "today"\n',
        "utf-8",
    )
    found = read_approvals(file)
    assert found.all == ()
    assert [(problem.line, problem.text.partition(",")[0]) for problem in found.problems] == [
        (2, "by is a role"),
        (7, "on is a date"),
    ]


@pytest.fixture
def parsed(monkeypatch):
    """The texts that were parsed as TOML."""
    found, parse = [], tomllib.loads

    def counted(text):
        found.append(text)
        return parse(text)

    monkeypatch.setattr(tomllib, "loads", counted)
    return found


WRITTEN = text_of([Approval("p", "0a0a0a0a", role, DAY) for role in NEEDED], "reviewed")


def test_a_file_as_it_was_written_needs_no_parser(tmp_path, parsed):
    file = tmp_path / "reviewed.toml"
    for review in ("draft", "reviewed", None):
        file.write_text(
            WRITTEN.replace('\nreview = "reviewed"\n', f'\nreview = "{review}"\n' if review else ""), "utf-8"
        )
        found = read_approvals(file)
        assert (len(found.all), found.review, found.problems) == (2, review or "draft", ())
    assert parsed == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("0a0a0a0a", "0A"), None),
        (("on = 2026-11-25", "on = 2026-11-25 # today"), None),
        (('context = "p"', 'context = "\\u0070"'), None),
        (("on = 2026-11-25", "on = 2026-13-25"), "cannot be read"),
        (('by = "native-speaker"', 'by = "Anna"'), "by is a role"),
        (('review = "reviewed"', 'review = "done"'), "review is one of"),
        (('hash = "0a0a0a0a"', 'hash = "0a0a0a0a"\nname = "Anna"'), "an approval has"),
        (('hash = "0a0a0a0a"', 'hash = "0a0a0a0a"\nhash = "0b"'), "cannot be read"),
        (("\n[[approved]]", "\nreviewed = 1\n[[approved"), "cannot be read"),
    ],
)
def test_what_somebody_changed_by_hand_is_parsed(tmp_path, parsed, change, problem):
    file = tmp_path / "reviewed.toml"
    file.write_text(WRITTEN.replace(*change, 1), "utf-8")
    found = read_approvals(file)
    assert parsed or "2026-13" in change[1]
    assert (problem in found.problems[0].text) if problem else (len(found.all), found.problems) == (2, ())


def test_a_line_behind_the_last_entry_says_nothing_of_the_whole(tmp_path):
    file = tmp_path / "reviewed.toml"
    file.write_text(
        text_of([Approval("p", "0a0a0a0a", NEEDED[0], DAY)], None) + 'review = "reviewed"\n', "utf-8"
    )
    assert read_approvals(file).review == "draft"
