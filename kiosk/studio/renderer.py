"""The children that paint and check: the kiosk's own program, without a network."""

import asyncio
import json
import os
from asyncio.subprocess import PIPE, Process
from base64 import b64decode
from collections import OrderedDict
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.base.places import IMPORTABLE
from kiosk.studio.author import author, text
from kiosk.studio.window_python import window_python

_MOST_KEPT = 80
"""Pictures."""

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
                # TRANSLATORS: in the studio; about as long as the English
                said = text("the picture did not come: try again, or look at the terminal")
                raise NoPicture(said) from fault

    async def end(self) -> None:
        async with self._turn:
            await self._end()

    async def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        process = self._process
        if process is None or process.returncode is not None:
            self._process = process = await asyncio.create_subprocess_exec(
                *(window_python(), "-P", "-m", "kiosk.commands.preview", "--site", str(self._site)),
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
    """A child for each kind of request: a check that takes seconds delays no picture and no calendar."""

    def __init__(self, site: Path) -> None:
        self._painter, self._checker, self._planner = Child(site), Child(site), Child(site)
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
        answer = await self._checker.ask(
            {"since": str(version) if version else None, "language": author().language.tag}
        )
        if "fault" in answer:
            raise NoPicture(answer["fault"])
        return [(caption, words) for caption, words in answer["changes"]]

    async def days(self, first: date, count: int) -> dict[str, Any]:
        """Returns what plays on these days, what is announced and what is due. Raises NoPicture."""
        answer = await self._planner.ask({"days": {"first": first.isoformat(), "count": count}})
        return _part(answer, "calendar")

    async def shown_then(self, moment: str) -> dict[str, Any]:
        """Returns in words what the screen shows at a moment of the site. Raises NoPicture."""
        return _part(await self._planner.ask({"then": moment}), "shown")

    async def end(self) -> None:
        await self._painter.end()
        await self._checker.end()
        await self._planner.end()


def _part(answer: dict[str, Any], name: str) -> dict[str, Any]:
    if "fault" in answer:
        raise NoPicture(answer["fault"])
    part: dict[str, Any] = answer[name]
    return part
