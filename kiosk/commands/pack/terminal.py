"""Asks the person at the terminal, and takes lines where there is none."""

import sys
from getpass import getpass


class NobodyAnsweredError(Exception):
    """The input has ended, or the person has given an empty answer where that means to stop."""


def ask(question: str) -> str:
    """Raises NobodyAnsweredError."""
    print(question, end=" ", flush=True)
    line = sys.stdin.readline()
    if not line:
        raise NobodyAnsweredError("nobody answered: call this at a terminal")
    return line.strip()


def ask_secretly(question: str) -> str:
    """The answer does not show while it is typed. Raises NobodyAnsweredError."""
    if not sys.stdin.isatty():
        return ask(question)
    try:
        return getpass(f"{question} ")
    except EOFError:
        raise NobodyAnsweredError("nobody answered: call this at a terminal") from None


def wipe() -> None:
    """Clears a terminal, and what can be scrolled back to."""
    if sys.stdout.isatty():
        print("\x1b[2J\x1b[3J\x1b[H", end="", flush=True)
