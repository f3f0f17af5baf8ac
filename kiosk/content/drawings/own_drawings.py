"""Reads a site's line drawings; a faulty one is replaced."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.base.plain_files import names_in, read_plain
from kiosk.base.problems import Problem, Severity
from kiosk.base.toml_lines import KeyPath
from kiosk.content.design import Design
from kiosk.content.drawings.line_rules import DrawingFaultError, light_of, line_of
from kiosk.content.drawings.path_data import length_of
from kiosk.content.drawings.svg_line import LARGEST_BYTES, SvgFaultError, path_in
from kiosk.content.files.closed_folders import is_written
from kiosk.content.files.document import Document, read_document
from kiosk.content.files.protected_signs import ADVICE, protected_sign
from kiosk.content.files.pydantic_errors import did_you_mean, explain, shorten
from kiosk.core.base.ids import is_slug
from kiosk.core.base.record_marks import RecordError
from kiosk.core.content.drawing_note import DrawingNote
from kiosk.core.display.motif import Motif

NOTES = "drawings.toml"
STAND_IN = "road-horizon"
"""The built-in drawing that replaces a faulty one."""

_ICON = "road"
"""The icon of a drawing without one of its own."""

MOST = 200
"""The most drawings of a folder that are read."""


def read_drawings(folders: Sequence[Path], design: Design) -> tuple[dict[str, Motif], tuple[Problem, ...]]:
    """Reads the drawings by name, those of later folders before those of earlier ones; and their faults."""
    found: dict[str, Motif] = {}
    problems: list[Problem] = []
    for folder in folders:
        reader = _Folder(folder, design)
        found |= reader.drawings()
        problems += reader.problems
    return found, tuple(problems)


@dataclass(frozen=True, slots=True)
class _Table(Document):
    """One table of a file."""

    name: str = ""

    def error(self, path: KeyPath, text: str) -> Problem:
        return Document.error(self, (self.name, *path), text)


class _Folder:
    def __init__(self, folder: Path, design: Design) -> None:
        self._folder, self._design = folder, design
        self.problems: list[Problem] = []
        self._are_notes_read = True

    def drawings(self) -> dict[str, Motif]:
        notes = self._notes()
        files = [name.removesuffix(".svg") for name in names_in(self._folder) if name.endswith(".svg")]
        names = [*dict.fromkeys((*files, *notes.data))]
        if len(names) > MOST:
            text = f"the folder holds more than {MOST} drawings, the others are left out: remove some"
            self.problems.append(Problem(str(self._folder), 1, Severity.ERROR, text))
        found = {}
        for name in names[:MOST]:
            faults = [*self._faults_of_name(name, notes)]
            if not faults:
                found[name] = self._drawing(name, notes)
            self.problems += faults
        return found

    def _notes(self) -> Document:
        path = self._folder / NOTES
        document = read_document(path, self._folder.parent) if is_written(path) else Document(str(path), {})
        if isinstance(document, Problem):
            self.problems.append(document)
            self._are_notes_read = False
            return Document(str(path), {})
        return document

    def _faults_of_name(self, name: str, notes: Document) -> Iterator[Problem]:
        """Yields the reasons why nothing may have this name."""
        path = str(self._folder / f"{name}.svg")

        def fault(text: str) -> Problem:
            return (
                notes.error((name,), text) if name in notes.data else Problem(path, 1, Severity.ERROR, text)
            )

        if not is_slug(name):
            yield fault(
                f"a drawing cannot be called “{shorten(name)}”: use small letters, digits and hyphens"
            )
        elif name in self._design.motifs:
            yield fault(f"“{name}” is a drawing of the program: give yours another name")

    def _drawing(self, name: str, notes: Document) -> Motif:
        faults: list[Problem] = []
        line = self._line(name, faults)
        note = self._note(name, notes, faults)
        if line is None or note is None or faults:
            self.problems += faults
            return self._design.motifs[STAND_IN]
        data, length = line
        light, said = note
        icon = self._design.icons[said.icon or _ICON].glyph
        return Motif(data, light, length, said.mirror, icon)

    def _line(self, name: str, faults: list[Problem]) -> tuple[str, float] | None:
        path = self._folder / f"{name}.svg"
        if sign := protected_sign(name):
            faults.append(Problem(str(path), 1, Severity.ERROR, f"the picture is called “{sign}”: {ADVICE}"))
            return None
        number, drawn = 1, None
        try:
            number, data = path_in(self._read(path))
            drawn = line_of(data)
        except SvgFaultError as fault:
            faults.append(_fault(path, fault.line, f"the drawing {fault.text}"))
        except DrawingFaultError as fault:
            faults += (_fault(path, number, f"the line {text}") for text in fault.faults)
        return (drawn.data, length_of(drawn.stroke)) if drawn else None

    def _read(self, path: Path) -> bytes:
        try:
            if not path.resolve().is_relative_to(self._folder.parent.resolve()):
                raise SvgFaultError(1, "is a link that leads out of its folder: put a copy there instead")
            if not path.is_file():
                raise SvgFaultError(1, f"is missing: save it there, or remove [{path.stem}] from {NOTES}")
            return read_plain(path, LARGEST_BYTES + 1)
        except (OSError, RuntimeError) as error:
            raise SvgFaultError(1, f"cannot be read ({error}): check its owner and permissions") from error

    def _note(self, name: str, notes: Document, faults: list[Problem]) -> tuple[str, DrawingNote] | None:
        """Reads the light and the notes of a drawing."""
        table = notes.data.get(name)
        if not self._are_notes_read:
            return None
        if name not in notes.data:
            text = f"is not in {NOTES}: add [{name}] with its meaning and its light"
            faults.append(_fault(self._folder / f"{name}.svg", 1, f"the drawing {text}"))
            return None
        if not isinstance(table, dict):
            faults.append(notes.error((name,), f"must be a table: write [{name}] and its keys below"))
            return None
        document = _Table(notes.file, table, notes.source, name)
        try:
            note = DrawingNote.validated(**table)
        except RecordError as error:
            faults += explain(error, document, DrawingNote)
            return None
        if sign := protected_sign(note.meaning):
            faults.append(document.error(("meaning",), f"the meaning speaks of “{sign}”: {ADVICE}"))
        if note.icon and note.icon not in self._design.icons:
            hint = did_you_mean(note.icon, self._design.icons)
            faults.append(document.error(("icon",), f"there is no icon “{shorten(note.icon)}”: {hint}"))
        try:
            return light_of(note.light).data, note
        except DrawingFaultError as fault:
            faults += (document.error(("light",), f"the light {text}") for text in fault.faults)
            return None


def _fault(path: Path, line: int, text: str) -> Problem:
    return Problem(str(path), line, Severity.ERROR, text)
