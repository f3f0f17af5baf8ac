"""screens.json: the screens and their places."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from kiosk.base.plain_files import read_record
from kiosk.fleet.server.joining.certificate_authority import write_private

_LARGEST = 50_000_000


@dataclass(frozen=True, slots=True)
class EnrolledScreen:
    """``place`` is in any language and only for the status page and mails of this server. A screen that does
    not report, as one without a network, causes no alert. ``code`` names the file that its last code opens.
    """

    name: str
    place: str
    channel: str
    enrolled: str
    revoked: bool = False
    reports: bool = True
    code: str = ""

    @property
    def since(self) -> datetime:
        return datetime.fromisoformat(self.enrolled)


def read_screens(path: Path) -> tuple[EnrolledScreen, ...]:
    """Reads all screens, also revoked ones; none before the first one. Raises OSError or ValueError."""
    try:
        text = read_record(path, _LARGEST)
    except FileNotFoundError:
        return ()
    try:
        return tuple(EnrolledScreen(**each) for each in json.loads(text))
    except TypeError as error:
        raise ValueError(f"{path}: {error}") from None


def write_screens(path: Path, screens: Iterable[EnrolledScreen], group: int = -1) -> None:
    kept = [asdict(each) for each in sorted(screens, key=lambda each: (each.name, each.enrolled))]
    write_private(path, json.dumps(kept, ensure_ascii=False, indent=1) + "\n", 0o640, group)


def in_use(screens: Iterable[EnrolledScreen]) -> tuple[EnrolledScreen, ...]:
    return tuple(each for each in screens if not each.revoked)
