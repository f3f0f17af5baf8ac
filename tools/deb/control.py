"""The package's metadata."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

PACKAGE = "awareness-kiosk"
MAINTAINER = "Awareness Kiosk contributors <kiosk@example.org>"


@dataclass(frozen=True, slots=True)
class About:
    """``python`` is the interpreter's major and minor version; ``size_kb`` the installed size."""

    version: str
    architecture: str
    python: tuple[int, int]
    depends: Sequence[str]
    recommends: Sequence[str]
    size_kb: int


def control(about: About) -> str:
    """The file DEBIAN/control."""
    major, minor = about.python
    interpreter = (f"python3 (>= {major}.{minor})", f"python3 (<< {major}.{minor + 1})")
    return f"""Package: {PACKAGE}
Version: {about.version}
Architecture: {about.architecture}
Maintainer: {MAINTAINER}
Section: misc
Priority: optional
Installed-Size: {about.size_kb}
Depends: {", ".join((*interpreter, *sorted(about.depends)))}
Recommends: {", ".join(sorted(about.recommends))}
Description: calm public screen about human trafficking
 A screen for a public place: what human trafficking is, how to be safer on
 the way, whom to ask. After the next start the machine shows it, and nothing
 else.
"""


def wanted(table: Iterable[str]) -> list[str]:
    """The packages of a table in tools/setup, except the one that only creates environments."""
    names = (line.partition("#")[0].strip() for line in table)
    return [name for name in names if name and name != "python3-venv"]


def libc(tags: str) -> str:
    """The least version of the C library, from the tags in the WHEEL files of binary packages."""
    return f"libc6 (>= 2.{max(map(int, re.findall('manylinux_2_([0-9]+)_', tags)))})"
