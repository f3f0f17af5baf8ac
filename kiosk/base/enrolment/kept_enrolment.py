"""The kiosk's part of an enrolment, which says whose signatures count, and the agent's, with addresses."""

import re
from dataclasses import replace
from pathlib import Path

from kiosk.base.enrolment.enrolment import (
    LARGEST_ENROLMENT,
    Enrolment,
    EnrolmentError,
    read_enrolment,
    write_enrolment,
)
from kiosk.base.places import ENROLMENT
from kiosk.base.plain_files import read_record

FILE = ENROLMENT
"""In the kiosk's state folder, and in the agent's."""

SEALED = "sealed-"
"""So begin the files of the agent that hold what a code opens, until the record is kept."""

_SERVER = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(?::\d{1,5})?")


class NotEnrolledError(Exception):
    """There is no record, or it is no sound one."""


def read_enrolled(state: Path) -> Enrolment:
    """Where this kiosk belongs, by the record in the state folder. The agent cannot write it, so it never
    decides whose signatures count.

    Raises NotEnrolledError.
    """
    try:
        return read_enrolment(read_record(state / FILE, LARGEST_ENROLMENT).encode())
    except FileNotFoundError:
        raise NotEnrolledError("this kiosk is not enrolled") from None
    except (OSError, ValueError, EnrolmentError) as error:
        raise NotEnrolledError(f"{state / FILE}: {error}: enrol this kiosk again") from None


def is_server(text: str) -> bool:
    """A host by its name or IPv4 address, with a port or without one."""
    return _SERVER.fullmatch(text) is not None


def kiosks_part(enrolment: Enrolment) -> bytes:
    """Without the key that the kiosk does not need."""
    return write_enrolment(replace(enrolment, broker=None, apt=None))


def agents_part(enrolment: Enrolment) -> bytes:
    """The agent verifies early what the gate verifies again, so it gets the root too."""
    return write_enrolment(replace(enrolment, apt=None))
