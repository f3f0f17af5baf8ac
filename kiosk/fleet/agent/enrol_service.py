"""Answers one question of the kiosk about joining a fleet, over its socket, and ends.

``fetch`` requests a sealed enrolment; ``keep`` brings a record for the agent's own folder. Both are refused
once there is a record, so a window under an attacker's control cannot send the agent of an enrolled screen
anywhere. Root begins again, by the command ``enrol``.
"""

import logging
import sys
from pathlib import Path
from typing import BinaryIO

from kiosk.base.durable_files import replace
from kiosk.base.enrolment.enrolment import LARGEST_ENROLMENT, EnrolmentError, read_enrolment
from kiosk.base.enrolment.kept_enrolment import FILE
from kiosk.base.log_lines import log_to_stderr
from kiosk.base.services.service_questions import (
    QuestionError,
    Verbs,
    asked_in_time,
    bytes_behind,
    is_size,
    line_of,
    question_in,
)
from kiosk.fleet.agent.sealed_enrolment import FetchError, fetch_once, forget_sealed

_VERBS: Verbs = {
    "fetch": {"server": lambda value: isinstance(value, str), "name": lambda value: isinstance(value, str)},
    "keep": {"bytes": is_size(LARGEST_ENROLMENT)},
}


class EnrolRefusedError(Exception):
    """Has one word."""


def answer(ask: BinaryIO, folder: Path) -> bytes:
    """Answers; never raises: a word names the refusal."""
    try:
        return _answer(ask, folder)
    except (EnrolRefusedError, FetchError) as refused:
        word = str(refused)
    except (QuestionError, EnrolmentError):
        word = "unreadable"
    except OSError:
        word = "failed"
    return line_of({"refused": word})


def _answer(ask: BinaryIO, folder: Path) -> bytes:
    question = question_in(asked_in_time(ask), _VERBS)
    raw = bytes_behind(question, ask)
    if (folder / FILE).exists():
        raise EnrolRefusedError("enrolled")
    if question["verb"] == "fetch":
        sealed = fetch_once(str(question["server"]), str(question["name"]), folder)
        return line_of({"ok": {}, "bytes": len(sealed)}) + sealed
    read_enrolment(raw)
    replace(folder / FILE, raw)
    forget_sealed(folder)
    return line_of({"ok": {}})


def main() -> None:
    log_to_stderr(logging.WARNING)
    sys.stdout.buffer.write(answer(sys.stdin.buffer, Path(sys.argv[1])))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
