"""Asks the kiosk what it knows of sites and paper, by programs of ``kiosk.fleet_door``.

The process that holds keys reads no content of a site: others have written that.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.base.places import IMPORTABLE
from kiosk.fleet.repository.signing_faults import SigningError


@dataclass(frozen=True, slots=True)
class SiteVerdict:
    """``errors`` are in the way of a signature; ``doubts`` are said to those who sign."""

    errors: tuple[str, ...]
    doubts: tuple[str, ...]


type Row = tuple[str, str]
"""What changes, and how."""


def check_site(folder: Path) -> SiteVerdict:
    """Checks an unpacked site. Raises SigningError."""
    told = json.loads(_run("check_site", (str(folder),)))
    return SiteVerdict(tuple(told["errors"]), tuple(told["doubts"]))


def compare_sites(before: Path, after: Path, wall: datetime, hosts: Sequence[str]) -> list[list[Row] | None]:
    """Compares them for each of ``hosts`` ("" for what all share): None where one cannot be read.

    Raises SigningError.
    """
    told = json.loads(_run("compare_sites", (str(before), str(after), wall.isoformat(), *hosts)))
    return [None if rows is None else [(caption, words) for caption, words in rows] for rows in told]


def print_key_sheet(file: Path, title: str, sentences: Sequence[str], rows: Sequence[str]) -> None:
    """Paints the sheet of a key. Raises SigningError."""
    words = {"title": title, "sentences": sentences, "rows": rows}
    _run("print_key_sheet", (str(file),), json.dumps(words))


def _run(program: str, words: Sequence[str], given: str = "") -> str:
    ended = subprocess.run(
        (sys.executable, "-E", "-m", f"kiosk.fleet_door.{program}", *words),
        cwd=IMPORTABLE,
        input=given,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    if ended.returncode:
        raise SigningError(f"the program {program} ended with {ended.returncode}: tell its makers")
    return ended.stdout
