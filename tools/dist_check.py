"""Called by `make dist`: whether wheel and source archive hold every file of the program, and no other.

Run it by hand after `python -m build`; it needs both archives in build/dist, and takes half a second.
Names alone are compared, with those that git knows or would add; where there is no git, nothing is.
"""

import re
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from tools.shared import ROOT

INSIDE = {"kiosk": "kiosk", "resources": "kiosk/resources", "translations": "kiosk/translations"}
"""Where the folders of a checkout are in a wheel."""

_OF_THE_WHEEL = re.compile(r"[^/]*\.(data|dist-info)/")


def main(folder: Path = ROOT / "build/dist") -> int:
    files = in_checkout(ROOT)
    if not files:
        print("The archives are not compared with the checkout: git lists no file here")
        return 0
    (wheel,), (source,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    found = [
        *differences(wheel.name, in_wheel(wheel), {in_its_wheel(name) for name in files}),
        *differences(source.name, in_source(source), files),
    ]
    print(*found, sep="\n", end="\n" * bool(found))
    return int(bool(found))


def in_checkout(root: Path) -> set[str]:
    """The program's files, as git names them."""
    words = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *INSIDE]
    told = subprocess.run(words, cwd=root, capture_output=True, check=False).stdout.decode()
    return {name for name in told.split("\0") if name and (root / name).is_file()}


def in_its_wheel(name: str) -> str:
    folder, _, rest = name.partition("/")
    return f"{INSIDE[folder]}/{rest}"


def in_wheel(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if not _OF_THE_WHEEL.match(name)}


def in_source(source: Path) -> set[str]:
    """Without tests, tools and pages: what a wheel is built from."""
    with tarfile.open(source) as archive:
        names = (each.name.partition("/")[2] for each in archive if not each.isdir())
        return {name for name in names if name.partition("/")[0] in INSIDE}


def differences(archive: str, held: set[str], expected: set[str]) -> Iterator[str]:
    yield from (f"{archive}: {name} is missing" for name in sorted(expected - held))
    yield from (f"{archive}: {name} is no file of the program" for name in sorted(held - expected))


if __name__ == "__main__":
    sys.exit(main())
