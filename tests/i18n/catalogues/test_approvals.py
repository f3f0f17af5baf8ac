"""Approvals: who, when, of which words."""

from datetime import date

from kiosk.i18n.catalogues.approvals import Approval, Approvals, add, read_approvals, text_of

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
