"""The folders that are searched for keys."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from kiosk.base.plain_files import names_in


def usual_places(environment: Mapping[str, str]) -> tuple[Path, ...]:
    """Returns the folder of this person, and the mounted sticks."""
    return (own_folder(environment), *mounted_sticks(environment))


def mounted_sticks(
    environment: Mapping[str, str], roots: Iterable[Path] = (Path("/media"), Path("/run/media"))
) -> tuple[Path, ...]:
    """Returns the sticks of this person, where a desktop mounts them."""
    user = environment.get("USER", "")
    mounted = (root / user for root in roots if user)
    return tuple(place / name for place in mounted for name in names_in(place))


def own_folder(environment: Mapping[str, str]) -> Path:
    home = environment.get("XDG_DATA_HOME") or Path.home() / ".local/share"
    return Path(home) / "awareness-kiosk/keys"
