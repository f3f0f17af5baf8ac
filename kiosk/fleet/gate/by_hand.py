"""Takes a signed site that a person brings: a folder, or the file of ``pack stick`` at its input.

``apply`` and ``stick`` become this program, with the rights of the kiosk: it has the packages that verify
signatures. ``lay`` only lays the site into a folder, so that staff see what it would change.

It is called with ``lay STATE FOLDER``, or ``take STATE SITE PYTHON SOURCE``, where ``-`` as the source is its
input. A sum behind these is what ``stick`` has seen, and asks for its JSON.
"""

import json
import logging
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile, rmtree
from tempfile import TemporaryDirectory, mkdtemp

from kiosk.base.applied.update_record import reason_of
from kiosk.base.enrolment.kept_enrolment import NotEnrolledError, read_enrolled
from kiosk.base.enrolment.refusal import Reason
from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.base.installed.state_folder import make_folder
from kiosk.base.log_lines import log_to_stderr
from kiosk.base.places import is_enrolled
from kiosk.base.site_archive.manifest import PackError, read_manifest
from kiosk.base.unsafe_characters import printable
from kiosk.fleet.gate.site_check import Judge
from kiosk.fleet.gate.site_update import Answer, Gate
from kiosk.fleet.repository.layout import TARGETS, file_path
from kiosk.fleet.repository.reading.bundle import BundleError, unpack_bundle

INPUT = "-"
_BOOT = Path("/run/awareness-kiosk-gate-facts")
_LONGEST_S = 900
_UNPACKED = ".signed-"
"""Not the name of what a site leaves unfinished, since the gate removes that while it takes one."""

UNENROLLED = (
    "This kiosk belongs to no fleet, so it knows nobody's signature: enrol it first, or bring the site as "
    "one file (pack file)."
)
REFUSED = {
    Reason.EXPIRED: "Its signatures count no more: write the stick again, by pack stick.",
    Reason.UNSIGNED: "Those who sign for this kiosk have not signed it, or too few of them.",
    Reason.OLDER: "This kiosk has seen a newer one: write the stick again, by pack stick.",
    Reason.DAMAGED: "It is damaged, or was changed: write the stick again, by pack stick.",
    Reason.UNREACHABLE: "It is not whole: write the stick again, by pack stick.",
    Reason.EMPTY: "It holds nothing for the channel of this kiosk: pack stick --channel names one.",
    Reason.NUMBERS: "Its telephone numbers are not those that were signed.",
    Reason.FAILED: "This site was here before and did not start.",
    Reason.FULL: "The disk of this kiosk has no room for it.",
    Reason.SLOW: "This kiosk had no time to check it, since something keeps it busy: try again.",
    Reason.FAULTS: "The check has found faults:",
}
_UNCHANGED = "Nothing was changed."


@contextmanager
def repository_of(source: str, state: Path) -> Iterator[Path]:
    """Yields the folder of that name, or one with what comes to the input. Raises BundleError and OSError."""
    if source != INPUT:
        yield Path(source)
        return
    make_folder(state)
    for left in state.glob(f"{_UNPACKED}*"):
        rmtree(left, ignore_errors=True)
    folder = Path(mkdtemp(prefix=_UNPACKED, dir=state))
    try:
        unpack_bundle(sys.stdin.buffer, folder)
        yield folder
    finally:
        rmtree(folder, ignore_errors=True)


def take(source: str, state: Path, site: Path, python: str) -> Answer | None:
    """Verifies and applies the site; None for a kiosk that belongs to no fleet.

    Raises BundleError and OSError.
    """
    now = believed_clock(LastSeen(state / "clock.toml")).now().wall
    with repository_of(source, state) as folder:
        try:
            enrolled = read_enrolled(state)
        except NotEnrolledError:
            return None
        return Gate(enrolled, state, folder, Judge(python, site, state), _BOOT, by_hand=True).take(now)


def told(answer: Answer | None) -> tuple[tuple[str, ...], int]:
    """Puts the answer into words, with the exit code."""
    if answer is None:
        return (UNENROLLED, _UNCHANGED), 1
    if answer.refused:
        return (REFUSED[answer.refused], *answer.faults, _UNCHANGED), 1
    if answer.missing:
        return (f"{len(answer.missing)} files are missing: {REFUSED[Reason.UNREACHABLE]}", _UNCHANGED), 1
    said = "Signed, and applied: a kiosk that runs shows it as soon as nobody uses it."
    return (said, "apply --back undoes it."), 0


def lay(state: Path, folder: Path) -> str:
    """Lays the site at the input, by its own list, which nobody has verified; returns why not, or "".

    Raises OSError.
    """
    if not is_enrolled(state):
        return UNENROLLED
    try:
        with TemporaryDirectory(dir=folder.parent) as repository:
            unpack_bundle(sys.stdin.buffer, Path(repository))
            _lay(Path(repository), folder)
    except (BundleError, PackError) as error:
        return f"The file {error}"
    return ""


def _lay(repository: Path, folder: Path) -> None:
    lists = sorted(repository.glob(f"{TARGETS}/*/*.site.json"))
    if len(lists) != 1:
        raise PackError("holds no site, or several: write it again, by pack stick")
    for file in read_manifest(lists[0].read_bytes()).files:
        source = repository / file_path(file.sha256)
        if not source.is_file():
            raise PackError(f"has no “{file.path}”: write it again, by pack stick")
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        copyfile(source, folder / file.path)


def main() -> int:
    log_to_stderr(logging.WARNING)
    signal.alarm(_LONGEST_S)
    match sys.argv[1:]:
        case ["lay", state, folder]:
            fault = lay(Path(state), Path(folder))
            print(printable(fault))
            return 1 if fault else 0
        case ["take", state, site, python, source, *seen]:
            try:
                lines, code = told(take(source, Path(state), Path(site), python))
            except BundleError as error:
                lines, code = (f"The file {error}", _UNCHANGED), 1
            except OSError as error:
                lines, code = (REFUSED[reason_of(error)], f"{error.strerror}", _UNCHANGED), 1
            _say(tuple(map(printable, lines)), code, *seen)
            return code
        case _:
            return 2


def _say(lines: tuple[str, ...], code: int, seen: str = "") -> None:
    if not seen:
        print(*lines, sep="\n")
        return
    word, faults = ("faults", lines) if code else ("ok", ())
    print(json.dumps({"word": word, "files": [], "rows": [], "faults": faults, "seen": seen}))


if __name__ == "__main__":
    sys.exit(main())
