"""Answers one question of the kiosk about joining a fleet, over its socket, and ends.

The questions are: fetch SERVER ID, for a sealed enrolment; keep SIZE, with a record behind it, for the
agent's own folder. Both are refused once there is a record, so a window that somebody has broken into cannot
send the agent of an enrolled screen anywhere. Root begins again, by the command ``enrol``.
"""

import sys
from pathlib import Path
from typing import BinaryIO

from kiosk.base.durable_files import replace
from kiosk.base.enrolment.enrolment import LARGEST_ENROLMENT, EnrolmentError, read_enrolment
from kiosk.base.enrolment.kept_enrolment import FILE
from kiosk.fleet.agent.sealed_enrolment import FetchError, fetch_once, forget_sealed

_LONGEST_QUESTION = 400


class EnrolRefusedError(Exception):
    """With one word: enrolled, unreadable."""


def answer(ask: BinaryIO, folder: Path) -> bytes:
    """Never raises: a word says what was refused."""
    try:
        return _answer(ask, folder)
    except (EnrolRefusedError, FetchError) as refused:
        return f"no {refused}\n".encode()
    except EnrolmentError:
        return b"no unreadable\n"
    except OSError:
        return b"no failed\n"


def _answer(ask: BinaryIO, folder: Path) -> bytes:
    words = ask.readline(_LONGEST_QUESTION).decode("ascii", "replace").split()
    size = words[1] if words[:1] == ["keep"] and len(words) == 2 else ""
    # All of the question is heard before any answer, or the caller would see a closed line.
    raw = ask.read(min(int(size), LARGEST_ENROLMENT + 1)) if size.isdecimal() else b""
    if (folder / FILE).exists():
        raise EnrolRefusedError("enrolled")
    match words:
        case ["fetch", server, name]:
            sealed = fetch_once(server, name, folder)
            return b"ok %d\n" % len(sealed) + sealed
        case ["keep", _] if size.isdecimal():
            read_enrolment(raw)
            replace(folder / FILE, raw)
            forget_sealed(folder)
            return b"ok\n"
        case _:
            raise EnrolRefusedError("unreadable")


def main() -> None:
    sys.stdout.buffer.write(answer(sys.stdin.buffer, Path(sys.argv[1])))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
