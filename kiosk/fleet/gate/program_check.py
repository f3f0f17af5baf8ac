"""python -m kiosk.fleet.gate.program_check ROOT FILE: whether it may be installed here.

A hook of apt calls it before dpkg runs, with the rights of root, if programs come from a server. The valid
keys are named by the first root, which an enrolment has left in a file that only root writes, and by each
later one that the gate has verified. Those belong to the kiosk's user, who can withhold one and cannot add
one, since each has the signatures that the one before requires.
"""

import sys
from pathlib import Path

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root
from tuf.api.serialization import DeserializationError

from kiosk.base.applied.update_record import FOLDER, trusted_folder
from kiosk.base.durable_files import replace
from kiosk.base.enrolment.apt_files import AptFiles
from kiosk.base.enrolment.kept_enrolment import NotEnrolledError, read_enrolled
from kiosk.base.installed.as_owner import as_owner_of
from kiosk.base.plain_files import read_plain
from kiosk.fleet.repository.signed_files import is_signed
from kiosk.fleet.repository.signed_program import missing, read_signatures
from kiosk.fleet.repository.signing_faults import SigningError

_LARGEST_ROOT = 200_000
_MOST_ROOTS = 500


def fault(package: Path, files: AptFiles, state: Path) -> str:
    """Why it may not be installed; "" if it may. Raises OSError."""
    try:
        left = missing(read_signatures(package), newest_root(_first_root(files, state), state))
    except (SigningError, NotEnrolledError) as error:
        return str(error)
    if left:
        return f"{left} of those who sign telephone numbers have not signed it"
    return ""


def newest_root(first: bytes, state: Path) -> Metadata[Root]:
    """Returns the last root of the chain; raises SigningError if the first one is not valid."""
    try:
        newest = Metadata[Root].from_bytes(first)
    except (RepositoryError, DeserializationError, RecursionError):
        raise SigningError(
            "the root that this screen was enrolled with cannot be read: enrol it again"
        ) from None
    history = trusted_folder(state / FOLDER, first) / "root_history"
    for version in range(newest.signed.version + 1, _MOST_ROOTS):
        try:
            with as_owner_of(state):
                later = Metadata[Root].from_bytes(
                    read_plain(history / f"{version}.root.json", _LARGEST_ROOT, False)
                )
        except (OSError, RepositoryError, DeserializationError, RecursionError):
            break
        is_next = later.signed.version == version
        if not is_next or not all(is_signed(by, Root.type, later) for by in (newest, later)):
            break
        newest = later
    return newest


def _first_root(files: AptFiles, state: Path) -> bytes:
    """Reads the first root; an older screen copies it once from its enrolment."""
    try:
        return read_plain(files.first_root, _LARGEST_ROOT, follow=False)
    except FileNotFoundError:
        with as_owner_of(state):
            first = read_enrolled(state).root_bytes
        files.first_root.parent.mkdir(parents=True, exist_ok=True)
        replace(files.first_root, first)
        return first


def main() -> int:
    root, package = map(Path, sys.argv[1:])
    try:
        why = fault(package, AptFiles(root), root / "var/lib/awareness-kiosk")
    except OSError as error:
        why = str(error)
    if why:
        print(f"{package.name}: {why}", file=sys.stderr)
    return 1 if why else 0


if __name__ == "__main__":
    sys.exit(main())
