"""A site that changes from time to time, and the invariants of a state folder."""

import json
import tomllib
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

from kiosk.base.places import PIN_FILE
from kiosk.commands.new_site import new_site
from kiosk.loading.sources import Sources
from kiosk.machine.sites.previous_content import Previous
from tools.faults.scribe import SIZE

EMERGENCY = """
[emergency]
number = "555 {number:04}"
answered_by = ["police"]
confirmed_on = {today}
confirmed_by = "desk-team"
"""


def make_site(folder: Path) -> Path:
    """Its number is fictional, and it has panels and a topic of its own."""
    with redirect_stdout(StringIO()):
        if new_site("fault-site", folder):
            raise AssertionError("no site could be made")
    site = folder / "fault-site/site.toml"
    (site.parent / "plain").write_text(site.read_text("utf-8"), "utf-8")
    change(site, 0)
    return site


def change(site: Path, number: int) -> None:
    """Sets another number, and so changes pictures and content."""
    text = (site.parent / "plain").read_text("utf-8")
    today = datetime.now(UTC).date()
    site.write_text(text + EMERGENCY.format(number=100 + number % 100, today=today), "utf-8")


@dataclass(frozen=True)
class Known:
    """The contents of a state folder; None for missing values."""

    last_seen: datetime | None
    began: datetime | None
    start_picture: bool
    previous: str
    pin: str


def look(state: Path) -> Known:
    """Fails on anything that is neither whole nor absent."""
    from PySide6.QtGui import QImage

    from kiosk.app.fallback_pictures.start_file import StartUp

    for file in state.glob("run/starts.json"):
        json.loads(file.read_text("utf-8"))
    for picture in state.glob("[!.]*.png"):
        if QImage(str(picture)).isNull():
            raise AssertionError(f"{picture.name} is broken")
    today = date.today()  # noqa: DTZ011
    previous = Previous(state)
    if previous.proof() and previous.sources(Sources(Path("none"))) is None:
        raise AssertionError("the copy of the content is broken")
    return Known(
        _time(state / "clock.toml", "last_seen"),
        _time(state / "trial.toml", "began"),
        StartUp(state, SIZE).picture(today) != "",
        previous.proof(),
        _pin(state / PIN_FILE),
    )


def nothing_lost(before: Known, after: Known) -> None:
    """Everything is still there, as it was or newer."""
    if before.last_seen and not (after.last_seen and after.last_seen >= before.last_seen):
        raise AssertionError("the last time seen is lost")
    if before.began != after.began and before.began is not None:
        raise AssertionError("the beginning of the trial is lost")
    if before.start_picture and not after.start_picture:
        raise AssertionError("the start-up picture is lost")
    if before.previous and not after.previous:
        raise AssertionError("the copy of the content is lost")
    if before.pin and not after.pin:
        raise AssertionError("the PIN is lost")


def leftovers(state: Path) -> list[str]:
    """Files that no undisturbed run leaves."""
    return [str(path.relative_to(state)) for path in state.rglob("*") if path.name.startswith(".")] + [
        str(path.relative_to(state)) for path in state.rglob("*.new")
    ]


def _time(file: Path, name: str) -> datetime | None:
    if not file.exists():
        return None
    time = tomllib.loads(file.read_text("utf-8"))[name]
    assert isinstance(time, datetime)
    return time


def _pin(file: Path) -> str:
    """The current hash, which only its owner may read."""
    if not file.exists():
        return ""
    if file.stat().st_mode & 0o077:
        raise AssertionError("others can read the PIN's hash")
    return str(tomllib.loads(file.read_text("utf-8"))["hash"])
