"""The repository from which screens get later versions of the program: aptly publishes it, apt reads it.

    packages/      the packages as they were built, by which all else can be made again
    programs.json  which share of the screens takes a version; one without a share is for all
    key.asc        the public key, which an enrolment hands over
    gnupg/ db/ pool/ public/    those of gpg and aptly

The index has the newest two versions that nobody has stopped. A screen whose share has not come keeps the
version before, and a new screen gets it.

A stopped version leaves the index. The share 0 would not stop it: apt rolls 0 to 100, and the one machine in
a hundred that has rolled 0 takes it.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from functools import cmp_to_key
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.frozen import dataclass
from kiosk.server.phased_package import EVERYBODY, Described, PackageError, described, write_phased

PACKAGE = "awareness-kiosk"
SUITE, COMPONENT, ORIGIN = "stable", "main", "Awareness Kiosk"
ARCHITECTURES = ("amd64", "arm64", "all")
STOPPED = 0
_IN_INDEX = 2
_KEPT = 4


class RepositoryError(ValueError):
    """A program did not do its part; in English."""


@dataclass(frozen=True, slots=True)
class Offered:
    version: str
    architectures: tuple[str, ...]
    percent: int


class ProgramRepository:
    """``folder`` belongs to root; ``public`` in it is what a web server hands out."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def key(self) -> Path:
        return self._folder / "key.asc"

    def offered(self) -> tuple[Offered, ...]:
        """The versions that are kept, the newest first; the share of a stopped one is 0."""
        shares, found = self._shares(), self._packages()
        return tuple(
            Offered(version, tuple(sorted(each.architecture for each in found[version].values())), share)
            for version, share in ((each, shares.get(each, EVERYBODY)) for each in newest_first(found))
        )

    def add(self, package: Path, percent: int) -> None:
        """Raises PackageError, RepositoryError and OSError; then the index is as it was."""
        what = described(package)
        if what.name != PACKAGE or what.architecture not in ARCHITECTURES:
            raise PackageError(f"{package} is {what.name} for {what.architecture}, not {PACKAGE}")
        packages = self._folder / "packages"
        packages.mkdir(mode=0o700, parents=True, exist_ok=True)
        place = packages / f"{what.name}_{what.version.replace(':', '%3a')}_{what.architecture}.deb"
        if not place.exists():
            beside = place.with_suffix(".new")
            shutil.copyfile(package, beside)
            beside.replace(place)
        self.share(what.version, percent)

    def share(self, version: str, percent: int) -> None:
        """So many of a hundred screens take this version from now on; 0 takes it out of the index."""
        if version not in self._packages():
            raise PackageError(f"there is no version {version}: there are {', '.join(self._packages())}")
        beside = self._folder / "programs.json.new"
        beside.write_text(json.dumps(self._shares() | {version: percent}) + "\n", "utf-8")
        beside.replace(self._folder / "programs.json")
        try:
            self._publish()
        finally:
            # gpg leaves a process behind that holds the key.
            self._says("gpgconf", "--kill", "gpg-agent")

    def _publish(self) -> None:
        found, shares = self._packages(), self._shares()
        versions = newest_first(found)
        with TemporaryDirectory(prefix="phased-", dir=self._folder) as name:
            for version in [each for each in versions if shares.get(each) != STOPPED][:_IN_INDEX]:
                share = shares.get(version, EVERYBODY)
                for package in found[version]:
                    # Another share is another file, so no cache on the way has the wrong bytes.
                    write_phased(package, share, Path(name) / f"{package.stem}.{share}.deb")
            self._make_key()
            if not self._says(*self._words(("repo", "show", PACKAGE))):
                self._aptly("repo", "create", f"-distribution={SUITE}", f"-component={COMPONENT}", PACKAGE)
            self._aptly("repo", "remove", PACKAGE, f"Name (% {PACKAGE}*)")
            self._aptly("repo", "add", "-force-replace", PACKAGE, name)
        signed = ("-batch", f"-gpg-key={self._fingerprint()}", "-skip-contents")
        if self._says(*self._words(("publish", "show", SUITE))):
            self._aptly("publish", "update", *signed, SUITE)
        else:
            about = (f"-architectures={','.join(ARCHITECTURES[:2])}", f"-origin={ORIGIN}", f"-label={ORIGIN}")
            self._aptly("publish", "repo", *signed, *about, f"-distribution={SUITE}", PACKAGE)
        self._aptly("db", "cleanup")
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
        """The key signs the index; a screen believes it since its enrolment."""
        if self.key.exists():
            return
        (self._folder / "gnupg").mkdir(mode=0o700, exist_ok=True)
        self._gpg(
            "--passphrase", "", "--quick-generate-key", f"{ORIGIN} programs", "rsa4096", "sign", "never"
        )
        self.key.write_text(self._gpg("--armor", "--export"), "utf-8")

    def _fingerprint(self) -> str:
        rows = self._gpg("--with-colons", "--list-secret-keys").splitlines()
        return next(row.split(":")[9] for row in rows if row.startswith("fpr:"))

    def _gpg(self, *words: str) -> str:
        return _run(("gpg", "--batch", "--no-tty", "--quiet", *words), self._environment())

    def _says(self, *words: str) -> bool:
        ended = subprocess.run(words, env=self._environment(), capture_output=True, check=False)
        return ended.returncode == 0

    def _aptly(self, *words: str) -> None:
        _run(self._words(words), self._environment())

    def _words(self, words: Sequence[str]) -> tuple[str, ...]:
        config = self._folder / "aptly.conf"
        config.write_text(json.dumps({"rootDir": str(self._folder), "skipContentsPublishing": True}), "utf-8")
        return ("aptly", f"-config={config}", *words)

    def _environment(self) -> dict[str, str]:
        return os.environ | {"GNUPGHOME": str(self._folder / "gnupg"), "LC_ALL": "C.UTF-8"}


def newest_first(versions: Mapping[str, object]) -> list[str]:
    """By Debian's rules."""

    def compared(one: str, other: str) -> int:
        later = subprocess.run(["dpkg", "--compare-versions", one, "gt", other], check=False)
        return -1 if later.returncode == 0 else 1

    return sorted(versions, key=cmp_to_key(compared))


def _run(words: Sequence[str], environment: Mapping[str, str]) -> str:
    try:
        ended = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise RepositoryError(f"{words[0]} is missing: apt install {words[0]}") from None
    if ended.returncode:
        last = (ended.stderr or ended.stdout).strip().splitlines()[-1:] or ["it says nothing"]
        raise RepositoryError(f"{words[0]} {words[-1]}: {last[0]}")
    return ended.stdout
