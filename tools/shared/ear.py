"""The program with a test socket: tools send it words at the socket whose path is in KIOSK_EAR."""

import json
import os
import socket
import time
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.cli import main
from kiosk.machine.start import environment

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtQuick import QQuickItem, QQuickWindow

SOCKET = "KIOSK_EAR"


def run(give_ear: Callable[[], None]) -> int:
    """Starts the program.

    Qt must not be loaded before the environment is set: ``give_ear`` is called then.
    """
    apply = environment.apply

    def apply_and_listen(
        platform: str, renderer: str, environment: MutableMapping[str, str] = os.environ
    ) -> None:
        apply(platform, renderer, environment)
        if environment is os.environ:
            give_ear()

    setattr(environment, "apply", apply_and_listen)  # noqa: B010
    return main.main()


def listen(parent: "QObject", answers: Mapping[str, Callable[..., Any]]) -> None:
    """From now on each word gets its answer, as JSON, for as long as ``parent`` lives."""
    from PySide6.QtCore import QSocketNotifier

    ear = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    ear.bind(os.environ[SOCKET])

    def hear() -> None:
        asked, who = ear.recvfrom(4096)
        word, *rest = asked.decode().split()
        ear.sendto(json.dumps(answers[word](*rest)).encode(), who)

    notifier = QSocketNotifier(ear.fileno(), QSocketNotifier.Type.Read, parent)
    notifier.activated.connect(hear)


def shown(item: "QQuickItem") -> "Iterator[QQuickItem]":
    """The item and all in it that can be seen; what was made last, and so lies above, comes first."""
    if item.isVisible():
        yield item
        for child in reversed(item.childItems()):
            yield from shown(child)


def middle(item: "QQuickItem") -> tuple[int, int]:
    """In pixels of its window."""
    from PySide6.QtCore import QPointF

    place = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    return round(place.x()), round(place.y())


def size_of(window: "QQuickWindow") -> dict[str, Any]:
    return {"whole": window.visibility().name == "FullScreen", "size": [window.width(), window.height()]}


def ask(ear: Path, words: str) -> Any:
    """The answer of the program at the other end of the socket ``ear``."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as mouth:
        mouth.settimeout(10)
        mine = ear.with_name(f"mouth-{time.monotonic_ns()}")
        mouth.bind(str(mine))
        try:
            mouth.sendto(words.encode(), str(ear))
            return json.loads(mouth.recv(1 << 16))
        finally:
            mine.unlink()
