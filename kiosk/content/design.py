"""The design as data: tokens, drawings and the durations of rules, from resources/design."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kiosk.core.pace import Pace
from kiosk.places import RESOURCES

_PATH = re.compile(r'<path d="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Second:
    """A motif's second stroke: where line and light have come to at its end; "" for what stays.

    ``breath`` is the part of the light that goes meanwhile, and comes back.
    """

    line: str = ""
    light: str = ""
    breath: float = 0.0


@dataclass(frozen=True, slots=True)
class Motif:
    """A drawing on the 480 x 480 board: one stroke and the flat light behind it, as SVG path data.

    ``length`` is that of the stroke, in units of the board. Most have no second stroke.
    """

    line: str
    light: str
    length: float
    mirror: str
    icon: str
    second: Second | None = None


@dataclass(frozen=True, slots=True)
class Design:
    tokens: dict[str, Any]
    motifs: dict[str, Motif]
    pace: Pace

    @property
    def fields(self) -> frozenset[str]:
        """The fields that content may choose."""
        return frozenset(self.tokens["field"]) - {"ink"}


@cache
def load_design(folder: Path = RESOURCES / "design") -> Design:
    """The bundled design; it is part of the program, so a fault in it is a defect and raises."""
    tokens = tomllib.loads((folder / "tokens.toml").read_text("utf-8"))
    notes = tomllib.loads((folder / "lines/motifs.toml").read_text("utf-8"))
    motifs = {name: _motif(folder / f"lines/{name}.svg", note) for name, note in notes.items()}
    return Design(tokens, motifs, _pace(tokens))


def _motif(drawing: Path, note: dict[str, Any]) -> Motif:
    found = _PATH.search(drawing.read_text("utf-8"))
    if not found:
        raise ValueError(f"{drawing}: no <path>")
    second = Second(**note["second"]) if "second" in note else None
    return Motif(found[1], note["light"], note["length"], note["mirror"], note["icon"], second)


def _pace(tokens: dict[str, Any]) -> Pace:
    dwell = dict(tokens["motion"]["dwell"])
    per_word, page_per_word = dwell.pop("min_per_word"), dwell.pop("page_per_word")
    most = dwell.pop("most")
    return Pace(
        handover=tokens["motion"]["handover"]["rest"] / 1000,
        dwell={kind: ms / 1000 for kind, ms in dwell.items()},
        dwell_per_word=per_word / 1000,
        dwell_most=most / 1000,
        page_per_word=page_per_word / 1000,
        idle_per_word=tokens["idle"]["after_per_word"] / 1000,
        ignore_after_start_again=tokens["start_again"]["ignore"] / 1000,
        second_stroke=tokens["motion"]["second"]["after"] / 1000,
    )
