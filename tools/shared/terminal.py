"""A program at a terminal of its own, and a person who answers what it asks."""

import codecs
import errno
import os
import pty
import re
import select
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

type Replies = Mapping[str, str | Callable[[str], str]]
"""What is typed, by a pattern of the question; a function sees all that the terminal has shown."""

_MOST = 100
"""Answers, before a program is taken for one that refuses each."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """``text`` is all that the terminal showed, with what was typed and could be seen."""

    code: int
    text: str


def converse(
    words: Sequence[str],
    answers: Replies,
    seconds: float = 120,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Conversation:
    """Runs a program to its end. AssertionError for a question without an answer, or for want of time."""
    ours, theirs = pty.openpty()
    # Also a program that asks at the terminal itself, as ssh does, is answered.
    process = subprocess.Popen(
        ["setsid", "--ctty", "--wait", *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        env=environment,
        cwd=folder,
    )
    os.close(theirs)
    try:
        text = _talk(ours, answers, time.monotonic() + seconds)
        return Conversation(process.wait(timeout=30), text.replace("\r\n", "\n"))
    except AssertionError as error:
        process.kill()
        process.wait()
        raise AssertionError(f"{' '.join(words)}: {error}") from None
    finally:
        # What still runs there is hung up on.
        os.close(ours)


def _talk(terminal: int, answers: Replies, until: float) -> str:
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    shown, answered, count = "", 0, 0
    while True:
        left = until - time.monotonic()
        if left <= 0 or not select.select([terminal], [], [], left)[0]:
            raise AssertionError(f"it does not end, and nobody answers:\n{shown[-2000:]}")
        raw = _read(terminal)
        if not raw:
            return shown
        shown += decoder.decode(raw)
        typed = _answer(shown, answered, answers)
        if typed is not None:
            count += 1
            if count > _MOST:
                raise AssertionError(f"it asks on and on:\n{shown[-2000:]}")
            answered = len(shown)
            os.write(terminal, f"{typed}\n".encode())


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError as error:
        # The other end is closed.
        if error.errno == errno.EIO:
            return b""
        raise


def _answer(shown: str, answered: int, answers: Replies) -> str | None:
    asked = shown[answered:]
    for question, answer in answers.items():
        if re.search(rf"(?:{question})\s*\Z", asked):
            return answer if isinstance(answer, str) else answer(shown)
    return None
