"""The system files of a kiosk machine, shared by the package and ``install``."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from kiosk.base.places import RESOURCES
from kiosk.base.services.agent_python import agent_environment

SYSTEM = RESOURCES / "system"
PICTURE = Path("/usr/lib/awareness-kiosk/out-of-order.png")
"""Shown until the site has its own; it is painted, not copied."""


@dataclass(frozen=True, slots=True)
class File:
    """``path`` is on the machine; everybody may run a program."""

    path: Path
    content: bytes

    @property
    def mode(self) -> int:
        return 0o755 if self.content.startswith(b"#!") else 0o644


@dataclass(frozen=True, slots=True)
class Link:
    path: Path
    target: str


def system_files(program: Path, python: Path) -> tuple[File | Link, ...]:
    """The files for a program in the folder ``program``, run by the interpreter ``python``."""
    root = SYSTEM / "root"
    places = {
        b"@PROGRAM@": bytes(program),
        b"@PYTHON@": bytes(python),
        b"@REMOTE_PYTHON@": bytes(remote_environment(python.parents[1]) / "bin/python"),
        b"@STUDIO_PYTHON@": bytes(studio_environment(python.parents[1]) / "bin/python"),
        b"@AGENT_PYTHON@": bytes(agent_environment(python.parents[1]) / "bin/python"),
    }
    files = [
        File(Path("/") / source.relative_to(root), _fill(source.read_bytes(), places))
        for source in sorted(root.rglob("*"))
        if source.is_file()
    ]
    links = tomllib.loads((SYSTEM / "links.toml").read_text("utf-8"))
    return (*files, *(Link(Path(path), target) for path, target in links.items()))


def remote_environment(environment: Path) -> Path:
    """The environment of the process for phones, separate from the window's: the window has no network."""
    return environment.with_name(f"{environment.name}-remote")


def studio_environment(environment: Path) -> Path:
    """The environment of the studio on a screen, which has a network and no Qt."""
    return environment.with_name(f"{environment.name}-studio")


def packages() -> dict[str, list[str]]:
    """Debian packages by need: ``depends``, ``recommends``."""
    return tomllib.loads((SYSTEM / "packages.toml").read_text("utf-8"))


def _fill(content: bytes, places: dict[bytes, bytes]) -> bytes:
    for place, value in places.items():
        content = content.replace(place, value)
    return content
