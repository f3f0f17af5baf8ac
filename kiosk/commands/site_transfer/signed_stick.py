"""``apply`` of what ``pack stick`` has written: the gate verifies it, as it does what comes by the network.

The gate has packages that the window has not, so it is a process of its own, with the rights of the kiosk.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile, rmtree
from tempfile import mkdtemp

from kiosk.base.installed.as_owner import Owner, as_owner_of, owner_of
from kiosk.base.installed.state_folder import make_folder
from kiosk.base.places import IMPORTABLE
from kiosk.base.plain_files import names_in
from kiosk.base.services.agent_python import NoAgentPackagesError, agent_command
from kiosk.base.site_archive.archive import ENDING as SITE
from kiosk.base.site_archive.manifest import PackError, read_manifest
from kiosk.base.unsafe_characters import printable
from kiosk.fleet.repository.layout import TARGETS, file_path
from kiosk.fleet.repository.reading.bundle import ENDING, BundleError, unpack_bundle

TIMESTAMP = "metadata/timestamp.json"
_LONGEST_S = 900
_UNPACKED = ".signed-"
"""Not the name of what a site leaves unfinished, since the gate removes that while it takes one."""

REFUSED = {
    "missing": "Signed sites are verified by packages that are missing here: see “make setup-agent”.",
    "unenrolled": "This kiosk belongs to no fleet, so it knows nobody's signature: enrol it first, or bring "
    "the site as one file (pack file).",
    "expired": "Its signatures count no more: write the stick again, by pack stick.",
    "unsigned": "Those who sign for this kiosk have not signed it, or too few of them.",
    "older": "This kiosk has seen a newer one: write the stick again, by pack stick.",
    "damaged": "It is damaged, or was changed: write the stick again, by pack stick.",
    "unreachable": "It is not whole: write the stick again, by pack stick.",
    "empty": "It holds nothing for the channel of this kiosk: pack stick --channel names one.",
    "numbers": "Its telephone numbers are not those that were signed.",
    "failed": "This site was here before and did not start.",
    "full": "The disk of this kiosk has no room for it.",
    "slow": "This kiosk had no time to check it, since something keeps it busy: try again.",
    "faults": "The check has found faults:",
}
"""By the word of the gate."""


def signed_in(given: Path) -> Path | None:
    """The folder of a repository, or the file of ``pack stick``, named or alone on a stick, or None."""
    if not given.is_dir():
        return given if given.name.endswith(ENDING) and given.is_file() else None
    if (given / TIMESTAMP).is_file():
        return given
    names = names_in(given)
    signed = [name for name in names if name.endswith(ENDING) and not name.startswith(".")]
    return given / signed[0] if len(signed) == 1 and not any(name.endswith(SITE) for name in names) else None


def take_signed(source: Path, installed: Path, state: Path) -> int:
    """1 if nothing was applied."""
    try:
        with repository_of(source, state) as folder:
            lines, code = told(answer_of_gate(folder, installed, state))
    except BundleError as error:
        lines, code = (f"{source}: {error}", _UNCHANGED), 1
    except OSError as error:
        lines, code = (f"{error.filename or source}: {error.strerror}", _UNCHANGED), 1
    print(*map(printable, lines), sep="\n")
    return code


@contextmanager
def repository_of(source: Path, state: Path) -> Iterator[Path]:
    """A folder that the owner of the state folder may read. Raises BundleError and OSError."""
    if source.is_dir():
        yield source
        return
    with source.open("rb") as bundle:
        with as_owner_of(state):
            make_folder(state)
            for left in state.glob(f"{_UNPACKED}*"):
                rmtree(left, ignore_errors=True)
            folder = Path(mkdtemp(prefix=_UNPACKED, dir=state))
        try:
            with as_owner_of(state):
                unpack_bundle(bundle, folder)
            yield folder
        finally:
            with as_owner_of(state):
                rmtree(folder, ignore_errors=True)


def lay_site(repository: Path, folder: Path) -> None:
    """The site in it, by its own list, which nobody has verified. Raises PackError and OSError."""
    lists = sorted(repository.glob(f"{TARGETS}/*/*.site.json"))
    if len(lists) != 1:
        raise PackError("holds no site, or several: write it again, by pack stick")
    for file in read_manifest(lists[0].read_bytes()).files:
        source = repository / file_path(file.sha256)
        if not source.is_file():
            raise PackError(f"has no “{file.path}”: write it again, by pack stick")
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        copyfile(source, folder / file.path)


def answer_of_gate(folder: Path, installed: Path, state: Path) -> dict[str, object]:
    """What the gate says of a repository, once it has taken it; {} if it says nothing."""
    owner = _other_owner(state)
    try:
        ended = subprocess.run(
            agent_command("kiosk.fleet.gate"),
            cwd=IMPORTABLE,
            input=b'{"verb":"take"}\n',
            stdout=subprocess.PIPE,
            timeout=_LONGEST_S,
            check=False,
            env={
                "PATH": os.environ.get("PATH", os.defpath),
                "STATE_DIRECTORY": str(state.absolute()),
                "AWARENESS_KIOSK_BY_HAND": "1",
                "AWARENESS_KIOSK_COPY": str(folder.absolute()),
                "AWARENESS_KIOSK_PYTHON": sys.executable,
                "AWARENESS_KIOSK_SITE": str(installed.absolute()),
            },
            user=owner and owner.user,
            group=owner and owner.group,
            extra_groups=[] if owner else None,
        )
        answer = json.loads(ended.stdout)
    except NoAgentPackagesError:
        return {"refused": "missing"}
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return {}
    return answer if isinstance(answer, dict) else {}


def told(answer: dict[str, object]) -> tuple[tuple[str, ...], int]:
    """The gate's answer in words, and the exit code."""
    match answer:
        case {"ok": _}:
            return ("Signed, and applied: a kiosk that runs shows it as soon as nobody uses it.", _BACK), 0
        case {"missing": [*sums]}:
            return (f"{len(sums)} files are missing: {REFUSED['unreachable']}", _UNCHANGED), 1
        case {"refused": str(word), **more} if word in REFUSED:
            faults = more.get("faults")
            listed = map(str, faults) if isinstance(faults, list) else ()
            return (REFUSED[word], *listed, _UNCHANGED), 1
        case _:
            return ("It could not be verified; the log says why.", _UNCHANGED), 1


_BACK = "apply --back undoes it."
_UNCHANGED = "Nothing was changed."


def _other_owner(state: Path) -> Owner | None:
    """Whose rights root takes for it."""
    if os.name != "posix" or os.geteuid() != 0 or (owner := owner_of(state)).user == 0:
        return None
    return owner
