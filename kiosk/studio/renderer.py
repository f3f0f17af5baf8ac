"""The children that paint and check: the kiosk's own program, without a network."""

import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE, Process
from base64 import b64decode
from collections import OrderedDict
from pathlib import Path
from typing import Any

from kiosk.base.places import IMPORTABLE

_MOST_KEPT = 80
"""Pictures."""

WINDOW_PYTHON = "AWARENESS_KIOSK_PYTHON"
"""Names the Python that has Qt, where the studio's own has not."""

_LONGEST_LINE = 32 << 20
_PATIENCE = 60.0
"""Seconds in which an answer has to come; then the child is started again."""


class NoPicture(ValueError):
    """Says in plain words why there is none."""


class Child:
    """One child, one request at a time; a child that died or hangs is started again."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._process: Process | None = None
        self._turn = asyncio.Lock()

    async def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """Returns the answer. Raises NoPicture if there is none."""
        async with self._turn:
            try:
                return await asyncio.wait_for(self._ask(request), _PATIENCE)
            except (TimeoutError, OSError, ValueError) as fault:
                await self._end()
                raise NoPicture("the picture did not come: try again, or look at the terminal") from fault

    async def end(self) -> None:
        async with self._turn:
            await self._end()

    async def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        process = self._process
        if process is None or process.returncode is not None:
            self._process = process = await asyncio.create_subprocess_exec(
                *(
                    os.environ.get(WINDOW_PYTHON, sys.executable),
                    "-P",
                    "-m",
                    "kiosk.commands.preview",
                    "--site",
                    str(self._site),
                ),
                stdin=PIPE,
                stdout=PIPE,
                limit=_LONGEST_LINE,
                # The program's own folder and no other: with -P Python does not look where it was started.
                env={**os.environ, "PYTHONPATH": str(IMPORTABLE)},
            )
        assert process.stdin and process.stdout
        process.stdin.write(json.dumps(request).encode() + b"\n")
        await process.stdin.drain()
        answer: dict[str, Any] = json.loads(await process.stdout.readline())
        return answer

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process and process.returncode is None:
            process.kill()
            await process.wait()


class Renderer:
    """Two children: a check that takes a second does not delay a picture."""

    def __init__(self, site: Path) -> None:
        self._painter, self._checker = Child(site), Child(site)
        self._kept: OrderedDict[str, bytes] = OrderedDict()

    async def picture(self, wanted: dict[str, Any], stamp: str) -> bytes:
        """Returns a JPEG file; ``stamp`` stands for the state of the files. Raises NoPicture."""
        key = json.dumps([wanted, stamp])
        if key not in self._kept:
            answer = await self._painter.ask({"paint": wanted})
            if "fault" in answer:
                raise NoPicture(answer["fault"])
            self._kept[key] = b64decode(answer["picture"])
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

    async def problems(self) -> list[dict[str, Any]]:
        """Returns what ``check`` finds. Raises NoPicture."""
        found: list[dict[str, Any]] = (await self._checker.ask({"check": True}))["problems"]
        return found

    async def write(self, file: Path) -> tuple[bool, list[str]]:
        """Writes the site as a version; returns whether it did, and lines about it. Raises NoPicture."""
        answer = await self._checker.ask({"write": str(file)})
        return answer["done"], answer["said"]

    async def changes(self, version: Path | None) -> list[tuple[str, str]]:
        """Returns what has changed since a version, None for the program's own site. Raises NoPicture."""
        answer = await self._checker.ask({"since": str(version) if version else None})
        if "fault" in answer:
            raise NoPicture(answer["fault"])
        return [(caption, words) for caption, words in answer["changes"]]

    async def end(self) -> None:
        await self._painter.end()
        await self._checker.end()
