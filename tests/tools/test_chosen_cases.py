"""A tool of which somebody asks for cases, or walks, that there are none of does not pass."""

import argparse

import pytest

from tools.shared.cases import chosen
from tools.walk.acts import KEY, WalkAct
from tools.walk.ground import Ground
from tools.walk.rest import Finding
from tools.walk.session import Session, parser_of
from tools.walk.way import Walked

CASES = {"the clock jumps": str, "the disk is full": str}
NEXT = WalkAct(KEY, "Next")


def called(monkeypatch, *words):
    monkeypatch.setattr("sys.argv", ["tool", *words])


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ((), [*CASES]),
        (("--only", "clock"), ["the clock jumps"]),
        (("--only", "clock", "none"), ["the clock jumps"]),
    ],
)
def test_cases_are_chosen_by_their_words(monkeypatch, words, names):
    called(monkeypatch, *words)
    assert [*chosen(CASES, "tools.some", "Tries.")] == names


def test_words_that_no_case_has_are_refused(monkeypatch, capsys):
    called(monkeypatch, "--only", "clok")
    with pytest.raises(SystemExit, match="2"):
        chosen(CASES, "tools.some", "Tries.")
    assert "no case has one of these words: clok" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("way", "minutes", "code"), [((NEXT,), "0.01", 0), ((), "0.01", 1), ((NEXT,), "0", 1)]
)
def test_a_session_that_walked_nothing_is_a_fault(tmp_path, way, minutes, code):
    assert session(tmp_path, Walked(way, ())).go(options("--minutes", minutes)) == code


@pytest.mark.parametrize(
    ("way", "findings", "code"),
    [((NEXT,), (), 0), ((), (), 1), ((NEXT,), (Finding("ended", "it has ended"),), 1)],
)
def test_a_replay_says_how_much_of_the_way_was_gone(tmp_path, capsys, way, findings, code):
    file = tmp_path / "a.way"
    file.write_text(f"# {Ground()}\n{NEXT}\n{NEXT}\n", "utf-8")
    assert session(tmp_path, Walked(way, findings)).go(options("--replay", str(file))) == code
    assert capsys.readouterr().out.startswith(f"{len(way)} of 2 acts\n")


def options(*words) -> argparse.Namespace:
    return parser_of("tools.some", "Walks.", 50).parse_args(words)


def session(folder, walked) -> Session:
    """One of which each walk goes like this."""
    return Session("walk", folder, lambda *_: Ground(), lambda *_: walked, lambda *_: walked)
