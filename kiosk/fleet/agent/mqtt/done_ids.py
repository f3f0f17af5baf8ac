"""Records the done verbs. An id is on the disk before its verb begins, so none is done twice.

If the machine loses power between the two, the verb is not done at all.
"""

import json
import logging
from datetime import UTC, datetime
from pathlib import Path

from kiosk.base.durable_files import replace
from kiosk.base.plain_files import read_record

MOST = 1_000

log = logging.getLogger("kiosk.agent")


class FullError(Exception):
    """Too many verbs wait for their end."""


class DoneIds:
    """An unreadable file is treated as empty: the screen may be restarted once more, and nothing worse."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._ends = self._read()

    def __contains__(self, name: str) -> bool:
        return name in self._ends

    def add(self, name: str, until: datetime, now: datetime) -> None:
        """Adds an id. Raises OSError if the disk refuses it, and FullError."""
        ends = dict(self._ends)
        if len(ends) >= MOST:
            # As late as possible: the clock may be wrong for a while.
            ends = {each: end for each, end in ends.items() if end > now.timestamp()}
        if len(ends) >= MOST:
            raise FullError
        ends[name] = until.astimezone(UTC).timestamp()
        replace(self._path, json.dumps(ends).encode())
        self._ends = ends

    def _read(self) -> dict[str, float]:
        try:
            stored = json.loads(read_record(self._path))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError) as error:
            log.warning("%s cannot be read, so it is begun again: %s", self._path, error)
            return {}
        if not isinstance(stored, dict):
            return {}
        return {name: end for name, end in stored.items() if isinstance(end, int | float)}
