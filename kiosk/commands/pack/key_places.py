"""Where keys are looked for."""

from collections.abc import Mapping
from pathlib import Path

from kiosk.plain_files import names_in


def usual_places(environment: Mapping[str, str]) -> tuple[Path, ...]:
    """The folder of this person, and the sticks that are mounted."""
    user = environment.get("USER", "")
    mounted = (Path(root) / user for root in ("/media", "/run/media") if user)
    return (own_folder(environment), *(place / name for place in mounted for name in names_in(place)))


def own_folder(environment: Mapping[str, str]) -> Path:
    home = environment.get("XDG_DATA_HOME") or Path.home() / ".local/share"
    return Path(home) / "awareness-kiosk/keys"
