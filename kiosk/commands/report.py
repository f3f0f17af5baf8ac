"""``report``: writes data for support into one file that can be inspected before it is sent."""

import json
import platform
import tarfile
from datetime import datetime
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

from PySide6.QtCore import qVersion

from kiosk import BUILD_DATE, __version__
from kiosk.base.durable_files import replace
from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.commands.doctor.command import as_object, as_text, examine
from kiosk.commands.doctor.units import SERVICE
from kiosk.content.site.site_file import load_site
from kiosk.loading.sources import Sources
from kiosk.machine.files_and_programs import Machine

LOG_LINES = 2000
_PACKAGES = ("PySide6-Essentials", "pydantic-core", "babel")
_SECRET = "$argon2"


def report(sources: Sources, state: Path, out: Path | None, machine: Machine | None = None) -> int:
    """Writes the file and prints its contents; returns 1 if it cannot be written."""
    now = believed_clock(LastSeen(state / "clock.toml")).now().wall
    file = out or Path(f"kiosk-report-{now:%Y-%m-%d}.tar.gz")
    members = contents(machine or Machine(), sources, state)
    # Only the caller can read it; a link in its place, which anybody may have put there, is replaced, not
    # followed.
    try:
        replace(file, _packed(members, now))
    except OSError as error:
        print(f"{file} cannot be written ({error.strerror}): name another place with --out")
        return 1
    print(f"{file} holds these files, and nothing of any visit:")
    for name, content in members.items():
        print(f"    {name:<12} {len(content):>8} bytes  {_MEANINGS[name]}")
    print(f"Look at them before you send the file:  tar -xzf {file}")
    return 0


_MEANINGS = {
    "versions.json": "of program, Python, Qt and system",
    "doctor.txt": "what doctor finds",
    "doctor.json": "the same, for programs",
    "site.json": "the settings of site.toml, without its notes and without the PIN",
    "journal.txt": f"the last {LOG_LINES} lines that the service logged",
}


def contents(machine: Machine, sources: Sources, state: Path) -> dict[str, bytes]:
    """Returns the parts by file name; only these, generated for the report: no file is copied."""
    found = examine(machine, sources, state)
    log = machine.run("journalctl", "--unit", SERVICE, "--lines", str(LOG_LINES), "--no-pager", "--quiet")
    return {
        "versions.json": _json(_versions(machine)),
        "doctor.txt": as_text(found).encode(),
        "doctor.json": _json(as_object(found)),
        "site.json": _json(settings(sources.site)),
        "journal.txt": (log or "").encode(),
    }


def settings(site: Path) -> Any:
    """Returns the settings of a valid site file; None for one with errors, which doctor reports."""
    read = load_site(site)
    return _without_secrets(read.document.data) if read.site and read.document else None


def _without_secrets(value: Any) -> Any:
    match value:
        case dict():
            return {key: _without_secrets(each) for key, each in value.items()}
        case list():
            return [_without_secrets(each) for each in value]
        case str():
            return "(left out)" if _SECRET in value else value
        case _:
            return value


def _versions(machine: Machine) -> dict[str, str]:
    system = dict(line.split("=", 1) for line in machine.read("/etc/os-release").splitlines() if "=" in line)
    return {
        "awareness-kiosk": __version__,
        "built": str(BUILD_DATE),
        "python": platform.python_version(),
        "qt": qVersion(),
        **{name: version(name) for name in _PACKAGES},
        "system": system.get("PRETTY_NAME", "").strip('"'),
        "kernel": platform.release(),
        "machine": platform.machine(),
    }


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, default=str).encode()


def _packed(members: dict[str, bytes], now: datetime) -> bytes:
    packed = BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mtime = len(content), int(now.timestamp())
            archive.addfile(entry, BytesIO(content))
    return packed.getvalue()
