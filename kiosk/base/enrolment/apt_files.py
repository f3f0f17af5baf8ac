"""Root's files that limit from where apt takes later versions of the program, and which it takes.

Only root writes them. They decide which programs root installs, so no touch on a screen may change them.
"""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.base.durable_files import replace
from kiosk.base.enrolment.enrolment import Apt


@dataclass(frozen=True, slots=True)
class AptFiles:
    """``root`` is / on a machine, and another folder in tests."""

    root: Path = Path("/")

    @property
    def source(self) -> Path:
        return self.root / "etc/apt/sources.list.d/awareness-kiosk.sources"

    @property
    def preferences(self) -> Path:
        """Limits the server to our program."""
        return self.root / "etc/apt/preferences.d/awareness-kiosk-server"

    @property
    def refused(self) -> Path:
        """Keeps apt for a week from a server that has offered an unsigned program. The hook of apt writes it,
        resources/system/root/usr/lib/awareness-kiosk/keep-program.
        """
        return self.root / "etc/apt/preferences.d/awareness-kiosk-refused"

    @property
    def first_root(self) -> Path:
        """The keys whose signatures of programs are valid."""
        return self.root / "var/lib/awareness-kiosk-programs/root.json"


def source_text(apt: Apt) -> str:
    """The source in the format deb822."""
    key = "\n".join(f" {line or '.'}" for line in apt.key.strip().splitlines())
    return f"Types: deb\nURIs: {apt.address}\nSuites: stable\nComponents: main\nSigned-By:\n{key}\n"


def preferences_text(apt: Apt) -> str:
    """The limits by the name of the server, which can choose its own description."""
    host = urlsplit(apt.address).hostname
    return (
        f'Package: awareness-kiosk\nPin: origin "{host}"\nPin-Priority: 500\n\n'
        f'Package: *\nPin: origin "{host}"\nPin-Priority: -1\n'
    )


def lay(files: AptFiles, apt: Apt | None, first_root: bytes) -> None:
    """Writes the files; the limits of the server come before the server. Raises OSError."""
    remove(files)
    if apt is None:
        return
    for path, content in (
        (files.first_root, first_root),
        (files.preferences, preferences_text(apt).encode()),
        (files.source, source_text(apt).encode()),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        replace(path, content, mode=0o644)


def remove(files: AptFiles) -> None:
    """Removes the files; raises OSError."""
    for path in (files.source, files.preferences, files.refused, files.first_root):
        path.unlink(missing_ok=True)
