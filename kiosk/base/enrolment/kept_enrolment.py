"""The kiosk's part of an enrolment, which names the valid signatures, and the agent's, with addresses."""

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
"""Prefix of the agent's files with the content that a code opens, until the record is stored."""

_SERVER = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(?::\d{1,5})?")


class NotEnrolledError(Exception):
    """There is no record, or no valid one."""


def read_enrolled(state: Path) -> Enrolment:
    """Reads the record in the state folder. The agent cannot write it, so it never decides whose signatures
    are valid.

    Raises NotEnrolledError.
    """
    try:
        return read_enrolment(read_record(state / FILE, LARGEST_ENROLMENT).encode())
    except FileNotFoundError:
        raise NotEnrolledError("this kiosk is not enrolled") from None
    except (OSError, ValueError, EnrolmentError) as error:
        raise NotEnrolledError(f"{state / FILE}: {error}: enrol this kiosk again") from None


def is_server(text: str) -> bool:
    """Whether a text is a host by its name or IPv4 address, with a port or without one."""
    return _SERVER.fullmatch(text) is not None


def kiosks_part(enrolment: Enrolment) -> bytes:
    """The record without the key that the kiosk does not need."""
    return write_enrolment(replace(enrolment, broker=None, apt=None))


def agents_part(enrolment: Enrolment) -> bytes:
    """The agent's part, with the root: the agent verifies early what the gate verifies again."""
    return write_enrolment(replace(enrolment, apt=None))
