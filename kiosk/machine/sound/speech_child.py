"""Limits itself, then becomes the program that makes sound from its input.

Its first argument is the folder of voices, "" for none; the program and its arguments follow. A sentence
comes by the input alone: everybody on the machine can read the arguments of a process.
"""

import os
import sys
from contextlib import suppress

from kiosk.machine.limits import process_limits
from kiosk.machine.limits.sandbox import close_in_for_program

WALL_S = 5
_CPU_S = 4
_MEMORY = 500_000_000
_NICENESS = 5
SYSTEM_FOLDERS = ("/usr", "/lib", "/lib64", "/bin")


def main(voices: str, program: list[str]) -> None:
    with suppress(OSError):
        # The unit forbids it to change priorities.
        os.nice(_NICENESS)
    limit()
    close_in_for_program([*SYSTEM_FOLDERS, voices] if voices else SYSTEM_FOLDERS)
    os.execv(program[0], program)


def limit() -> None:
    """The limits hold for the program as well. It can write to its output, and to no file."""
    process_limits.end_with_parent()
    process_limits.limit(_CPU_S, WALL_S, _MEMORY, file=0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
