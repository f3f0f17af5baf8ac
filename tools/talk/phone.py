"""A phone that leads: it speaks to the real process for phones like the page."""

import json
import threading
from collections.abc import Mapping
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Self

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect
from websockets.typing import Origin

from tools.shared.wait import wait

_SOON_S = 10.0


class Phone:
    """``address`` and ``code`` are those on the console. Listens in a thread of its own.

    ``picture`` is the last one of the room, as PNG.
    """

    def __init__(self, address: str, code: str) -> None:
        host = address.removeprefix("http://").rstrip("/")
        self._held = ExitStack()
        self._socket = self._held.enter_context(connect(f"ws://{host}/talk", origin=Origin(f"http://{host}")))
        self.state: Mapping[str, Any] = {}
        self.pictures, self.picture, self.ended = 0, b"", False
        self._listening = threading.Thread(target=self._listen)
        self._listening.start()
        try:
            self.say({"code": code})
            wait(lambda: bool(self.state), "the talk on the phone", _SOON_S)
        except AssertionError as error:
            self.__exit__(type(error), error, None)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._held.close()
        self._listening.join()

    def next(self) -> None:
        self.say({"do": "next"})

    def language(self, tag: str) -> None:
        self.say({"do": "language", "language": tag})

    def say(self, message: Mapping[str, Any]) -> None:
        """Sends what the page sends for a touch."""
        self._socket.send(json.dumps({**message, "at": self.state.get("at")}))

    def _listen(self) -> None:
        try:
            for message in self._socket:
                self._hear(message)
        except ConnectionClosed:
            return

    def _hear(self, message: str | bytes) -> None:
        if isinstance(message, bytes):
            self.pictures += 1
            self.picture = message
            return
        told = json.loads(message)
        self.state = told.get("state", self.state)
        self.ended = self.ended or "ended" in told
