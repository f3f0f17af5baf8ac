"""Where apt finds later versions of the program: one file, with the key by which they are believed.

Only root lays it. The key decides which programs root installs, so no touch on a screen may change it.
"""

from pathlib import Path

from kiosk.durable_files import replace
from kiosk.repository.enrolment import Apt

SOURCE = Path("/etc/apt/sources.list.d/awareness-kiosk.sources")


def source_text(apt: Apt) -> str:
    """In the format deb822."""
    key = "\n".join(f" {line or '.'}" for line in apt.key.strip().splitlines())
    return f"Types: deb\nURIs: {apt.address}\nSuites: stable\nComponents: main\nSigned-By:\n{key}\n"


def lay(apt: Apt | None, place: Path = SOURCE) -> None:
    """Raises OSError."""
    if apt:
        replace(place, source_text(apt).encode(), mode=0o644)


def remove(place: Path = SOURCE) -> None:
    """Raises OSError."""
    place.unlink(missing_ok=True)
