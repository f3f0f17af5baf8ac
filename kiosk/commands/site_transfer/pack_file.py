"""``pack``: writes a site without errors as one file."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from kiosk.base.applied.unpacked_site import unpack
from kiosk.base.durable_files import replacing
from kiosk.base.problems import Severity
from kiosk.base.site_archive.archive import ENDING
from kiosk.base.site_archive.manifest import PackError
from kiosk.base.site_archive.packing import PIN, ReadySite, ready_site
from kiosk.base.site_archive.travelling import SITE
from kiosk.base.unsafe_characters import printable
from kiosk.commands.site_transfer.checking import problems_in

_SHOWN = 8
"""Names of files that stay, before the rest is counted."""


def pack(folder: Path, out: Path | None) -> int:
    """Writes the file; returns 1 if the folder is no complete site, has errors, or the file cannot be
    written.
    """
    folder = folder.parent if folder.name == SITE else folder
    file = out or Path(f"{folder.resolve().name}{ENDING}")
    try:
        ready = ready_site(folder)
        with replacing(file, 0o644) as target:
            ready.write(target)
            if not _is_sound(target):
                raise PackError("is not packed: mend the errors first")
    except PackError as error:
        print(printable(f"{folder}: {error}"))
        return 1
    except OSError as error:
        print(printable(f"{error.filename or file}: {error.strerror}; nothing was packed"))
        return 1
    print(*_told(ready, file), sep="\n")
    return 0


def _is_sound(archive: BinaryIO) -> bool:
    archive.seek(0)
    with TemporaryDirectory(prefix="site-") as name:
        folder = Path(name) / "site"
        unpack(archive, folder)
        errors = [each for each in problems_in(folder, True) if each.severity is Severity.ERROR]
    print(*errors, sep="\n", end="\n" if errors else "")
    return not errors


def _told(ready: ReadySite, file: Path) -> Iterator[str]:
    count, size = len(ready.manifest.files), ready.manifest.bytes / 1_000_000
    yield printable(f"{file}: {count} files, {size:.1f} MB")
    for name in ready.without_pin:
        yield printable(f"{name}: {PIN} stays here, since a PIN belongs to one place")
    if ready.left:
        yield printable(f"not packed, since the program does not read it: {_listed(ready.left)}")
    yield f"the same site is always the same file; its SHA-256: {sha256(file.read_bytes()).hexdigest()}"


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
