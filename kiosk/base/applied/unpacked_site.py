"""Unpacks a site into a folder, each byte on the disk before the folder has its name."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from kiosk.base.durable_files import new_file, sync_folders
from kiosk.base.installed.state_folder import make_folder
from kiosk.base.site_archive.archive import read_archive
from kiosk.base.site_archive.manifest import Manifest, PackError
from kiosk.base.site_archive.packing import PIN, holds_pin, is_site_file


def unpack(archive: BinaryIO, folder: Path) -> Manifest:
    """Unpacks into a new folder. Raises PackError and OSError; the folder is then no site."""
    make_folder(folder.parent)
    folder.mkdir(mode=0o700)
    manifest = read_archive(archive, lambda name, chunks: _write(folder / name, chunks))
    for file in manifest.files:
        if is_site_file(file.path) and holds_pin((folder / file.path).read_bytes()):
            raise PackError(f"holds {PIN} in “{file.path}”: a PIN belongs to one place and does not travel")
    sync_folders(folder)
    return manifest


def _write(file: Path, chunks: Iterator[bytes]) -> None:
    make_folder(file.parent)
    # The folder is new: a file of this name was put there meanwhile.
    with new_file(file) as target:
        for chunk in chunks:
            target.write(chunk)
