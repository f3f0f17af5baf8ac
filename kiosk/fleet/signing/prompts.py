"""Asks the person at the terminal, and reads lines without a terminal."""

import sys
from getpass import getpass

_INTERRUPTED = "you pressed Ctrl-C"


class NobodyAnsweredError(Exception):
    """The input has ended, or the person stops, by Ctrl-C or by an empty answer where that stops."""


def ask(question: str) -> str:
    """Returns the answer. Raises NobodyAnsweredError."""
    print(question, end=" ", flush=True)
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        raise NobodyAnsweredError(_INTERRUPTED) from None
    if not line:
        raise NobodyAnsweredError("nobody answered: call this at a terminal")
    return line.strip()


def ask_secretly(question: str) -> str:
    """Returns an answer that does not show while it is typed. Raises NobodyAnsweredError."""
    if not sys.stdin.isatty():
        return ask(question)
    try:
        return getpass(f"{question} ")
    except KeyboardInterrupt:
        raise NobodyAnsweredError(_INTERRUPTED) from None
    except EOFError:
        raise NobodyAnsweredError("nobody answered: call this at a terminal") from None


def wipe() -> None:
    """Clears a terminal and its scrollback."""
    if sys.stdout.isatty():
        print("\x1b[2J\x1b[3J\x1b[H", end="", flush=True)
