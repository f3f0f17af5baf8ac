"""Makes photographs ready by children with limits: the studio itself decodes no picture."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL
from dataclasses import astuple
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from kiosk.base.places import IMPORTABLE
from kiosk.content.files.picture_files import picture_of
from kiosk.studio.photos.edges import UNCUT, Edges
from kiosk.studio.photos.photo_kinds import HEAD, SAVE_AS_JPEG, UploadKind, kind_of
from kiosk.studio.window_python import window_python

_READY = "kiosk.machine.pictures.photo_child"
_OF_APPLE = "kiosk.machine.pictures.heic_child"
_PATIENCE = 60.0
"""Seconds, more than the limits of the children themselves."""

_DRAFT_SIDE, _PANEL_SIDE = 3200, 2400
"""Pixels of the longer side: of what can still be cropped, and of what a panel gets."""


class NoPhoto(ValueError):
    """Says in plain words why there is none."""


class PhotoMaker:
    """One photograph at a time; each step is in a child that can only read its input and write its output."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._turn = asyncio.Lock()

    async def taken_in(self, upload: BinaryIO) -> bytes:
        """Returns any photograph as a bare JPEG, as large as cropping needs. Raises NoPhoto, OSError."""
        kind = kind_of(upload.read(HEAD))
        if kind is None:
            raise NoPhoto("this is no JPEG, PNG, WEBP or HEIC picture: choose another file")
        async with self._turn:
            if kind == "HEIC":
                with self._output() as plain:
                    if not await self._run(upload, plain, _OF_APPLE):
                        raise NoPhoto(f"this HEIC picture cannot be read here: {SAVE_AS_JPEG}")
                    return await self._ready(plain, "JPEG", _DRAFT_SIDE)
            return await self._ready(upload, kind, _DRAFT_SIDE)

    async def changed(self, photo: Path, turns: int = 0, edges: Edges = UNCUT, keep: bool = False) -> bytes:
        """Returns a photograph turned to the right and cropped, as small as a panel needs or to ``keep`` for
        cropping. Raises NoPhoto, OSError.
        """
        side = _DRAFT_SIDE if keep else _PANEL_SIDE
        async with self._turn:
            with photo.open("rb") as source:
                kind = kind_of(source.read(HEAD))
                if kind is None:
                    raise NoPhoto("the file of the photograph is broken: choose it again")
                return await self._ready(source, kind, side, turns, edges)

    async def _ready(
        self, source: BinaryIO, kind: UploadKind, side: int, turns: int = 0, edges: Edges = UNCUT
    ) -> bytes:
        with self._output() as output:
            asked = (kind, side, turns, *astuple(edges))
            done = await self._run(source, output, _READY, *map(str, asked))
            _rewind(output)
            jpeg = output.read() if done else b""
        if not done or isinstance(picture_of("JPEG", jpeg), str):
            raise NoPhoto("this picture is broken, or too large to be read: save it again, smaller, as JPEG")
        return jpeg

    async def _run(self, source: BinaryIO, output: BinaryIO, program: str, *asked: str) -> bool:
        _rewind(source)
        child = await asyncio.create_subprocess_exec(
            *(sys.executable if program == _OF_APPLE else window_python(), "-P", "-m", program, *asked),
            stdin=source,
            stdout=output,
            stderr=DEVNULL,
            env={**os.environ, "PYTHONPATH": str(IMPORTABLE)},
        )
        try:
            return await asyncio.wait_for(child.wait(), _PATIENCE) == 0
        except TimeoutError:
            return False
        finally:
            if child.returncode is None:
                child.kill()
                await child.wait()

    def _output(self) -> BinaryIO:
        """Opens a file without a name, in the file system of the site."""
        return TemporaryFile(dir=self._folder)


def _rewind(file: BinaryIO) -> None:
    """Goes back to the beginning of a file that a child reads, or has written, by the same handle."""
    os.lseek(file.fileno(), 0, os.SEEK_SET)
