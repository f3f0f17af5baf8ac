"""Makes the index of a repository of packages for apt.

Each architecture has a list of packages, and the release names the lists with their sums. apt takes a version
if a number of its machine is below the field Phased-Update-Percentage.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.utils import format_datetime
from hashlib import file_digest, sha256
from pathlib import Path

from kiosk.base.clock import machine_time
from kiosk.fleet.repository.program_package import NAME, Described, control

SUITE, COMPONENT, ORIGIN = "stable", "main", "Awareness Kiosk"
EVERYBODY = 100


@dataclass(frozen=True, slots=True)
class InIndex:
    """``percent``: the share of the screens that take it."""

    package: Path
    what: Described
    percent: int


def pool_path(package: Path) -> str:
    """The path below the web server's folder."""
    return f"pool/{COMPONENT}/a/{NAME}/{package.name}"


def index_files(offered: Iterable[InIndex], architectures: tuple[str, ...]) -> Mapping[str, bytes]:
    """The lists by path, each also under its sum: a fetched one belongs to the release that named it.

    Raises PackageError and OSError.
    """
    stanzas = [(each.what.architecture, _stanza(each)) for each in offered]
    files = {}
    for architecture in architectures:
        raw = "\n".join(text for of, text in stanzas if of in {architecture, "all"}).encode()
        folder = f"dists/{SUITE}/{COMPONENT}/binary-{architecture}"
        files[f"{folder}/Packages"] = raw
        files[f"{folder}/by-hash/SHA256/{sha256(raw).hexdigest()}"] = raw
    return files


def release_text(files: Mapping[str, bytes], architectures: tuple[str, ...]) -> str:
    top = f"dists/{SUITE}/"
    sums = [
        f" {sha256(raw).hexdigest()} {len(raw)} {path.removeprefix(top)}"
        for path, raw in files.items()
        if path.endswith("/Packages")
    ]
    fields = {
        "Origin": ORIGIN,
        "Label": ORIGIN,
        "Suite": SUITE,
        "Codename": SUITE,
        "Date": format_datetime(machine_time()),
        "Architectures": " ".join(architectures),
        "Components": COMPONENT,
        "Acquire-By-Hash": "yes",
    }
    return "\n".join((*(f"{name}: {value}" for name, value in fields.items()), "SHA256:", *sums, ""))


def _stanza(each: InIndex) -> str:
    with each.package.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    fields = {
        "Filename": pool_path(each.package),
        "Size": each.package.stat().st_size,
        "SHA256": digest,
        **({"Phased-Update-Percentage": each.percent} if each.percent < EVERYBODY else {}),
    }
    lines = (f"{name}: {value}\n" for name, value in fields.items())
    return f"{control(each.package).strip()}\n{''.join(lines)}"
