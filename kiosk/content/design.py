"""The design as data: tokens, drawings and the durations of rules, from resources/design."""

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cache, reduce
from operator import getitem
from pathlib import Path
from typing import Any

from kiosk.base.places import RESOURCES
from kiosk.core.display.looks import FieldColours, Looks
from kiosk.core.display.motif import Motif, Second
from kiosk.core.state.pace import Pace

_PATH = re.compile(r'<path d="([^"]+)"')


@dataclass(frozen=True, slots=True)
class RowIcon:
    """The picture next to a row of a list or a claim, for a drawing, or of a tool.

    ``glyph`` is its name in the icon font; ``mirrors``: it points in the direction of reading; ``struck``: a
    stroke through it means *no*.
    """

    meaning: str
    glyph: str
    mirrors: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class DesignNames:
    """The names that content may use: drawings, colours, and icons of rows."""

    motifs: frozenset[str]
    fields: frozenset[str]
    icons: frozenset[str]

    def with_drawings(self, own: Collection[str]) -> "DesignNames":
        """``own`` are the names of a site's own drawings."""
        return replace(self, motifs=self.motifs | {*own}) if own else self


@dataclass(frozen=True, slots=True)
class Role:
    """The typography of one kind of text: sizes in u, ``line`` and ``track`` as multiples of the size.

    ``grows`` names the row of ``TextSteps`` by which it follows the text size. A ``running`` text has
    sentences: in scripts without spaces, other texts break only where the author allows it. ``nastaliq``:
    there is room for Nastaliq; small labels of controls and cards are set in Naskh.
    """

    size: float
    line: float
    weight: int
    track: float
    grows: str = "display"
    running: bool = False
    nastaliq: bool = False
    family: str = ""


@dataclass(frozen=True, slots=True)
class TextSteps:
    """Factors for each text size that a visitor can choose; ``values`` are the names of the sizes."""

    values: tuple[float, ...]
    body: tuple[float, ...]
    title: tuple[float, ...]
    display: tuple[float, ...]
    control: tuple[float, ...]
    pill: tuple[float, ...]
    leading: tuple[float, ...]


_TALL = 1.12
"""Lines that are higher by more than this are tall on a page for browsers."""


@dataclass(frozen=True, slots=True)
class ScriptAdjust:
    """Adjustments of every role for a script: factors, except ``line_least`` and ``lower``, which is in
    sizes.
    """

    size: float
    line: float
    leading: tuple[float, ...] | None = None
    caption_size: float | None = None
    headline_size: float | None = None
    headline_line: float | None = None
    line_least: float = 0.0
    lower: float = 0.0
    weight_max: int = 700

    @property
    def lines(self) -> str:
        """The class of its line height on pages for browsers: "hanging" if words hang from above, "tall" if
        marks above and below need room, else "".
        """
        if self.lower:
            return "hanging"
        return "tall" if self.line > _TALL else ""


@dataclass(frozen=True, slots=True)
class Design:
    """``tokens`` is the whole file, for tests and tools; the program reads each token by its full path.
    ``icons`` are those that content may use, ``tools`` those of buttons.

    Calls spell the path out, because `make tokens-check` searches for it.
    """

    tokens: dict[str, Any]
    motifs: dict[str, Motif]
    icons: dict[str, RowIcon]
    tools: dict[str, RowIcon]
    roles: dict[str, Role]
    steps: TextSteps
    scripts: dict[str, ScriptAdjust]

    @property
    def fields(self) -> frozenset[str]:
        """The colours that content may choose."""
        return frozenset(self.tokens["field"]) - {"ink"}

    @property
    def names(self) -> DesignNames:
        return DesignNames(frozenset(self.motifs), self.fields, frozenset(self.icons))

    @property
    def lights(self) -> dict[str, str]:
        """The warm lights, of which each field has one."""
        return {
            "amber": self.colour("amber"),
            "apricot": self.colour("apricot"),
            "butter": self.colour("butter"),
        }

    @property
    def looks(self) -> Looks:
        """The colours of a site that sets none."""
        fields = {name: FieldColours(**row) for name, row in self.tokens["field"].items()}
        return Looks(fields, self.colour("amber"), self.colour("black"))

    @property
    def pace(self) -> Pace:
        return _pace(self)

    def length(self, path: str) -> float:
        return float(self._leaf(path))

    def seconds(self, path: str) -> float:
        return float(self._leaf(path) / 1000)

    def colour(self, name: str) -> str:
        return str(self._leaf(f"color.{name}"))

    def _leaf(self, path: str) -> Any:
        return reduce(getitem, path.split("."), self.tokens)


_FOLDER = RESOURCES / "design"
_handed_over: list[Design] = []


def take_design(design: Design) -> None:
    """Takes the bundled design from another process of this start, so that it is not read once more."""
    _handed_over[:] = [design]


@cache
def load_design(folder: Path = _FOLDER) -> Design:
    """Reads the bundled design. It is part of the program, so an error in it is a defect and raises."""
    if folder == _FOLDER and _handed_over:
        return _handed_over[0]
    tokens = tomllib.loads((folder / "tokens.toml").read_text("utf-8"))
    notes = tomllib.loads((folder / "lines/motifs.toml").read_text("utf-8"))
    listed = tomllib.loads((folder / "icons.toml").read_text("utf-8"))
    icons = {name: RowIcon(**note) for name, note in listed.items()}
    motifs = {name: _motif(folder / f"lines/{name}.svg", note, icons) for name, note in notes.items()}
    buttons = tomllib.loads((folder / "tools.toml").read_text("utf-8"))
    tools = {name: _tool(note, icons) for name, note in buttons.items()}
    rows = dict(tokens["type"])
    scripts = {name: ScriptAdjust(**row) for name, row in rows.pop("script_adjust").items()}
    steps = TextSteps(**rows.pop("step"))
    roles = {name: Role(**row) for name, row in rows.items()}
    return Design(tokens, motifs, icons, tools, roles, steps, scripts)


def _tool(note: dict[str, str], icons: dict[str, RowIcon]) -> RowIcon:
    same = note.get("same_as")
    return replace(icons[same], meaning=note["meaning"]) if same else RowIcon(note["meaning"], note["glyph"])


def _motif(drawing: Path, note: dict[str, Any], icons: dict[str, RowIcon]) -> Motif:
    found = _PATH.search(drawing.read_text("utf-8"))
    if not found:
        raise ValueError(f"{drawing}: no <path>")
    second = Second(**note["second"]) if "second" in note else None
    icon = icons[note["icon"]].glyph
    return Motif(found[1], note["light"], note["length"], note["mirror"], icon, second)


def _pace(design: Design) -> Pace:
    return Pace(
        handover=design.seconds("motion.handover.rest"),
        dwell={
            "statement": design.seconds("motion.dwell.statement"),
            "story": design.seconds("motion.dwell.story"),
            "figure": design.seconds("motion.dwell.figure"),
            "question": design.seconds("motion.dwell.question"),
            "list": design.seconds("motion.dwell.list"),
            "clock": design.seconds("motion.dwell.clock"),
            "number": design.seconds("motion.dwell.number"),
            "page": design.seconds("motion.dwell.page"),
        },
        most_words=design.length("motion.dwell.most_words"),
        idle_per_word=design.seconds("idle.after_per_word"),
        ignore_after_start_again=design.seconds("start_again.ignore"),
        second_stroke=design.seconds("motion.second.after"),
    )
