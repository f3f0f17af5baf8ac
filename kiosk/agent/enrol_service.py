"""Answers one question of the kiosk about joining a fleet, over its socket, and ends.

The questions are: fetch SERVER ID, for a sealed enrolment; keep SIZE, with a record behind it, for the agent's
own folder. Both are refused once there is a record, so a window that somebody has broken into cannot send the
agent of an enrolled screen anywhere. Root begins again, by the command ``enrol``.
"""

import os
import sys
from pathlib import Path
from typing import BinaryIO

from kiosk.agent.sealed_enrolment import FetchError, fetch_sealed
from kiosk.machine.state_folder import replace
from kiosk.repository.enrolment import FILE, LARGEST_ENROLMENT, EnrolmentError, read_enrolment

_LONGEST_QUESTION = 400


class RefusedError(Exception):
    """With one word: enrolled, missing, unreachable, unreadable."""


def answer(ask: BinaryIO, folder: Path) -> bytes:
    """Never raises: a word says what was refused."""
    try:
        return _answer(ask, folder)
    except (RefusedError, FetchError) as refused:
        return f"no {refused}\n".encode()
    except EnrolmentError:
        return b"no unreadable\n"
    except OSError:
        return b"no failed\n"


def _answer(ask: BinaryIO, folder: Path) -> bytes:
    if (folder / FILE).exists():
        raise RefusedError("enrolled")
    match ask.readline(_LONGEST_QUESTION).decode("ascii", "replace").split():
        case ["fetch", server, name]:
            sealed = fetch_sealed(server, name)
            return b"ok %d\n" % len(sealed) + sealed
        case ["keep", size] if size.isdecimal() and int(size) <= LARGEST_ENROLMENT:
            raw = ask.read(int(size))
            read_enrolment(raw)
            replace(folder / FILE, raw)
            return b"ok\n"
        case _:
            raise RefusedError("unreadable")


def main() -> None:
    sys.stdout.buffer.write(answer(sys.stdin.buffer, Path(os.environ["STATE_DIRECTORY"])))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
