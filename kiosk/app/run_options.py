"""The options of a running kiosk, from the command line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.loading.sources import Sources
from kiosk.machine.sites.start_book import StartBook
from kiosk.machine.start.forked_reader import ForkedReader


@dataclass(frozen=True, slots=True)
class RunOptions:
    """``windowed`` is None for full screen; ``platform`` and ``renderer`` are the values given to Qt.

    ``watch`` reloads files as they are saved, and stays at the panel or page ``at``. ``book`` is None without
    a supervisor that restarts the kiosk; ``environment`` has the supervisor's address. ``reader`` reads
    ``sources`` already. ``applied`` decides which site is valid.
    """

    sources: Sources
    state: Path
    windowed: tuple[int, int] | None
    screen: str
    platform: str
    renderer: str = "software"
    watch: bool = False
    at: str = ""
    book: StartBook | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
    reader: ForkedReader | None = None
    applied: bytes = b""
