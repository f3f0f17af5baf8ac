"""A copy of the last content that ran well, in the state folder."""

import os
import shutil
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from kiosk import __version__
from kiosk.base.durable_files import new_file, sync, sync_folders
from kiosk.base.durable_files import replace as replace_file
from kiosk.base.installed.state_folder import attempt, make_folder
from kiosk.base.places import CONFIRMATIONS, LAYERS
from kiosk.base.plain_files import names_in, read_plain, read_record, walk
from kiosk.content.site.host_files import host_file
from kiosk.loading.sources import BUILT_IN_SITE, Sources

LARGEST_BYTES = 64_000_000
MOST_FILES = 2_000
"""A site with more files than this is not copied."""

COPY = "The copy of the content"
TOO_MUCH = f"the site has more than {LARGEST_BYTES // 1_000_000} MB or {MOST_FILES} files, or cannot be read"

_PICTURES = {".png", ".svg", ".jpg", ".jpeg"}
_SITE = Path("site.toml")


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """A site's own files by their path in its folder. ``digest`` detects changes and damage, not forgery."""

    files: Mapping[Path, bytes]
    digest: str

    @property
    def proof(self) -> str:
        """Proves that this content has lasted; valid for this version of the program only."""
        return f"{self.digest} {__version__}"


def own(sources: Sources) -> OwnFiles | None:
    """The site's files; None if they are too large, which is found without reading them, or unreadable."""
    files: dict[Path, bytes] = {}
    total = 0
    try:
        found = [(place, file, file.stat().st_size) for place, file in sorted(_places(sources))]
        if len(found) > MOST_FILES or sum(size for _, _, size in found) > LARGEST_BYTES:
            return None
        for place, file, size in found:
            # It may grow meanwhile.
            files[place] = content = read_plain(file, size)
            total = zlib.crc32(os.fsencode(place) + f"\0{len(content)}\0".encode(), total)
            total = zlib.crc32(content, total)
    except Exception:
        # Any exception: it must not end every start before the first fallback.
        return None
    return OwnFiles(files, f"{total:08x}")


def _places(sources: Sources) -> Iterator[tuple[Path, Path]]:
    """Yields the files. Links are skipped, except host overlays: several hosts may share one file."""
    site = sources.site
    yield _SITE, site
    if site == BUILT_IN_SITE:
        return
    if _is_plain(confirmed := site.parent / CONFIRMATIONS):
        yield Path(CONFIRMATIONS), confirmed
    host = host_file(site)
    if _is_inside(host, site.parent):
        yield Path("sites") / host.name, host
    beside = (site.parent / name for name in names_in(site.parent))
    pictures = (file for file in beside if file.suffix.lower() in _PICTURES)
    yield from ((Path(file.name), file) for file in filter(_is_plain, pictures))
    content = sources.content or site.parent / "content"
    further = ((name, content.parent / name) for name in ("translations", LAYERS))
    for name, folder in (("content", content), *further):
        # One more than may be copied, to detect an excess; folders count as well.
        files = filter(_is_plain, walk(folder, 2 * MOST_FILES))
        yield from ((Path(name) / file.relative_to(folder), file) for file in files)


def _is_plain(file: Path) -> bool:
    return file.is_file() and not file.is_symlink()


def _is_inside(file: Path, folder: Path) -> bool:
    """Whether it is a file, or a link to a file."""
    return file.is_file() and file.resolve().is_relative_to(folder.resolve())


class Previous:
    """One generation in a folder named after its digest; a small file names the current one."""

    def __init__(self, state: Path) -> None:
        self._folder = state / "previous"
        self._note = self._folder / "proof"

    def proof(self) -> str:
        """The proof for the content that has lasted; "" if there is none."""
        try:
            return read_record(self._note)
        except (OSError, ValueError):
            return ""

    def digest(self) -> str:
        """Its digest, whatever version of the program it has lasted with."""
        return self.proof().partition(" ")[0]

    def sources(self, like: Sources) -> Sources | None:
        """The copy, with the settings of ``like``; None if it is missing or damaged."""
        digest = self.digest()
        return replace(like, site=self._site(digest), content=None) if self._is_whole(digest) else None

    def keep(self, content: OwnFiles) -> bool:
        """Replaces the copy atomically; False if the disk refuses the write."""
        if self.proof() == content.proof and self._is_whole(content.digest):
            return True
        if not attempt(COPY, self._note, partial(self._write, content)):
            return False
        self._remove_all_but(self._folder / content.digest, self._note)
        return True

    def _site(self, digest: str) -> Path:
        return self._folder / digest / _SITE

    def _is_whole(self, digest: str) -> bool:
        found = own(Sources(self._site(digest)))
        return found is not None and found.digest == digest

    def _write(self, content: OwnFiles) -> None:
        folder = self._folder / content.digest
        unfinished = folder.with_suffix(".new")
        _remove(unfinished)
        for place, data in content.files.items():
            file = unfinished / place
            make_folder(file.parent)
            with new_file(file) as stream:
                stream.write(data)
        sync_folders(unfinished)
        _remove(folder)
        unfinished.rename(folder)
        sync(self._folder)
        replace_file(self._note, content.proof.encode())

    def _remove_all_but(self, *kept: Path) -> None:
        """Removes older copies, and leftovers of a power cut."""
        for other in set(self._folder.iterdir()) - {*kept}:
            if other.is_dir():
                _remove(other)
            else:
                other.unlink(missing_ok=True)


def _remove(folder: Path) -> None:
    # Long after the start.
    shutil.rmtree(folder, ignore_errors=True)
