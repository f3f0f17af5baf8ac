"""The repository from which screens get later versions of the program: apt reads it.

    packages/      the packages as they were signed at the desk, by which all else can be made again
    programs.json  which share of the screens takes a version; one without a share is for all
    key.asc        the public key, which an enrolment hands over
    gnupg/         the secret one; public/ is what a web server hands out

The index has the newest two versions that nobody has stopped. A screen whose share has not come keeps the
version before, and a new screen gets it.

A stopped version leaves the index. The share 0 would not stop it: apt rolls 0 to 100, and the one machine in
a hundred that has rolled 0 takes it.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cmp_to_key
from pathlib import Path

from kiosk.base.durable_files import replace
from kiosk.fleet.repository.program_package import NAME, Described, PackageError, described
from kiosk.fleet.repository.signed_files import RepositoryFaultError, roots_of
from kiosk.fleet.repository.signed_program import missing, read_signatures
from kiosk.fleet.server.rollouts.package_index import (
    EVERYBODY,
    SUITE,
    InIndex,
    index_files,
    pool_path,
    release_text,
)

ARCHITECTURES = ("amd64", "arm64", "all")
STOPPED = 0
_IN_INDEX = 2
_KEPT = 4


class RepositoryError(ValueError):
    """A program failed; in English."""


@dataclass(frozen=True, slots=True)
class Offered:
    version: str
    architectures: tuple[str, ...]
    percent: int


class ProgramRepository:
    """``folder`` belongs to root; the web server hands out ``public`` in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def key(self) -> Path:
        return self._folder / "key.asc"

    def offered(self) -> tuple[Offered, ...]:
        """The stored versions, the newest first; the share of a stopped one is 0."""
        shares, found = self._shares(), self._packages()
        return tuple(
            Offered(version, tuple(sorted(each.architecture for each in found[version].values())), share)
            for version, share in ((each, shares.get(each, EVERYBODY)) for each in newest_first(found))
        )

    def add(self, package: Path, percent: int, sites: Path) -> None:
        """Adds a package. ``sites`` is the repository of signed sites, whose root names the valid keys.
        Raises PackageError, RepositoryError, SigningError and OSError; then the index stays as it was.
        """
        what = described(package)
        if what.architecture not in ARCHITECTURES:
            raise PackageError(
                f"{package} is for {what.architecture}: screens are {', '.join(ARCHITECTURES[:2])}"
            )
        try:
            root = roots_of(sites)[-1]
        except RepositoryFaultError:
            raise PackageError(
                "no site has been published here, so nobody knows whose signatures count: pack publish first"
            ) from None
        if left := missing(read_signatures(package), root):
            raise PackageError(
                f"{package} is not signed by enough people, so no screen would install it; missing: {left}. "
                f"At the desk: awareness-kiosk pack program {package.name} REPOSITORY"
            )
        packages = self._folder / "packages"
        packages.mkdir(mode=0o700, parents=True, exist_ok=True)
        place = packages / f"{NAME}_{what.version.replace(':', '%3a')}_{what.architecture}.deb"
        beside = place.with_suffix(".new")
        shutil.copyfile(package, beside)
        # The web server hands out a link to it.
        beside.chmod(0o644)
        beside.replace(place)
        self.share(what.version, percent)

    def share(self, version: str, percent: int) -> None:
        """Offers a version to so many of a hundred screens from now on; 0 removes it from the index."""
        if version not in self._packages():
            raise PackageError(f"there is no version {version}: there are {', '.join(self._packages())}")
        replace(
            self._folder / "programs.json", json.dumps(self._shares() | {version: percent}).encode() + b"\n"
        )
        try:
            self._publish()
        finally:
            # gpg leaves a process that holds the key.
            subprocess.run(
                ("gpgconf", "--kill", "gpg-agent"), env=self._environment(), capture_output=True, check=False
            )

    def _publish(self) -> None:
        """Publishes; the signed index comes last, and names each other file by its sum."""
        found, shares, public = self._packages(), self._shares(), self._folder / "public"
        versions = newest_first(found)
        offered = [
            InIndex(package, what, shares.get(version, EVERYBODY))
            for version in [each for each in versions if shares.get(each) != STOPPED][:_IN_INDEX]
            for package, what in found[version].items()
        ]
        for each in offered:
            _put(public / pool_path(each.package), each.package)
        indexes = index_files(offered, ARCHITECTURES[:2])
        for name, raw in indexes.items():
            (public / name).parent.mkdir(parents=True, exist_ok=True)
            replace(public / name, raw, mode=0o644)
        self._make_key()
        release = self._gpg("--clearsign", given=release_text(indexes, ARCHITECTURES[:2]))
        replace(public / f"dists/{SUITE}/InRelease", release.encode(), mode=0o644)
        wanted = {*indexes, f"dists/{SUITE}/InRelease", *(pool_path(each.package) for each in offered)}
        for path in [each for each in public.rglob("*") if each.is_file()]:
            if path.relative_to(public).as_posix() not in wanted:
                path.unlink()
        for version in versions[_KEPT:]:
            for package in found[version]:
                package.unlink()

    def _packages(self) -> Mapping[str, Mapping[Path, Described]]:
        found: dict[str, dict[Path, Described]] = {}
        for package in sorted((self._folder / "packages").glob("*.deb")):
            what = described(package)
            found.setdefault(what.version, {})[package] = what
        return found

    def _shares(self) -> dict[str, int]:
        try:
            return {str(key): int(value) for key, value in json.loads(self._read("programs.json")).items()}
        except FileNotFoundError:
            return {}

    def _read(self, name: str) -> str:
        return (self._folder / name).read_text("utf-8")

    def _make_key(self) -> None:
        """Makes the key that signs the index; a screen trusts it since its enrolment. A server that was
        restored from a copy has no secret half, and begins again.
        """
        (self._folder / "gnupg").mkdir(mode=0o700, exist_ok=True)
        if self.key.exists() and self._gpg("--with-colons", "--list-secret-keys"):
            return
        self._gpg(
            "--passphrase", "", "--quick-generate-key", "Awareness Kiosk programs", "rsa4096", "sign", "never"
        )
        self.key.write_text(self._gpg("--armor", "--export"), "utf-8")

    def _gpg(self, *words: str, given: str = "") -> str:
        return _run(("gpg", "--batch", "--no-tty", "--quiet", *words), self._environment(), given)

    def _environment(self) -> dict[str, str]:
        return os.environ | {"GNUPGHOME": str(self._folder / "gnupg"), "LC_ALL": "C.UTF-8"}


def _put(place: Path, package: Path) -> None:
    """Links a package, so that it takes no room."""
    place.parent.mkdir(parents=True, exist_ok=True)
    if not (place.exists() and place.samefile(package)):
        beside = place.with_suffix(".new")
        beside.unlink(missing_ok=True)
        beside.hardlink_to(package)
        beside.replace(place)


def newest_first(versions: Mapping[str, object]) -> list[str]:
    """Sorts by Debian's rules."""

    def compared(one: str, other: str) -> int:
        later = subprocess.run(["dpkg", "--compare-versions", one, "gt", other], check=False)
        return -1 if later.returncode == 0 else 1

    return sorted(versions, key=cmp_to_key(compared))


def _run(words: tuple[str, ...], environment: Mapping[str, str], given: str) -> str:
    try:
        ended = subprocess.run(
            words, env=environment, input=given, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        raise RepositoryError(f"{words[0]} is missing: apt install {words[0]}") from None
    if ended.returncode:
        last = (ended.stderr or ended.stdout).strip().splitlines()[-1:] or ["it says nothing"]
        raise RepositoryError(f"{words[0]} {words[-1]}: {last[0]}")
    return ended.stdout
