"""Where this kiosk belongs: its name, its channel, and the root metadata by which signatures are verified."""

from pathlib import Path

from kiosk.plain_files import read_record
from kiosk.repository.enrolment import LARGEST_ENROLMENT, Enrolment, EnrolmentError, read_enrolment
from kiosk.repository.kept_enrolment import FILE


class NotEnrolledError(Exception):
    """There is no record, or it is no sound one."""


def read_enrolled(state: Path) -> Enrolment:
    """The record in the state folder, which the agent cannot write: it never decides whose signatures count.

    Raises NotEnrolledError.
    """
    try:
        return read_enrolment(read_record(state / FILE, LARGEST_ENROLMENT).encode())
    except FileNotFoundError:
        raise NotEnrolledError("this kiosk is not enrolled") from None
    except (OSError, ValueError, EnrolmentError) as error:
        raise NotEnrolledError(f"{state / FILE}: {error}: enrol this kiosk again") from None
