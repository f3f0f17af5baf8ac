"""The kiosk's part of an enrolment, which says whose signatures count, and the agent's, with addresses."""

import re
from dataclasses import replace

from kiosk.places import ENROLMENT
from kiosk.repository.enrolment import Enrolment, write_enrolment

FILE = ENROLMENT
"""In the kiosk's state folder, and in the agent's."""

_SERVER = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(?::\d{1,5})?")


def is_server(text: str) -> bool:
    """A host by its name or IPv4 address, with a port or without one."""
    return _SERVER.fullmatch(text) is not None


def kiosks_part(enrolment: Enrolment) -> bytes:
    """Without the key that the kiosk does not need."""
    return write_enrolment(replace(enrolment, broker=None, apt=None))


def agents_part(enrolment: Enrolment) -> bytes:
    """The agent verifies early what the gate verifies again, so it gets the root too."""
    return write_enrolment(replace(enrolment, apt=None))
