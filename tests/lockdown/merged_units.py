"""Units as systemd merges them from the files below a folder, by systemd.unit(5)."""

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

_PLACES = (
    "etc/systemd/system",
    "run/systemd/system",
    "usr/local/lib/systemd/system",
    "usr/lib/systemd/system",
)
"""The first that has a file of a name wins."""

_LISTS = re.compile(
    r"(?:Environment|EnvironmentFile|PassEnvironment|UnsetEnvironment|SupplementaryGroups|DeviceAllow|Exec\w+)$"
    r"|\w+(?:Paths|Directory)$"
)
"""What a later line adds to; elsewhere it replaces. An empty line forgets all before it."""


@dataclass(frozen=True, slots=True)
class Unit:
    """``settings`` are those of all sections: the lines that count, in the order of their files."""

    name: str
    settings: dict[str, tuple[str, ...]]

    def words(self, key: str) -> list[str]:
        return [word for line in self.settings.get(key, ()) for word in shlex.split(line)]

    @property
    def environment(self) -> dict[str, str]:
        told = dict(word.split("=", 1) for word in self.words("Environment"))
        gone = self.words("UnsetEnvironment")
        return {name: value for name, value in told.items() if not {name, f"{name}={value}"} & {*gone}}


def merged_units(root: Path, kind: str) -> dict[str, Unit]:
    """All units of a kind, such as "service", that have a file or a drop-in; a masked one has none."""
    suffix = f".{kind}"
    places = [path for place in _PLACES for path in sorted((root / place).glob(f"*{suffix}"))]
    changed = [path for place in _PLACES for path in sorted((root / place).glob(f"*{suffix}.d"))]
    # A folder whose name ends in a dash is for all units that begin so.
    names = {path.name for path in places} | {
        name for path in changed if not (name := path.name.removesuffix(".d")).endswith(f"-{suffix}")
    }
    return {name: merged(root, name) for name in sorted(names)}


def merged(root: Path, name: str) -> Unit:
    """A unit's file, then its drop-ins by their names, wherever they lie."""
    own = next((file for place in _PLACES if _there(file := root / place / name)), None)
    drop_ins: dict[str, Path] = {}
    for folder in _folders(name):
        for place in _PLACES:
            for file in sorted((root / place / folder).glob("*.conf")):
                drop_ins.setdefault(file.name, file)
    files = [*([own] if own else []), *(drop_ins[each] for each in sorted(drop_ins))]
    settings: dict[str, tuple[str, ...]] = {}
    for file in files:
        for key, value in _lines(file.read_text("utf-8")):
            before = settings.get(key, ()) if _LISTS.match(key) else ()
            settings[key] = (*before, value) if value else ()
    return Unit(name, settings)


def _folders(name: str) -> list[str]:
    """Where its drop-ins are, the most special first."""
    stem, _, kind = name.rpartition(".")
    dashes = [match.end() for match in re.finditer("-", stem)]
    shorter = [stem[:end] for end in reversed(dashes) if stem[:end] != stem]
    return [f"{each}.{kind}.d" for each in (stem, *shorter)] + [f"{kind}.d"]


def _there(file: Path) -> bool:
    return file.is_symlink() or file.is_file()


def _lines(text: str) -> list[tuple[str, str]]:
    kept = "\n".join(line for line in text.splitlines() if not re.match(r"\s*[#;]", line))
    joined = re.sub(r"\\\n", " ", kept)
    return [(key, value.strip()) for key, value in re.findall(r"(?m)^(\w+)\s*=(.*)$", joined)]
