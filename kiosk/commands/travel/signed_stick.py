"""``apply`` of what ``pack stick`` has written: the gate verifies it, as it does what comes by the network.

The gate has packages that the window has not, so it is a process of its own, with the rights of the kiosk.
"""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from kiosk.core.text.unsafe_characters import printable
from kiosk.machine.as_owner import Owner, owner_of
from kiosk.machine.system_files import agent_environment
from kiosk.places import IMPORTABLE

TIMESTAMP = "metadata/timestamp.json"
_LONGEST_S = 900

REFUSED = {
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
    "faults": "The check has found faults:",
}
"""By the word of the gate."""


def is_signed_stick(folder: Path) -> bool:
    return (folder / TIMESTAMP).is_file()


def take_signed(folder: Path, installed: Path, state: Path) -> int:
    """1 if nothing was applied."""
    python = _python()
    if python is None:
        print("Signed sites are verified by packages that are missing here: see “make setup-agent”.")
        return 1
    owner = _other_owner(state)
    try:
        ended = subprocess.run(
            [str(python), "-E", "-s", "-m", "kiosk.gate"],
            cwd=IMPORTABLE,
            input=b'{"verb":"take"}\n',
            stdout=subprocess.PIPE,
            timeout=_LONGEST_S,
            check=False,
            env={
                "PATH": os.environ.get("PATH", os.defpath),
                "STATE_DIRECTORY": str(state.absolute()),
                "AWARENESS_KIOSK_COPY": str(folder.absolute()),
                "AWARENESS_KIOSK_PYTHON": sys.executable,
                "AWARENESS_KIOSK_SITE": str(installed.absolute()),
            },
            user=owner and owner.user,
            group=owner and owner.group,
            extra_groups=[] if owner else None,
        )
        answer = json.loads(ended.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        answer = {}
    lines, code = told(answer)
    print(*map(printable, lines), sep="\n")
    return code


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


def _python() -> Path | None:
    """Of the environment with the packages for signatures."""
    python = agent_environment(Path(sys.prefix)) / "bin/python"
    if python.exists():
        return python
    return Path(sys.executable) if find_spec("tuf") else None


def _other_owner(state: Path) -> Owner | None:
    """Whose rights root takes for it."""
    if os.name != "posix" or os.geteuid() != 0 or (owner := owner_of(state)).user == 0:
        return None
    return owner
