"""The units that a kiosk machine and a server have, by what they are called."""

from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

ROOT = Path(__file__).parent.parent
_ENDS_BY_ITSELF = {"choose-awareness-kiosk-picture.service", "retry-awareness-kiosk.service"}


def unit_names(side: str) -> set[str]:
    """``side`` is *system* for a kiosk, or *server*."""
    folder = ROOT / "resources" / side / "root/usr/lib/systemd/system"
    found = {path.name for path in folder.iterdir() if path.is_file()}
    assert len(found) > 5
    return found


def running_units() -> set[str]:
    """Those of a kiosk that may run when it is removed; an instance of a template ends after its answer."""
    return {name for name in unit_names("system") if "@" not in name} - _ENDS_BY_ITSELF


def not_forgotten(patterns: Iterable[str]) -> set[str]:
    """The units of a kiosk that no pattern matches, and those of a server that one does."""
    patterns = tuple(patterns)
    kiosk = {name.replace("@", "@7-8-9") for name in unit_names("system")}
    matched = {
        name
        for name in kiosk | unit_names("fleet/server")
        if any(fnmatchcase(name, pattern) for pattern in patterns)
    }
    return kiosk ^ matched
