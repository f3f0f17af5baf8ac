"""Packs the folder of a site into one file."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from kiosk.base.plain_files import read_plain
from kiosk.base.site_archive.archive import write_archive
from kiosk.base.site_archive.manifest import Manifest, Packed, PackError, manifest_of
from kiosk.base.site_archive.travelling import HOSTS, LARGEST_BYTES, MOST_FILES, SITE, found_in
from kiosk.base.toml_lines import LARGEST_BYTES as LARGEST_TOML

PIN = "pin_hash"

_PIN_LINE = re.compile(rb"^[ \t]*[\"']?pin_hash[\"']?[ \t]*=.*\n?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ReadySite:
    """A site ready for transfer. ``left`` are the names of files that stay, ``without_pin`` those of files
    whose PIN stays.
    """

    manifest: Manifest
    left: tuple[str, ...]
    without_pin: tuple[str, ...]
    _files: Mapping[str, Path]
    _texts: Mapping[str, bytes]

    def write(self, target: BinaryIO) -> None:
        """Writes the file; raises PackError and OSError."""
        write_archive(self.manifest, self.opened, target)

    def opened(self, path: str) -> BinaryIO:
        """Opens a file in its transferred form, by its name in the manifest. Raises OSError."""
        if (text := self._texts.get(path)) is not None:
            return BytesIO(text)
        file = self._files[path]
        return BytesIO(read_plain(file, file.stat().st_size + 1))


def ready_site(folder: Path) -> ReadySite:
    """Prepares a site; raises PackError and OSError."""
    files, left = found_in(folder)
    sizes = {path: file.stat().st_size for path, file in files.items()}
    if len(files) > MOST_FILES or sum(sizes.values()) > LARGEST_BYTES:
        # Found before anything is read.
        raise PackError(
            f"has more than {MOST_FILES} files or {LARGEST_BYTES // 1_000_000} MB: leave out recordings, "
            "films or pictures"
        )
    packed, texts, without_pin = [], {}, []
    for path, file in files.items():
        # A read of all that is allowed would take that much memory first.
        raw = read_plain(file, sizes[path] + 1)
        if is_site_file(path):
            bare = without_pin_in(path, raw)
            if bare != raw:
                without_pin.append(path)
            texts[path] = raw = bare
        packed.append(Packed(path, len(raw), sha256(raw).hexdigest()))
    return ReadySite(manifest_of(packed), left, tuple(without_pin), files, texts)


def is_site_file(path: str) -> bool:
    """Whether a file holds settings of a site."""
    return path == SITE or path.startswith(f"{HOSTS}/")


def without_pin_in(path: str, raw: bytes) -> bytes:
    """The same settings without the hash of a PIN, which belongs to one place. Raises PackError."""
    if PIN.encode() not in raw or len(raw) > LARGEST_TOML:
        return raw
    before = _read(raw)
    if before is None or not before.get(PIN):
        return raw
    bare = _PIN_LINE.sub(b"", raw)
    if _read(bare) != {key: value for key, value in before.items() if key != PIN}:
        raise PackError(
            f"“{path}” has {PIN} in a form that cannot be taken out: write it in a line of its own"
        )
    return bare


def holds_pin(raw: bytes) -> bool:
    return bool((_read(raw) or {}).get(PIN))


def _read(raw: bytes) -> dict[str, object] | None:
    """Parses TOML; None if it is invalid, which ``check`` reports."""
    try:
        return tomllib.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
