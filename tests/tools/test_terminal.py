"""A person at a terminal: each question is answered, seen or not, and none is waited for without end."""

import sys

import pytest

from tools.shared.terminal import converse

ASKS = """
import getpass
name = input("Name: ")
word = getpass.getpass("Word: ")
with open("/dev/tty", "r+b", buffering=0) as terminal:
    terminal.write(b"Sure? ")
    sure = terminal.readline().decode().strip()
print(name, word, sure)
raise SystemExit(3)
"""


def python(script):
    return [sys.executable, "-c", script]


def test_each_question_is_answered_and_a_secret_does_not_show():
    seen = []
    answers = {
        "Name:": "صفاء",
        "Word:": "pebble",
        r"Sure\?": lambda shown: seen.append(shown) or "yes",
    }
    ended = converse(python(ASKS), answers, 60)
    assert ended.code == 3
    assert ended.text.endswith("صفاء pebble yes\n")
    assert ended.text.count("pebble") == 1
    assert "Name: صفاء" in seen[0].replace("\r\n", "\n")


def test_a_question_that_nobody_answers_is_told():
    with pytest.raises(AssertionError, match="nobody answers"):
        converse(python('input("Colour? ")'), {"Name:": "a"}, 1)


def test_a_program_that_takes_no_answer_is_told():
    with pytest.raises(AssertionError, match="on and on"):
        converse(python('while True: input("Name: ")'), {"Name:": "a"}, 60)
